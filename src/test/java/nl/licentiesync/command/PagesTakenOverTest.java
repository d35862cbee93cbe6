package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import nl.licentiesync.files.BootId;
import nl.licentiesync.files.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that would say the same as in the latest report is the same file under a second name. */
class PagesTakenOverTest {

    private static final String PAGE = "schools/12AB00.html";
    private static final String ROWS = "schools/12AB00.csv";
    private static final String TODO = "schools/12AB00-todo.html";
    private static final String OTHER_PAGE = "schools/34CD00.html";
    private static final String OTHER_ROWS = "schools/34CD00.csv";
    private static final String TERMS_OPEN = "L4,34CD00,Het Kompas,EST,2025-08-01,,,";
    private static final String TERMS_ACCEPTED = "L4,34CD00,Het Kompas,EST,2025-08-01,2026-11-20,T4,";
    private static final String CHANGED_ON_THE_24TH =
            "Veranderd in de nacht van 24 november 2026 (vergeleken met 23 november 2026)";

    @RegisterExtension
    static final SharedStart START = TwoSchools.published();

    private final Path temp = START.folder();
    private final Nights nights = new Nights(temp.resolve("nights"));

    @BeforeEach
    void requireABootId() {
        assumeThat(BootId.current()).isNotEqualTo(Optional.empty());
    }

    @Test
    void aSchoolThatSaysTheSameIsNotWrittenAgain() {
        nights.publish("2026-11-24");

        for (String file : List.of(PAGE, ROWS, TODO, OTHER_PAGE)) {
            assertThat(isOneFile(file, "2026-11-23-run-1", "2026-11-24-run-2"))
                    .as(file)
                    .isTrue();
        }
        assertThat(nights.published(PAGE)).contains("Laatst veranderd in de nacht van 23 november 2026 (run 1).");
        assertThat(nights.published("assets/night.css"))
                .contains("Gecontroleerd in de nacht van 24 november 2026 (run 2).");
        assertThat(nights.published("manifest.json")).contains("\"schools/12AB00.html\" : [ \"2026-11-23\", 1 ]");
        assertThat(RenderedAnyway.isTheSame(nights)).isEqualTo(10);
    }

