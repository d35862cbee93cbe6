package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.files.Folders;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.report.ReportFolder;
import nl.licentiesync.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** A state and a reports folder that do not belong together publish nothing, unless somebody confirms that it is meant. */
class StateAndReportsTest {

    @RegisterExtension
    static final SharedStart START = new SharedStart(folder -> {
        Nights nights = TwoSchools.write(new Nights(folder));
        nights.publish("2026-11-23");
        nights.publish("2026-11-24");
    });

    private final Path temp = START.folder();
    private final Nights nights = START.nights();

    @Test
    void aNewStateBesideTheReportsOfAnotherOneIsRefusedAndNotMade() {
        SortedMap<String, String> reports = nights.reportTree();
        Path typo = temp.resolve("stat");

        for (String more : List.of("--quiet", "--dry-run", "--older-state")) {
            Nights.Outcome outcome = run(typo, nights.reports(), more);

            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
            assertThat(outcome.sentence())
                    .isEqualTo(("The state in %s is new, but the latest report in %s is 2026-11-24-run-2, of another"
                                    + " state. Name the state of these reports (is its disk mounted?) or put back a"
                                    + " backup of it; add --new-state (of sync and accept) to begin anew beside them.")
                            .formatted(typo, nights.reports()));
            assertThat(typo).doesNotExist();
            assertThat(nights.reportTree()).isEqualTo(reports);
        }
    }

    @Test
    void aNewStateThatIsMeantGoesOnAboveTheNumbersOfTheOtherOne() {
        Path fresh = temp.resolve("fresh");

        assertThat(run(fresh, nights.reports(), "--new-state").out()).contains("run 3: published");

        assertThat(run(fresh, nights.reports()).out()).contains("run 4: published");
        assertThat(Nights.names(nights.reports()))
                .containsExactly(
                        "2026-11-23-run-1", "2026-11-24-run-2", "2026-11-25-run-3", "2026-11-25-run-4", "latest");
        assertThat(nights.run("2026-11-25").sentence())
                .contains("The latest report in", "2026-11-25-run-4", "does not know")
                .contains("run 2 of 2026-11-24");
    }

    /** It is new until its first published run. */
    @Test
    void aNewStateOfWhichOnlyAHeldRunIsKnownIsStillNew() {
        nights.write("teachers.csv", "teacher_id,school_id", "T1,12AB00", "T2,nonsense");
        Path fresh = temp.resolve("fresh");
        assertThat(run(fresh, nights.reports(), "--new-state", "--guard-floor", "0")
                        .code())
                .isEqualTo(3);

        assertThat(run(fresh, nights.reports()).sentence()).contains("is new, but the latest report in");
    }

    @Test
    void everyReportBearsTheIdOfItsState() {
        String first = manifest(nights.reports().resolve("2026-11-23-run-1"));
        String second = manifest(nights.latest());

        assertThat(first).matches("(?s)\\{\\s+\"state\" : \"[0-9a-f-]{36}\",\\s+\"run\" : 1\\b.*");
        assertThat(second)
                .startsWith(first.replace("\"run\" : 1", "\"run\" : 2").substring(0, 60));
    }

    @Test
    void aStateThatIsOlderThanItsReportsIsRefused() throws IOException {
        Path backup = copy(nights.state(), temp.resolve("backup"));
        nights.publish("2026-11-25");
        nights.publish("2026-11-26");
        putBack(backup);
        SortedMap<String, String> reports = nights.reportTree();

        List<Nights.Outcome> refused = new ArrayList<>();
        refused.add(nights.run("2026-11-26"));
        refused.add(nights.run("2026-11-26", "--dry-run"));
        refused.add(nights.run("2026-11-26", "--new-state", "--accept-changes"));
        refused.add(restore("--run", "1"));

        for (Nights.Outcome outcome : refused) {
            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
            assertThat(outcome.sentence())
                    .isEqualTo(("The latest report in %s is 2026-11-26-run-4, which the state in %s does not know; the"
                                    + " last run that it published is run 2 of 2026-11-24. Put back the state of these"
                                    + " reports; if there is none, add --older-state (of sync and accept) to count from run 2.")
                            .formatted(nights.reports(), nights.state()));
        }
        SortedMap<String, String> after = nights.reportTree();
        after.remove("dry-run");
        assertThat(after).isEqualTo(reports);
    }

