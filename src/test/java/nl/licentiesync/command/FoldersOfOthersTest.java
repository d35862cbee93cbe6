package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that somebody put below the state or the reports, and folders in which others may write. */
class FoldersOfOthersTest {

    @RegisterExtension
    static final SharedStart START = new SharedStart(folder -> {
        TwoSchools.write(new Nights(folder)).publish("2026-11-23");
        Files.createDirectory(folder.resolve("elsewhere"));
    });

    private final Path temp = START.folder();
    private final Nights nights = START.nights();
    private final Path elsewhere = temp.resolve("elsewhere");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reports/dry-run",
                "reports/held",
                "state/lock",
                "state/db",
                "state/db.new",
                "state/db.before-recovery",
                "state/db.recovered",
                "state/dry-run",
                "state/db/licentiesync.script",
                "state/db/licentiesync.data",
                "state/db/seal"
            })
    void aLinkIsRefusedAndWhatItLeadsToIsLeftAlone(String name) throws IOException {
        Path link = temp.resolve(name);
        Path target = elsewhere.resolve("of-somebody");
        if (Files.exists(link)) {
            Files.move(link, target);
        } else {
            Files.createDirectories(target.resolve("2026-11-01-run-9"));
        }
        Files.createSymbolicLink(link, target);
        SortedMap<String, String> reports = nights.reportTree();
        Map<String, String> others = Nights.tree(elsewhere);

        for (Nights.Outcome outcome : Stream.of(nights.run("2026-11-24"), nights.run("2026-11-24", "--dry-run"))
                .toList()) {
            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
            assertThat(outcome.sentence())
                    .isEqualTo(
                            "%s is a link, and links are not followed there; remove it, or put what it leads to in its place."
                                    .formatted(link));
        }
        assertThat(nights.reportTree()).isEqualTo(reports);
        assertThat(Nights.tree(elsewhere)).isEqualTo(others);
    }

    @Test
    void aDryRunDoesNotPublishWhereALinkLeads() throws IOException {
        Files.createSymbolicLink(nights.reports().resolve("dry-run"), Path.of("."));
        SortedMap<String, String> reports = nights.reportTree();

        assertThat(nights.run("2026-11-24", "--dry-run").code()).isEqualTo(2);

        assertThat(nights.reportTree()).isEqualTo(reports);
        assertThat(Nights.names(nights.reports())).containsExactly("2026-11-23-run-1", "dry-run", "latest");
    }

    @Test
    void aReportThatIsALinkIsNotRestored() throws IOException {
        nights.publish("2026-11-24");
        Path report = nights.reports().resolve("2026-11-23-run-1");
        Files.move(report, elsewhere.resolve("report"));
        Files.createSymbolicLink(report, elsewhere.resolve("report"));

        Nights.Outcome outcome =
                Nights.command("restore", "--state", nights.state().toString(), "--run", "1");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.sentence()).startsWith(report + " is a link,");
        assertThat(nights.latest().toRealPath().getFileName()).hasToString("2026-11-24-run-2");
    }

    @Test
    void aLatestThatLeadsToAnotherFolderIsNotTakenForAReportOfThisState() throws IOException {
        Files.move(nights.reports().resolve("2026-11-23-run-1"), elsewhere.resolve("2026-11-23-run-1"));
        Files.delete(nights.latest());
        Files.createSymbolicLink(nights.latest(), Path.of("../elsewhere/2026-11-23-run-1"));

        Nights.Outcome outcome = nights.run("2026-11-24");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.sentence())
                .startsWith("%s leads to ../elsewhere/2026-11-23-run-1, which is no report of that folder;"
                        .formatted(nights.latest()));
    }

    @Test
    void aFolderBehindALinkIsTheSameForEveryPartOfANight() throws IOException {
        Files.createDirectories(elsewhere.resolve("disk"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), elsewhere.resolve("disk"));

        Nights.Outcome outcome = sync(link.resolve("state"), link.resolve("../rep"), "2026-11-23");

        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(Nights.names(elsewhere.resolve("rep"))).containsExactly("2026-11-23-run-1", "latest");
        assertThat(Nights.names(elsewhere.resolve("disk"))).containsExactly("state");
        assertThat(temp.resolve("rep")).doesNotExist();
        assertThat(outcome.report()).isEqualTo(elsewhere.resolve("rep/latest"));
    }

    @Test
    void aFolderBehindALinkThatLeadsNowhereIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), Path.of("unmounted"));

        Nights.Outcome outcome = sync(link.resolve("state"), nights.reports(), "2026-11-24");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.sentence())
                .startsWith("The state folder %s cannot be reached (".formatted(link.resolve("state")))
                .endsWith("mount its disk, mend the link, or name another.");
    }

    @Test
    void aStateThatEveryoneMayWriteIsRefused() throws IOException {
        nights.publish("2026-11-24");
        permit(nights.state(), "rwxrwxrwx");
        SortedMap<String, String> reports = nights.reportTree();

        for (Nights.Outcome outcome : List.of(
                nights.run("2026-11-25"),
                Nights.command("restore", "--state", nights.state().toString(), "--run", "1"))) {
            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
            assertThat(outcome.sentence())
                    .isEqualTo(
                            "Everyone may write in the state folder %s, and so change what is published; take that away (chmod o-w %s)."
                                    .formatted(nights.state(), nights.state()));
        }
        assertThat(nights.reportTree()).isEqualTo(reports);
    }

    @Test
    void aDatabaseThatEveryoneMayWriteIsRefused() throws IOException {
        nights.publish("2026-11-24");
        permit(nights.state().resolve("db"), "rwxrwxrwx");

        Nights.Outcome outcome = nights.run("2026-11-25");

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.sentence()).startsWith("Everyone may write in the state folder " + nights.state() + "/db, ");
    }

    @Test
    void othersWhoMayWriteNearbyAreAWarning() throws IOException {
        permit(nights.state(), "rwxrwx---");
        permit(nights.reports(), "rwxrwxr-x");
        permit(temp, "rwxrwxrwx");

        Nights.Outcome outcome = nights.publish("2026-11-24", "--quiet");

        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines().map(line -> line.replaceFirst("^[0-9:.]+ ", "")))
                .contains(
                        "A group may write in the state folder %s; take that away (chmod g-w %s)."
                                .formatted(nights.state(), nights.state()),
                        "Everyone may write in %s, and so replace the state folder in it; take that away (chmod o-w %s)."
                                .formatted(temp, temp),
                        "Others may write in the report folder %s; take that away (chmod go-w %s)."
                                .formatted(nights.reports(), nights.reports()));
    }

    private Nights.Outcome sync(Path state, Path reports, String date) {
        return Nights.command(
                "sync",
                "--exports",
                nights.exports().toString(),
                "--state",
                state.toString(),
                "--reports",
                reports.toString(),
                "--date",
                date);
    }

    private static void permit(Path folder, String permissions) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    }
}
