package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.licentiesync.files.FileOwner;
import nl.licentiesync.files.StateLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history tells what became of every run. */
class HistoryTest {

    @TempDir
    Path temp;

    private Nights nights;

    @BeforeEach
    void writeExports() {
        nights = TwoSchools.write(new Nights(temp));
    }

    @Test
    void everyRunHasALineTheLastOneFirst() {
        nights.publish("2026-11-23");
        nights.publish("2026-11-23");
        nights.delete("programs.csv");
        assertThat(nights.run("2026-11-24").code()).isEqualTo(3);
        nights.write("teachers.csv");
        assertThat(nights.run("2026-11-24").code()).isEqualTo(2);
        TwoSchools.write(nights).publish("2026-11-24");

        List<String> lines = history().out().lines().toList();

        assertThat(lines.get(0)).contains("run", "date", "status", "visible");
        assertThat(lines.stream().filter(line -> line.matches(" +\\d.*")).map(HistoryTest::runDateAndStatus))
                .containsExactly(
                        "5 2026-11-24 PUBLISHED",
                        "4 2026-11-24 FAILED",
                        "3 2026-11-24 HELD",
                        "2 2026-11-23 PUBLISHED",
                        "1 2026-11-23 REPLACED");
        assertThat(lines).anyMatch(line -> line.contains("programs.csv is gone"));
        assertThat(lines).anyMatch(line -> line.contains("teachers.csv"));
    }

    @Test
    void oneRunIsToldWithWhatItReadAndCameTo() {
        nights.publish("2026-11-23");
        String summary = nights.published("summary.json");

        String told = history("--run", "1").out();

        assertThat(told)
                .contains("Run 1 of 2026-11-23: PUBLISHED", "licences.csv: ", "2026-11-23-run-1")
                .contains(summary.replaceAll("(?s).*\"teachers.csv\" : \"(\\w+)\".*", "$1"))
                .contains(summary.replaceAll("(?s).*\"full\" : (\\d+).*", "$1") + " visible");
    }

    @Test
    void programsReadJson() {
        nights.publish("2026-11-23");
        nights.publish("2026-11-24");

        String all = history("--json").out();
        String one = history("--json", "--run", "1").out();

        assertThat(all).startsWith("[").contains("\"run\" : 2", "\"run\" : 1", "\"status\" : \"PUBLISHED\"");
        assertThat(one).contains("\"run\" : 1", "\"full\" : ").doesNotContain("\"run\" : 2");
    }

    @Test
    void whoDidWhatByHandIsToldWithWhatTheyOverrode() {
        Map<String, String> sudo = Map.of("SUDO_USER", "jan");
        String me = FileOwner.current();
        nights.publish("2026-11-23");
        nights.publish("2026-11-23");
        nights.delete("programs.csv");
        assertThat(nights.run("2026-11-24").code()).isEqualTo(3);
        assertThat(Nights.command(sudo, accept()).code()).isZero();
        TwoSchools.write(nights);
        Nights.command(sudo, "restore", "--state", nights.state().toString(), "--run", "2");
        nights.delete("programs.csv");
        nights.publish("2026-11-24", "--accept-changes");

        assertThat(history().out().lines().map(String::strip))
                .containsSubsequence(
                        "sync --accept-changes by " + me,
                        "published in spite of: programs.csv is gone; the run before had it",
                        "restores run 2",
                        "restore by " + me + " (sudo user jan)",
                        "accept by " + me + " (sudo user jan)",
                        "published in spite of: programs.csv is gone; the run before had it",
                        "sync by " + me + ", in place of run 1");
        assertThat(history("--run", "4").out())
                .contains(
                        "  by        " + me + " (sudo user jan), with accept\n",
                        "  despite   programs.csv is gone; the run before had it\n");
        assertThat(history("--run", "1").out())
                .contains("  by        " + me + ", with sync\n")
                .doesNotContain("despite");
        assertThat(history("--json", "--run", "4").out())
                .contains(
                        "\"command\" : \"accept\"",
                        "\"login\" : \"" + me + "\"",
                        "\"sudo_user\" : \"jan\"",
                        "\"overridden\" : \"programs.csv is gone; the run before had it\"");
        assertThat(history("--json", "--run", "2").out()).contains("\"replaces\" : 1", "\"sudo_user\" : null");
    }

    @Test
    void aDryRunIsNotInIt() {
        nights.publish("2026-11-23");
        nights.publish("2026-11-24", "--dry-run");

        assertThat(history().out()).doesNotContain("2026-11-24  ");
    }

    @Test
    void whatIsNotThereIsToldAndNothingIsMade() throws Exception {
        assertThat(history().code()).isEqualTo(2);
        assertThat(history().sentence())
                .contains("There is no state in", nights.state().toString());
        assertThat(nights.state()).doesNotExist();

        nights.publish("2026-11-23");
        assertThat(history("--run", "7").code()).isEqualTo(2);
        assertThat(history("--run", "7").err()).contains("There is no run 7");
        StateLock held = StateLock.take(nights.state());
        assertThat(history().code()).isEqualTo(4);
        held.close();
    }

    private String[] accept() {
        return new String[] {
            "accept",
            "--exports",
            nights.exports().toString(),
            "--state",
            nights.state().toString(),
            "--reports",
            nights.reports().toString()
        };
    }

    private Nights.Outcome history(String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "history";
        arguments[1] = "--state";
        arguments[2] = nights.state().toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Nights.command(arguments);
    }

    private static String runDateAndStatus(String line) {
        return line.strip().replaceAll("^(\\d+) +(\\S+) .* ([A-Z]+) .*$", "$1 $2 $3");
    }
}