    /** After the disk of the reports was lost, the state is the newer of the two and must not be put back. */
    @Test
    void reportsOfARunThatTheStateHasForgottenAreRefusedAndTheStateIsKept() throws IOException {
        Path backup = copy(nights.reports(), temp.resolve("backup"));
        publishThreeNightsAndKeepOne();
        putReportsBack(backup);
        SortedMap<String, String> reports = nights.reportTree();

        for (Nights.Outcome refused : List.of(
                nights.run("2026-11-28"),
                nights.run("2026-11-28", "--dry-run"),
                nights.run("2026-11-28", "--new-state", "--accept-changes"),
                restore("--run", "4"))) {
            assertThat(refused.code()).as(refused.toString()).isEqualTo(2);
            assertThat(refused.sentence())
                    .isEqualTo(("The latest report in %s is 2026-11-24-run-2, which the state in %s does not know; the"
                                    + " last run that it published is run 5 of 2026-11-27, a later one. Keep this state"
                                    + " and put back newer reports; if there are none, add --older-state (of sync and"
                                    + " accept) to count from run 5.")
                            .formatted(nights.reports(), nights.state()));
        }
        SortedMap<String, String> after = nights.reportTree();
        after.remove("dry-run");
        assertThat(after).isEqualTo(reports);

        assertThat(nights.publish("2026-11-28", "--older-state").out())
                .contains("run 6: published", "0 gained, 0 lost, 0 reduced, 0 restored since 2026-11-27");
        assertThat(nights.cells("visibility.csv", "linked_on")).contains("2026-11-23");
    }

    /** A report is removed by its date; its run stays known as published while a kept run is built on it. */
    @Test
    void reportsOfARunThatTheStateKnowsWithoutItsReportAreAccepted() throws IOException {
        nights.publish("2026-11-25");
        Path backup = copy(nights.reports(), temp.resolve("backup"));
        nights.publish("2026-11-26");
        nights.publish("2026-11-27", "--keep", "1d");
        putReportsBack(backup);

        assertThat(history().out()).contains("2026-11-25");
        assertThat(nights.publish("2026-11-28", "--keep", "9d").out()).contains("run 6: published");

        Path removed = nights.reports().resolve("2026-11-25-run-3");
        assertThat(removed).isDirectory();
        assertThat(history().err()).contains(removed + " is a report of this state that its history does not know");
    }

    /** The number alone does not tell that reports are older: another state may have made them. */
    @Test
    void aReportOfAnotherStateIsNotTakenForAnOlderOne() throws IOException {
        Path other = temp.resolve("other");
        Path ofOther = temp.resolve("of-other");
        assertThat(run(other, ofOther, "--date", "2026-11-20").code()).isZero();
        publishThreeNightsAndKeepOne();
        putReportsBack(ofOther);

        assertThat(nights.run("2026-11-28").sentence())
                .contains("2026-11-20-run-1, which the state in", "Put back the state of these reports")
                .doesNotContain("Keep this state");
    }

    private void publishThreeNightsAndKeepOne() {
        nights.publish("2026-11-25");
        nights.publish("2026-11-26");
        nights.publish("2026-11-27", "--keep", "1d");
        assertThat(history().out()).doesNotContain("2026-11-24");
    }

    private void putReportsBack(Path backup) throws IOException {
        Folders.delete(nights.reports());
        copy(backup, nights.reports());
    }