    /** In a night in which nothing changed, only what tells of the night itself. */
    @Test
    void aListThatSaysTheSameIsNotWrittenAgain() throws IOException {
        nights.publish("2026-11-24");
        nights.publish("2026-11-25");

        Path report = nights.latest().toRealPath();
        try (Stream<Path> files = Files.walk(report)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> report.relativize(file).toString())
                            .filter(file -> !isOneFile(file, "2026-11-24-run-2", "2026-11-25-run-3")))
                    .containsExactlyInAnyOrder(
                            "visibility.csv",
                            "changes.csv",
                            "actions.csv",
                            "forecast.csv",
                            "rejects.csv",
                            "summary.json",
                            "manifest.json",
                            "assets/report.css",
                            "assets/report.js",
                            "assets/search.js",
                            "assets/night.css",
                            "publishers/Zwijsen/assets/night.css",
                            "changes.html",
                            "index.html",
                            "nights.html");
        }
        assertThat(nights.published("todo-terms.html"))
                .contains("Laatst veranderd in de nacht van 23 november 2026 (run 1).");
    }

    @Test
    void onlyTheSchoolThatChangedIsWritten() {
        nights.edit("teachers.csv", "Dirk,,Oosterwijk", "Dirk,,Westerwijk");
        nights.publish("2026-11-24");

        assertThat(isOneFile(PAGE, "2026-11-23-run-1", "2026-11-24-run-2")).isTrue();
        assertThat(isOneFile(OTHER_PAGE, "2026-11-23-run-1", "2026-11-24-run-2"))
                .isFalse();
        assertThat(nights.published(OTHER_PAGE))
                .contains("Westerwijk", "Laatst veranderd in de nacht van 24 november 2026 (run 2).");
    }

    /** Who looks on Monday finds what changed on Friday, on the page as it was written then. */
    @Test
    void aPageTellsItsLastChangesUntilTheNextOnes() {
        nights.edit("licences.csv", TERMS_OPEN, TERMS_ACCEPTED).publish("2026-11-24");
        assertThat(isOneFile(OTHER_PAGE, "2026-11-23-run-1", "2026-11-24-run-2"))
                .isFalse();
        assertThat(nights.published(OTHER_PAGE)).contains(CHANGED_ON_THE_24TH);

        nights.publish("2026-11-27");

        assertThat(isOneFile(OTHER_PAGE, "2026-11-24-run-2", "2026-11-27-run-3"))
                .isTrue();
        RenderedAnyway.isTheSame(nights);
        nights.edit("teachers.csv", "Dirk,,Oosterwijk", "Dirk,,Westerwijk").publish("2026-11-28");
        assertThat(nights.published(OTHER_PAGE)).contains(CHANGED_ON_THE_24TH, "Westerwijk");
        RenderedAnyway.isTheSame(nights);
        nights.edit("licences.csv", "2026-11-20,T4,", ",,").publish("2026-11-29");
        assertThat(nights.published(OTHER_PAGE))
                .contains("Veranderd in de nacht van 29 november 2026 (vergeleken met 28 november 2026)")
                .doesNotContain(CHANGED_ON_THE_24TH);
    }

    /** A run of the same date takes the place of one, and of what that changed; so does a run that is restored. */
    @Test
    void changesOfARunThatIsReplacedOrUndoneAreNotTold() {
        nights.edit("licences.csv", TERMS_OPEN, TERMS_ACCEPTED).publish("2026-11-24");
        assertThat(nights.published(OTHER_PAGE)).contains(CHANGED_ON_THE_24TH);
        nights.edit("licences.csv", TERMS_ACCEPTED, TERMS_OPEN).publish("2026-11-24");
        assertThat(nights.published(OTHER_PAGE)).doesNotContain(CHANGED_ON_THE_24TH);

        nights.edit("licences.csv", TERMS_OPEN, TERMS_ACCEPTED).publish("2026-11-24");
        nights.edit("licences.csv", TERMS_ACCEPTED, TERMS_OPEN).publish("2026-11-25");
        assertThat(restore(4).code()).isZero();
        nights.edit("licences.csv", TERMS_OPEN, TERMS_ACCEPTED).publish("2026-11-26");

        assertThat(nights.published(OTHER_PAGE)).contains(CHANGED_ON_THE_24TH);
        RenderedAnyway.isTheSame(nights);
    }

    /** What stands on a page is often not in the rows. */
    @Test
    void rowsThatStayAreNotWrittenAgainWithThePage() {
        nights.publish("2026-11-24", "--lang", "en");

        assertThat(isOneFile(OTHER_PAGE, "2026-11-23-run-1", "2026-11-24-run-2"))
                .isFalse();
        assertThat(isOneFile(OTHER_ROWS, "2026-11-23-run-1", "2026-11-24-run-2"))
                .isTrue();
        RenderedAnyway.isTheSame(nights);
        nights.publish("2026-11-25", "--lang", "en");
        assertThat(isOneFile(OTHER_ROWS, "2026-11-23-run-1", "2026-11-25-run-3"))
                .isTrue();
    }

    /** On the last day of the school year and on the next one nothing in the exports changes, but what is seen does. */
    @Test
    void theCalendarAloneMakesAPageAnew() {
        nights.publish("2027-07-31");
        assertThat(nights.published(PAGE)).contains("run 2");

        nights.publish("2027-08-01");

        assertThat(isOneFile(PAGE, "2027-07-31-run-2", "2027-08-01-run-3")).isFalse();
        RenderedAnyway.isTheSame(nights);
    }

    /** Whatever happened to a file of the earlier report, tonight's is what it must be. */
    @ParameterizedTest
    @ValueSource(strings = {"edited", "edited back in time", "cut", "gone", "a link", "of others", "a folder"})
    void aFileThatWasTouchedIsWrittenAnew(String touched) throws IOException {
        Path page = nights.reports().resolve("2026-11-23-run-1").resolve(PAGE);
        String text = Files.readString(page);
        FileTime written = Files.getLastModifiedTime(page);
        switch (touched) {
            case "edited" -> Files.writeString(page, text.replace("Wilhelmina", "Wilhelmini"));
            case "edited back in time" -> {
                Files.writeString(page, text + " ");
                Files.setLastModifiedTime(page, written);
            }
            case "cut" -> Files.writeString(page, text.substring(0, 100));
            case "gone" -> Files.delete(page);
            case "a link" -> {
                Files.move(page, temp.resolve("moved.html"));
                Files.createSymbolicLink(page, temp.resolve("moved.html"));
            }
            case "of others" -> Files.setPosixFilePermissions(page, PosixFilePermissions.fromString("rw-rw-rw-"));
            default -> {
                Files.delete(page);
                Files.createDirectory(page);
            }
        }

        nights.publish("2026-11-24");

        assertThat(nights.published(PAGE)).isEqualTo(text);
        assertThat(isOneFile(PAGE, "2026-11-23-run-1", "2026-11-24-run-2")).isFalse();
        assertThat(isOneFile(ROWS, "2026-11-23-run-1", "2026-11-24-run-2")).isTrue();
        RenderedAnyway.isTheSame(nights);
        nights.publish("2026-11-25");
        assertThat(isOneFile(PAGE, "2026-11-24-run-2", "2026-11-25-run-3")).isTrue();
    }

    @Test
    void otherReadersGetFilesOfTheirOwn() throws IOException {
        nights.publish("2026-11-24", "--readers", "everyone");

        Path page = nights.latest().resolve(PAGE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
                .isEqualTo("rw-r--r--");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                        nights.reports().resolve("2026-11-23-run-1").resolve(PAGE))))
                .isEqualTo("rw-------");
    }

    @Test
    void anotherLanguageIsWrittenAnew() {
        nights.publish("2026-11-24", "--lang", "en");

        assertThat(nights.published(PAGE)).contains("Last changed in the night of 24 November 2026 (run 2).");
    }

    @Test
    void aNightWithoutPagesIsPassedOver() {
        nights.publish("2026-11-24", "--no-pages");
        assertThat(Nights.names(nights.latest()))
                .containsExactly(
                        "actions.csv",
                        "changes.csv",
                        "forecast.csv",
                        "manifest.json",
                        "rejects.csv",
                        "summary.json",
                        "visibility.csv");

        nights.publish("2026-11-25");

        assertThat(isOneFile(PAGE, "2026-11-23-run-1", "2026-11-25-run-3")).isTrue();
        assertThat(nights.published("nights.html"))
                .contains("<a href=\"../2026-11-23-run-1/index.html\">", "data-run=\"2\"")
                .doesNotContain("2026-11-24-run-2");
        RenderedAnyway.isTheSame(nights);
    }

    @Test
    void aReportThatIsGoneIsWrittenAnew() throws IOException {
        Folders.delete(nights.reports().resolve("2026-11-23-run-1"));

        nights.publish("2026-11-24");

        assertThat(nights.published(PAGE)).contains("Laatst veranderd in de nacht van 23 november 2026 (run 1).");
        assertThat(RenderedAnyway.isTheSame(nights)).isEqualTo(10);
    }

    @Test
    void heldAndDryRunsTakeOverToo() {
        nights.publish("2026-11-24", "--dry-run");
        Path dryRun = nights.reports().resolve("dry-run");
        assertThat(isOneFile(
                        nights.latest().resolve(PAGE),
                        dryRun.resolve(Nights.names(dryRun).get(0)).resolve(PAGE)))
                .isTrue();

        assertThat(nights.edit("licences.csv", "L1,12AB00,De Regenboog,KIM,2024-08-01,2024-09-02,T1,\n", "")
                        .edit("licences.csv", "L2,12AB00,De Regenboog,EST,2024-08-01,2024-09-02,T1,2026-05-11\n", "")
                        .run("2026-11-24", "--guard-floor", "0")
                        .code())
                .isEqualTo(3);
        Path held = nights.reports().resolve("held");
        assertThat(isOneFile(
                        nights.latest().resolve(OTHER_PAGE),
                        held.resolve(Nights.names(held).get(0)).resolve(OTHER_PAGE)))
                .isTrue();
    }

    /** Nights in a row with changes, turns of the year, reruns, restores, other languages, and reports that are removed. */
    @Tag("slow")
    @Test
    void manyNightsSayWhatTheyWouldSayIfAllWereRendered() {
        Random random = new Random(23);
        String language = "nl";
        LocalDate date = LocalDate.of(2026, 11, 23);
        int restores = 0;
        for (int night = 0; night < 80; night++) {
            switch (random.nextInt(9)) {
                case 0 -> language = language.equals("nl") ? "en" : "nl";
                case 1 -> TwoSchools.write(nights).edit("teachers.csv", "Dirk,,", "Dirk,de,");
                case 2 -> TwoSchools.write(nights);
                case 3 -> {
                    List<String> reports = Nights.names(nights.reports()).stream()
                            .filter(name -> name.contains("-run-"))
                            .toList();
                    String report = reports.get(random.nextInt(reports.size()));
                    Nights.Outcome restored = restore(Long.parseLong(report.replaceFirst(".*-run-", "")));
                    assertThat(restored.code()).as(restored.toString()).isIn(0, 2);
                    if (restored.code() == 0) {
                        restores++;
                        RenderedAnyway.isTheSame(nights);
                    }
                }
                default -> {
                    // The calendar alone goes on.
                }
            }
            date = random.nextInt(6) == 0 ? date : date.plusDays(random.nextInt(4) == 0 ? 25 : 1);
            Nights.Outcome outcome = nights.run(
                    date.toString(), "--accept-changes", "--lang", language, "--keep", "40d", "--readers", "owner");
            if (outcome.code() == 0) {
                RenderedAnyway.isTheSame(nights);
            }
            if (random.nextInt(15) == 0) {
                nights.run(date.plusDays(1).toString(), "--accept-changes", "--no-pages");
            }
        }
        assertThat(restores).isGreaterThan(3);
    }

    private Nights.Outcome restore(long run) {
        return Nights.command("restore", "--state", nights.state().toString(), "--run", Long.toString(run));
    }

    private boolean isOneFile(String file, String report, String other) {
        return isOneFile(
                nights.reports().resolve(report).resolve(file),
                nights.reports().resolve(other).resolve(file));
    }

    private static boolean isOneFile(Path file, Path other) {
        try {
            return Files.isRegularFile(file) && Files.isSameFile(file, other);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
