package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.licentiesync.files.Folders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A night evaluates the schools of which something changed, and says of all others what the latest report says: it publishes
 * what a night publishes that evaluates all of them.
 */
class UnchangedSchoolsTest {

    private static final String FIRST = "12AB00";
    private static final String SECOND = "34CD00";

    @RegisterExtension
    static final SharedStart START = TwoSchools.published();

    private final Path temp = START.folder();
    private final Nights nights = new Nights(temp.resolve("nights"));

    @Test
    void aSchoolOfWhichNothingChangedIsNotEvaluated() {
        night("2026-11-24");
        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 1L, SECOND, 1L));

        nights.edit("teachers.csv", "Dirk,,Oosterwijk", "Dirk,,Westerwijk");
        night("2026-11-25");
        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 1L, SECOND, 3L));

        night("2026-11-26");
        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 1L, SECOND, 3L));
    }

    /** What the first night changed, all of it, is not said of the second one. */
    @Test
    void changesAreSaidOnce() {
        nights.edit("teachers.csv", "T2,12AB00,Bartholomeus", "T9,12AB00,Bartholomeus");
        night("2026-11-24");
        assertThat(nights.published("changes.csv")).contains("T9", "T2");

        night("2026-11-25");

        assertThat(nights.published("changes.csv").lines()).hasSize(1);
        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 2L, SECOND, 1L));
    }

    /** The last day of the school year is a day like any other, the first one is not. */
    @Test
    void theCalendarAloneMakesASchoolBeEvaluated() {
        night("2027-07-30");
        Map<String, Long> before = evaluated();
        night("2027-07-31");
        assertThat(evaluated()).isEqualTo(before);

        night("2027-08-01");
        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 4L, SECOND, 4L));
    }

    /** A link that begins next week, of which nothing in the exports tells on that day. */
    @Test
    void aDateThatMattersToOneSchoolMakesItBeEvaluated() {
        nights.edit("manual-links.csv", "T4,34CD00,KIM,2026-10-05", "T4,34CD00,EST,2026-12-01")
                .edit("teachers.csv", "dirk@post.example,1004,,7,", "dirk@post.example,1004,,3,");
        night("2026-11-24");
        night("2026-11-30");
        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 1L, SECOND, 2L));

        night("2026-12-01");
        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 1L, SECOND, 4L));
    }

    @Test
    void aSchoolThatIsGoneOrNewMovesNoOther() {
        nights.edit("licences.csv", "L1,12AB00,De Regenboog,KIM", "L1,56EF00,De Linde,KIM")
                .edit("teachers.csv", "T1,12AB00", "T1,01AA00");
        night("2026-11-24", "--accept-changes");
        night("2026-11-25", "--accept-changes");
        TwoSchools.write(nights);
        night("2026-11-26", "--accept-changes");
        nights.edit("licences.csv", "L1,12AB00,De Regenboog,KIM,2024-08-01,2024-09-02,T1,\n", "")
                .edit("licences.csv", "L2,12AB00,De Regenboog,EST,2024-08-01,2024-09-02,T1,2026-05-11\n", "")
                .edit("teachers.csv", "T1,12AB00,Wilhelmina,van,Zonneveld,w.zonneveld@post.example,1001,IBRTer,,\n", "")
                .edit(
                        "teachers.csv",
                        "T2,12AB00,Bartholomeus,,Kwakkelstein,bart@post.example,1002,Leerkracht,3|4,\n",
                        "")
                .edit("teachers.csv", "T3,12AB00,Carolien,,Ypma,c.ypma@post.example,,Leerkracht,3,\n", "");
        night("2026-11-27", "--accept-changes");
        night("2026-11-28", "--accept-changes");
        assertThat(evaluated()).isEqualTo(Map.of(SECOND, 1L));
        assertThat(nights.published("visibility.csv")).doesNotContain(FIRST);
        night("2026-11-29", "--accept-changes");
    }

    /** The names of programs, who to ask and the language are said of all schools. */
    @Test
    void whatAllSchoolsShareMakesAllBeEvaluated() {
        nights.edit("programs.csv", "Veilig leren lezen - Kim", "Kim");
        night("2026-11-24");
        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 2L, SECOND, 2L));

        night("2026-11-25", "--lang", "en");
        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 3L, SECOND, 3L));
    }

    /** The page of a school tells of the other schools of its teachers, of which nothing in its own rows tells. */
    @Test
    void aTeacherWhoComesToAnotherSchoolIsToldAtTheFirst() {
        String more = "T4,34CD00,Dirk,,Oosterwijk,dirk@post.example,1004,,7,\n";
        nights.edit("teachers.csv", more, more + "T3,34CD00,Carolien,,Ypma,c.ypma@post.example,,Leerkracht,3,\n");
        night("2026-11-24");
        assertThat(nights.published("schools/12AB00.html")).contains("Het Kompas");

        nights.edit("licences.csv", "L3,34CD00,Het Kompas,", "L3,34CD00,De Nieuwe Naald,");
        night("2026-11-25");
        assertThat(nights.published("schools/12AB00.html")).contains("De Nieuwe Naald");
        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 3L, SECOND, 3L));
    }

    /** What the guard counts follows from the programs of the run before too, which a restored run has of its own. */
    @Test
    void otherProgramsInTheRunBeforeMakeAllBeEvaluated() {
        night("2026-11-24");
        nights.edit("programs.csv", "Veilig leren lezen - Kim", "Kim");
        night("2026-11-25");
        assertThat(restore(2).code()).isZero();

        night("2026-11-26", "--no-pages");

        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 5L, SECOND, 5L));
    }

    /** Its page bears the name of the run before for one night. */
    @Test
    void aSchoolThatLosesItsNameIsEvaluatedOnceMore() {
        nights.edit("licences.csv", "L3,34CD00,Het Kompas,", "L3,34CD00,,")
                .edit("licences.csv", "L4,34CD00,Het Kompas,", "L4,34CD00,,");
        night("2026-11-24");
        assertThat(nights.published("schools/34CD00.html")).contains("Het Kompas");

        night("2026-11-25");

        assertThat(nights.published("schools/34CD00.html")).doesNotContain("Het Kompas");
        night("2026-11-26");
        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 1L, SECOND, 3L));
    }

    /** Nothing that was edited or lost in the latest report comes into tonight's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "visibility.csv",
                "actions.csv",
                "forecast.csv",
                "visibility.csv cut",
                "all gone",
                "a page gone",
                "a page edited"
            })
    void aReportThatWasTouchedIsNotSaidAgain(String touched) throws IOException {
        Path report = nights.latest().toRealPath();
        switch (touched) {
            case "all gone" -> Folders.delete(report);
            case "visibility.csv cut" -> {
                Path file = report.resolve("visibility.csv");
                Files.writeString(file, Files.readString(file).substring(0, 300));
            }
            case "a page gone" -> Files.delete(report.resolve("schools/12AB00.html"));
            case "a page edited" -> Files.writeString(report.resolve("schools/12AB00.html"), "<p>");
            default -> edit(report.resolve(touched));
        }

        night("2026-11-24");

        assertThat(evaluated()).containsValue(2L);
        nights.publish("2026-11-25");
        RenderedAnyway.isTheSame(nights);
    }

    /** The last letter, so that no length is another. */
    private static void edit(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 2]++;
        Files.write(file, bytes);
    }

    /** A night without pages says them again too, and keeps for one with pages what that needs. */
    @Test
    void nightsWithoutPagesKeepWhatPagesNeed() {
        night("2026-11-24", "--no-pages");
        night("2026-11-25");
        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 1L, SECOND, 1L));

        nights.edit("teachers.csv", "Dirk,,Oosterwijk", "Dirk,,Westerwijk");
        night("2026-11-26", "--no-pages");
        night("2026-11-27");
        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 1L, SECOND, 5L));
    }

    /** Neither a night that was held nor one that was tried leaves anything that a later one says. */
    @Test
    void heldAndDryRunsLeaveNothing() {
        nights.publish("2026-11-24", "--dry-run");
        nights.edit("licences.csv", "L1,12AB00,De Regenboog,KIM,2024-08-01,2024-09-02,T1,\n", "")
                .edit("licences.csv", "L2,12AB00,De Regenboog,EST,2024-08-01,2024-09-02,T1,2026-05-11\n", "");
        assertThat(nights.run("2026-11-24", "--guard-floor", "0").code()).isEqualTo(3);
        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 1L, SECOND, 1L));

        TwoSchools.write(nights);
        night("2026-11-24");
        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 1L, SECOND, 1L));
    }

    /** A run of the same date starts from the run before it, and so does one after a restore. */
    @Test
    void rerunsAndRestoresSayWhatIsTrueThen() {
        nights.edit("licences.csv", "EST,2025-08-01,,,", "EST,2025-08-01,2026-11-20,T4,");
        night("2026-11-24");
        TwoSchools.write(nights);
        night("2026-11-24");
        nights.edit("licences.csv", "EST,2025-08-01,,,", "EST,2025-08-01,2026-11-20,T4,");
        night("2026-11-24");
        night("2026-11-25");
        TwoSchools.write(nights);
        night("2026-11-26", "--accept-changes");
        assertThat(restore(4).code()).isZero();
        night("2026-11-26", "--accept-changes");
        assertThat(restore(1).code()).isZero();
        night("2026-11-26", "--accept-changes");
        night("2026-11-27", "--accept-changes");
    }

    /** The lists of Basispoort are read each night; a school is evaluated when they say something else of it. */
    @Test
    void aSchoolOfWhichBasispoortHoldsTheSameIsNotEvaluated() throws IOException {
        withMethods();
        Basispoort basispoort = new Basispoort(temp.resolve("actual")).holds(1001, 1002);
        night("2026-11-24", basispoort.option());
        assertThat(nights.published("schools/34CD00.html")).contains("In Basispoort ontbreekt dit bij 1 leerkracht.");
        assertThat(nights.published("schools/12AB00.html")).doesNotContain("In Basispoort ontbreekt");
        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 2L, SECOND, 2L));

        basispoort.holds(77, 1001, 1002).savedOn("2026-11-25");
        night("2026-11-25", basispoort.option());
        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 2L, SECOND, 2L));
        assertThat(nights.published("assets/night.css")).contains("Vergeleken met Basispoort op 25 november 2026.");

        basispoort.holds(1001, 1004);
        night("2026-11-26", basispoort.option());
        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 4L, SECOND, 4L));

        basispoort.holds(1001);
        night("2026-11-27", basispoort.option());
        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 4L, SECOND, 5L));
    }

    /** Where nothing is missing the page is the one of a night that is not compared. */
    @Test
    void nightsThatAreComparedAndOthersTakeTurns() throws IOException {
        withMethods();
        Basispoort basispoort = new Basispoort(temp.resolve("actual")).holds(1001, 1002);
        night("2026-11-24");
        night("2026-11-25", basispoort.option());
        assertThat(evaluated()).as("what they see was not kept").isEqualTo(Map.of(FIRST, 3L, SECOND, 3L));

        night("2026-11-26");
        assertThat(nights.published("schools/34CD00.html")).doesNotContain("In Basispoort ontbreekt");
        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 3L, SECOND, 4L));

        night("2026-11-27", basispoort.option());
        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 3L, SECOND, 5L));
        assertThat(nights.published("schools/34CD00.html")).contains("In Basispoort ontbreekt");
    }

    /** What became visible in the night is not looked for in lists that are older, and is the night after. */
    @Test
    void whatIsNewIsLookedForOneNightLater() throws IOException {
        withMethods();
        Basispoort basispoort = new Basispoort(temp.resolve("actual")).holds(1001, 1002, 1004);
        nights.edit("teachers.csv", "c.ypma@post.example,,Leer", "c.ypma@post.example,1003,Leer");
        night("2026-11-24", basispoort.option());
        assertThat(nights.published("schools/12AB00.html")).doesNotContain("In Basispoort ontbreekt");

        night("2026-11-25", basispoort.option());

        assertThat(nights.published("schools/12AB00.html")).contains("In Basispoort ontbreekt dit bij 1 leerkracht.");
        assertThat(evaluated()).isEqualTo(Map.of(FIRST, 3L, SECOND, 2L));
    }

    private Nights withMethods() {
        return TwoSchools.write(nights)
                .edit("programs.csv", "cancel_before", "cancel_before,method_id")
                .edit("programs.csv", "Digiregie,", "Digiregie,,lezen")
                .edit("programs.csv", "07-01", "07-01,lezen/est");
    }

    /** The lists of two methods, of which one holds nobody. */
    private record Basispoort(Path folder) {

        Basispoort holds(long... accounts) throws IOException {
            write("methode/lezen/product/est", "");
            return write(
                    "methode/lezen",
                    LongStream.of(accounts).mapToObj(Long::toString).collect(Collectors.joining(",")));
        }

        private Basispoort write(String method, String accounts) throws IOException {
            Path file = folder.resolve(method).resolve("gebruiker.json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, "{\"gebruikers\":[" + accounts + "]}");
            return this;
        }

        void savedOn(String date) throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.setLastModifiedTime(file, FileTime.from(Instant.parse(date + "T03:00:00Z")));
                }
            }
        }

        String[] option() {
            return new String[] {"--actual", folder.toString()};
        }
    }

    /** Nights in a row with changes, turns, reruns, restores and other options, each beside one that evaluates all. */
    @Tag("slow")
    @Test
    void manyNightsSayWhatTheyWouldSayIfAllWereEvaluated() throws IOException {
        Random random = new Random(25);
        Basispoort basispoort = new Basispoort(temp.resolve("actual")).holds(1001, 1002, 1004);
        boolean isCompared = false;
        LocalDate date = LocalDate.of(2026, 11, 23);
        int again = 0;
        int restores = 0;
        for (int night = 0; night < 60; night++) {
            switch (random.nextInt(10)) {
                case 0 -> withMethods().edit("teachers.csv", "Dirk,,", "Dirk,de,");
                case 1 -> withMethods().edit("licences.csv", "EST,2025-08-01,,,", "EST,2025-08-01,2026-11-20,T4,");
                case 2 -> withMethods().edit("teachers.csv", "T3,12AB00,", "T3,56EF00,");
                case 3 ->
                    withMethods()
                            .edit(
                                    "manual-links.csv",
                                    "2026-10-05",
                                    date.plusDays(3).toString());
                case 4 -> withMethods();
                case 5 -> {
                    List<String> reports = Nights.names(nights.reports()).stream()
                            .filter(name -> name.contains("-run-"))
                            .toList();
                    String report = reports.get(random.nextInt(reports.size()));
                    restores += restore(Long.parseLong(report.replaceFirst(".*-run-", "")))
                                            .code()
                                    == 0
                            ? 1
                            : 0;
                }
                default -> {
                    // The calendar alone goes on.
                }
            }
            date = random.nextInt(6) == 0 ? date : date.plusDays(random.nextInt(4) == 0 ? 25 : 1);
            String language = random.nextInt(10) == 0 ? "en" : "nl";
            List<String> options = new ArrayList<>(List.of("--accept-changes", "--lang", language, "--keep", "40d"));
            if (random.nextInt(8) == 0) {
                options.add("--no-pages");
            }
            isCompared ^= random.nextInt(6) == 0;
            if (isCompared) {
                if (random.nextInt(3) == 0) {
                    basispoort.holds(random.nextInt(2) == 0 ? 1001 : 77, 1002, random.nextInt(2) == 0 ? 1004 : 78);
                }
                options.addAll(List.of(basispoort.option()));
            }
            Nights.Outcome outcome = EvaluatedAnyway.publishesTheSame(
                    nights, temp.resolve("twin"), date.toString(), options.toArray(String[]::new));
            if (outcome.code() == 0) {
                long run = evaluated().values().stream()
                        .mapToLong(Long::longValue)
                        .min()
                        .orElseThrow();
                again += evaluated().values().stream().anyMatch(by -> by > run) ? 1 : 0;
            }
        }
        assertThat(restores).isGreaterThan(2);
        assertThat(again).as("nights that evaluated some schools, and not all").isGreaterThan(10);
    }

    private void night(String date, String... more) {
        assertThat(EvaluatedAnyway.publishesTheSame(nights, temp.resolve("twin"), date, more)
                        .code())
                .isZero();
    }

    private Map<String, Long> evaluated() {
        return EvaluatedAnyway.evaluatedBy(nights.state());
    }

    private Nights.Outcome restore(long run) {
        return Nights.command("restore", "--state", nights.state().toString(), "--run", Long.toString(run));
    }
}