    @Test
    void whatAnOlderStateDoesNotKnowIsToldAndRemovedByItsDate() throws IOException {
        Path backup = copy(nights.state(), temp.resolve("backup"));
        nights.publish("2026-11-25");
        nights.publish("2026-11-26");
        putBack(backup);

        assertThat(nights.publish("2026-11-26", "--older-state").out()).contains("run 5: published");

        Path lost = nights.reports().resolve("2026-11-25-run-3");
        Nights.Outcome history = history();
        assertThat(history.err().lines())
                .containsExactly(
                        lost + " is a report of this state that its history does not know, as after a backup of it was"
                                + " put back; it is removed by its date like others.",
                        nights.reports().resolve("2026-11-26-run-4")
                                + " is a report of this state that its history does not know, as after a backup of it was"
                                + " put back; it is removed by its date like others.");
        nights.publish("2026-11-27", "--keep", "2d");
        assertThat(Nights.names(nights.reports()))
                .containsExactly("2026-11-26-run-4", "2026-11-26-run-5", "2026-11-27-run-6", "latest");
    }

    @Test
    void whatAnOlderStateDoesNotKnowIsKeptAsLongAsOtherReports() throws IOException {
        Path backup = copy(nights.state(), temp.resolve("backup"));
        nights.publish("2026-11-25");
        nights.publish("2026-11-26");
        putBack(backup);
        nights.publish("2026-11-26", "--older-state");

        nights.publish("2027-02-22", "--keep", "90d");
        assertThat(Nights.names(nights.reports())).contains("2026-11-25-run-3", "2026-11-26-run-4");
        nights.publish("2027-02-23", "--keep", "90d");
        assertThat(Nights.names(nights.reports()))
                .doesNotContain("2026-11-25-run-3")
                .contains("2026-11-26-run-4");
        nights.publish("2028-07-31", "--keep", "2");
        assertThat(Nights.names(nights.reports())).contains("2026-11-26-run-4");
        nights.publish("2028-08-01", "--keep", "2");
        assertThat(Nights.names(nights.reports())).containsExactly("2028-07-31-run-8", "2028-08-01-run-9", "latest");
        assertThat(history().err()).isEmpty();
    }

    @Test
    void aHeldReportThatAnOlderStateDoesNotKnowIsRemovedByItsDateToo() throws IOException {
        Path backup = copy(nights.state(), temp.resolve("backup"));
        nights.delete("programs.csv");
        assertThat(nights.run("2026-11-25").code()).isEqualTo(3);
        putBack(backup);
        TwoSchools.write(nights).publish("2026-11-26");

        assertThat(history().err()).contains("held/2026-11-25-run-3 is a report of this state");
        nights.publish("2026-11-27", "--keep", "2d");

        assertThat(Nights.names(nights.reports().resolve("held"))).isEmpty();
    }

    /** It may be the only proof of what readers saw, until a night is published beside it. */
    @Test
    void aLatestReportThatAnOlderStateDoesNotKnowIsNotRemoved() throws IOException {
        Path backup = copy(nights.state(), temp.resolve("backup"));
        nights.publish("2026-11-25");
        putBack(backup);
        Path lost = nights.latest().toRealPath();
        nights.delete("programs.csv");

        assertThat(nights.run("2027-11-25", "--older-state", "--keep", "1d").code())
                .isEqualTo(3);

        assertThat(nights.latest().toRealPath()).isEqualTo(lost);
        assertThat(history().err()).contains(lost + " is a report of this state");
    }

    @Test
    void reportsOfAnotherStateAreToldAndNeverRemoved() throws IOException {
        Path other = temp.resolve("other");
        assertThat(run(other, nights.reports(), "--new-state").code()).isZero();

        assertThat(run(other, nights.reports(), "--date", "2027-11-25", "--keep", "1d")
                        .code())
                .isZero();

        assertThat(Nights.names(nights.reports())).contains("2026-11-23-run-1", "2026-11-24-run-2");
        Nights.Outcome history = Nights.command("history", "--state", other.toString());
        assertThat(history.sentence())
                .isEqualTo("2 reports of another state in " + nights.reports()
                        + ", first 2026-11-23-run-1; the nights of this state do not remove what is not theirs, so"
                        + " remove it by hand if that state is gone.");
    }

    @Test
    void aReportWithADamagedManifestIsToldAndNeverRemoved() throws IOException {
        Path backup = copy(nights.state(), temp.resolve("backup"));
        nights.publish("2026-11-25");
        nights.publish("2026-11-26");
        nights.publish("2026-11-27");
        putBack(backup);
        Path damaged = nights.reports().resolve("2026-11-25-run-3");
        Path gone = nights.reports().resolve("2026-11-26-run-4");
        Files.writeString(damaged.resolve("manifest.json"), "{\n  \"sta");
        Files.delete(gone.resolve("manifest.json"));

        nights.publish("2027-11-26", "--older-state");
        nights.publish("2027-11-27", "--keep", "1d");

        assertThat(history().err().lines())
                .containsExactly(
                        damaged + " does not say to which state it belongs, as its manifest.json is missing or damaged;"
                                + " no night removes it, so remove it by hand when it is older than what is kept.",
                        gone + " does not say to which state it belongs, as its manifest.json is missing or damaged;"
                                + " no night removes it, so remove it by hand when it is older than what is kept.");
        assertThat(damaged).isDirectory();
        assertThat(Nights.names(nights.reports())).doesNotContain("2026-11-27-run-5");
    }

    /** Neither a folder that somebody named like a report nor a link to one may stop a night. */
    @Test
    void whatOnlyLooksLikeAReportIsLeftAlone() throws IOException {
        Path manifest = nights.latest().resolve("manifest.json");
        Path nonsense = Files.createDirectory(nights.reports().resolve("2026-02-30-run-77"));
        Files.copy(manifest, nonsense.resolve("manifest.json"));
        Path link = Files.createSymbolicLink(nights.reports().resolve("2026-01-01-run-78"), temp.resolve("none"));
        Path folder = Files.createDirectories(nights.reports().resolve("2026-01-01-run-79/manifest.json"));

        nights.publish("2026-11-25", "--keep", "1d");

        assertThat(nonsense).isDirectory();
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(folder).isDirectory();
        assertThat(history().code()).isZero();
    }

    /** A night was killed, and then the state was put back. */
    @Test
    void whatARunLeftThatAnOlderStateDoesNotKnowIsRemovedByTheNextOne() throws Exception {
        try (StateLock lock = StateLock.take(nights.state());
                Database database = Database.open(lock)) {
            ReportFolder.unused(nights.reports(), LocalDate.of(2026, 11, 25), 3)
                    .createWork(FilePermissions.OWNER, database.identity().id());
        }
        assertThat(nights.run("2026-11-25", "--dry-run").code()).isZero();
        assertThat(Nights.names(nights.reports())).contains(".2026-11-25-run-3");

        nights.publish("2026-11-25");

        assertThat(Nights.names(nights.reports())).doesNotContain(".2026-11-25-run-3");
    }

    @Test
    void restoreRemovesItToo() throws Exception {
        try (StateLock lock = StateLock.take(nights.state());
                Database database = Database.open(lock)) {
            ReportFolder.unused(nights.reports(), LocalDate.of(2026, 11, 25), 3)
                    .createWork(FilePermissions.OWNER, database.identity().id());
        }

        assertThat(restore("--run", "1").code()).isZero();

        assertThat(Nights.names(nights.reports())).containsExactly("2026-11-23-run-1", "2026-11-24-run-2", "latest");
    }

    @Test
    void aLatestReportOfARunThatCountsAsFailedIsNotRemoved() throws Exception {
        Path second = nights.latest().toRealPath();
        sql("UPDATE run SET status = 'RUNNING' WHERE run_id = 2");

        Nights.Outcome outcome = nights.run("2026-11-25");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.sentence()).contains("2026-11-24-run-2", "knows only as RUNNING", "run 1 of 2026-11-23");
        assertThat(nights.latest().toRealPath()).isEqualTo(second);
        nights.publish("2026-11-25", "--older-state");
        assertThat(second).isDirectory();
        assertThat(history().out()).contains("FAILED");
    }

    @Test
    void aRunThatWasUndoneAMomentBeforeAKillIsRecovered() throws Exception {
        Path second = nights.latest().toRealPath();
        assertThat(restore("--run", "1").code()).isZero();
        Files.delete(nights.latest());
        Files.createSymbolicLink(nights.latest(), second.getFileName());

        nights.publish("2026-11-24");

        assertThat(nights.cells("visibility.csv", "date")).containsOnly("2026-11-24");
    }

    @Test
    void anotherReportsFolderIsRefusedUntilItIsSaidToBeMoved() throws IOException {
        Path elsewhere = temp.resolve("elsewhere");
        Nights.Outcome refused = run(nights.state(), elsewhere);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.sentence())
                .isEqualTo(
                        "The reports of the state in %s are in %s, not in %s; name that folder, or add --moved-reports if it was moved to %s."
                                .formatted(nights.state(), nights.reports(), elsewhere, elsewhere));
        assertThat(elsewhere).doesNotExist();
        Files.move(nights.reports(), elsewhere);
        assertThat(restore("--run", "1").sentence()).contains("not in " + nights.reports(), "--moved-reports");
        assertThat(restore("--run", "1", "--moved-reports").code()).isEqualTo(2);

        assertThat(restore("--run", "1", "--reports", elsewhere.toString(), "--moved-reports")
                        .code())
                .isZero();

        assertThat(elsewhere.resolve("latest").toRealPath()).isEqualTo(elsewhere.resolve("2026-11-23-run-1"));
        assertThat(run(nights.state(), elsewhere).code()).isZero();
        assertThat(run(nights.state(), elsewhere, "--keep", "1d", "--date", "2026-11-26")
                        .code())
                .isZero();
        assertThat(Nights.names(elsewhere)).containsExactly("2026-11-25-run-4", "2026-11-26-run-5", "latest");
    }

    /** As when its disk is not mounted. */
    @Test
    void reportsThatAreGoneAreAWarning() throws IOException {
        Folders.delete(nights.reports());

        Nights.Outcome outcome = run(nights.state(), nights.reports(), "--quiet");

        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(outcome.err())
                .contains(
                        "The state in %s has published run 2 of 2026-11-24, but %s holds no latest report. Is its disk mounted?"
                                .formatted(nights.state(), nights.reports()));
        assertThat(run(nights.state(), nights.reports(), "--quiet").err()).doesNotContain("no latest report");
    }

    @Test
    void aLatestThatLeadsToNoReportIsRefused() throws IOException {
        Files.delete(nights.reports().resolve("latest"));
        Files.createSymbolicLink(nights.reports().resolve("latest"), Path.of("../other"));

        Nights.Outcome outcome = run(nights.state(), nights.reports());

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.sentence())
                .isEqualTo(
                        "%s/latest leads to ../other, which is no report of that folder; remove the link, the next night makes it again."
                                .formatted(nights.reports()));
    }

    @Test
    void aMoveThatIsRefusedChangesNothing() throws IOException {
        Path ofAnotherState = temp.resolve("elsewhere");
        assertThat(run(temp.resolve("other"), ofAnotherState).code()).isZero();
        Path mistyped = Files.createDirectory(temp.resolve("mistyped"));

        List<Nights.Outcome> refused = List.of(
                run(nights.state(), ofAnotherState, "--moved-reports"),
                restore("--run", "1", "--reports", ofAnotherState.toString(), "--moved-reports"),
                restore("--run", "1", "--reports", mistyped.toString(), "--moved-reports"),
                restore("--run", "1", "--reports", nights.state().toString(), "--moved-reports"));

        assertThat(refused).extracting(Nights.Outcome::code).containsOnly(2);
        assertThat(refused.get(0).sentence()).startsWith("The latest report in " + ofAnotherState);
        assertThat(refused.get(2).sentence()).startsWith("The report of run 1 is not at " + mistyped);
        assertThat(refused.get(3).sentence()).contains("must be apart");
        assertThat(restore("--run", "1").code()).isZero();
        assertThat(nights.latest().toRealPath().getFileName()).hasToString("2026-11-23-run-1");
    }

    @Test
    void aNightTooCanSayThatTheReportsWereMoved() throws IOException {
        Path elsewhere = temp.resolve("elsewhere");
        Files.move(nights.reports(), elsewhere);

        assertThat(run(nights.state(), elsewhere, "--moved-reports").code()).isZero();

        assertThat(restore("--run", "1").out())
                .contains(elsewhere.resolve("latest").toString());
    }

    /** It is the folder that counts, not how it is named. */
    @Test
    void aLinkToTheReportsFolderIsTheSameFolder() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), nights.reports());

        assertThat(run(nights.state(), link).code()).isZero();
    }

    @Test
    void aStateOfAnEarlierVersionGoesOnWithoutAnOption() throws Exception {
        sql("UPDATE state_identity SET reports = NULL");
        Files.delete(nights.reports().resolve("2026-11-23-run-1/manifest.json"));
        Files.delete(nights.latest().resolve("manifest.json"));

        assertThat(run(nights.state(), temp.resolve("elsewhere")).code()).isEqualTo(2);
        assertThat(nights.publish("2026-11-25", "--keep", "1d").out()).contains("run 3: published");
        assertThat(history().err()).isEmpty();
    }

    @Test
    void stateAndReportsMustBeApart() throws IOException {
        Path inside = nights.reports().resolve("state");
        Path link = Files.createSymbolicLink(temp.resolve("link"), nights.reports());
        for (Path state : List.of(inside, nights.reports(), temp, link.resolve("state"))) {
            for (String more : List.of("--quiet", "--dry-run")) {
                Nights.Outcome outcome = run(state, nights.reports(), more);
                assertThat(outcome.code()).as("%s %s", state, outcome).isEqualTo(2);
                assertThat(outcome.sentence()).contains("must be apart");
            }
        }
        assertThat(inside).doesNotExist();
    }

    private Nights.Outcome run(Path state, Path reports, String... more) {
        List<String> line = new ArrayList<>(List.of(
                "sync",
                "--exports",
                nights.exports().toString(),
                "--state",
                state.toString(),
                "--reports",
                reports.toString()));
        line.addAll(List.of(more));
        if (!line.contains("--date")) {
            line.addAll(List.of("--date", "2026-11-25"));
        }
        return Nights.command(line.toArray(String[]::new));
    }

    private Nights.Outcome restore(String... more) {
        List<String> line =
                new ArrayList<>(List.of("restore", "--state", nights.state().toString()));
        line.addAll(List.of(more));
        return Nights.command(line.toArray(String[]::new));
    }

    private Nights.Outcome history() {
        return Nights.command("history", "--state", nights.state().toString());
    }

    private static String manifest(Path report) {
        return Nights.read(report.resolve("manifest.json"));
    }

    private void sql(String statement) throws IOException, SQLException, StateLock.HeldElsewhere {
        try (StateLock lock = StateLock.take(nights.state());
                Database database = Database.open(lock)) {
            new JdbcTemplate(database.dataSource()).update(statement);
        }
    }

    private void putBack(Path backup) throws IOException {
        Folders.delete(nights.state());
        copy(backup, nights.state());
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(
                        path,
                        to.resolve(from.relativize(path).toString()),
                        LinkOption.NOFOLLOW_LINKS,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
    }
}
