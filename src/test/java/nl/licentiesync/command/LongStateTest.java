package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A school whose state does not fit into a row of the database is like any other, night after night. */
class LongStateTest {

    private static final int TEACHERS = 250;
    private static final String LONG = "x".repeat(900);

    @TempDir
    Path temp;

    private Nights nights;

    @BeforeEach
    void writeExports() {
        nights = TwoSchools.write(new Nights(temp.resolve("nights")));
        writeTeachers(TEACHERS, "1001");
    }

    @Test
    void nightsRerunsRestoresAndQuestionsKnowTheSchool() throws Exception {
        nights.publish("2026-11-23");
        assertThat(parts()).as("680 kB").isEqualTo("state 2, undo 0");

        writeTeachers(TEACHERS + 1, "");
        assertThat(nights.publish("2026-11-24").out()).contains("changes   1 gained, 2 lost, 0 reduced, 0 restored");
        Map<String, String> second = nights.published();
        assertThat(parts()).as("of both nights").isEqualTo("state 4, undo 1");

        writeTeachers(TEACHERS, "1001");
        assertThat(nights.publish("2026-11-24").out()).contains("changes   0 gained, 0 lost, 0 reduced, 0 restored");
        assertThat(parts())
                .as("the rerun leaves the school as the first night did")
                .isEqualTo("state 2, undo 2");

        assertThat(restore(2).code()).isZero();
        assertThat(nights.published()).isEqualTo(second);
        assertThat(parts()).as("of both nights").isEqualTo("state 4, undo 3");
        assertThat(explain("T1")).contains("Kim: niet zichtbaar (geen Basispoort-account)", "teachers.csv:2");
        assertThat(explain("T251")).contains("Kim: zichtbaar", "teachers.csv:252");

        writeTeachers(TEACHERS + 1, "");
        assertThat(nights.publish("2026-11-25").out()).contains("changes   0 gained, 0 lost, 0 reduced, 0 restored");
        assertThat(parts()).as("only what differs is written").isEqualTo("state 2, undo 3");
    }

    /** More is said of it than a record holds, so that each night evaluates it, and the school after it is not. */
    @Test
    void aSchoolOfWhichThereIsTooMuchToSayIsEvaluatedEachNight() throws Exception {
        // Each of them is to ask for an account, by name.
        nights.write(
                "teachers.csv",
                Files.readString(nights.export("teachers.csv")).replaceAll("(t[0-9]+@post.example,)[0-9]+", "$1"),
                StandardCharsets.UTF_8);
        nights.publish("2026-11-23");

        EvaluatedAnyway.publishesTheSame(nights, temp.resolve("twin"), "2026-11-24");

        assertThat(EvaluatedAnyway.evaluatedBy(nights.state())).isEqualTo(Map.of("12AB00", 2L, "34CD00", 1L));
    }

    /** The reason is not what the night can put right, so it does not say that it would. */
    @Test
    void aStateThatCannotBeReadNamesTheSchoolAndWhatHelps() throws Exception {
        nights.publish("2026-11-23");
        nights.publish("2026-11-24");
        try (StateLock lock = StateLock.take(nights.state());
                Database database = Database.open(lock)) {
            new JdbcTemplate(database.dataSource())
                    .update("UPDATE school_state SET content = X'0100', rest_length = 0 WHERE school_id = '12AB00'");
        }

        Nights.Outcome night = nights.run("2026-11-25", "--quiet");

        assertThat(night.code()).as(night.toString()).isEqualTo(2);
        assertThat(night.sentence())
                .startsWith("run 3: What the state keeps of school 12AB00 cannot be read (")
                .endsWith(
                        "). Restore an earlier run (history lists them), or put back a backup of the state and report folders.");
        Nights.Outcome question =
                Nights.command("explain", "--state", nights.state().toString(), "--teacher", "T1", "--program", "KIM");
        assertThat(question.code()).as(question.toString()).isEqualTo(2);
        assertThat(question.sentence()).contains("school 12AB00 cannot be read");
    }

    /** The first teacher has an account or none, and all but those of the other school have long names. */
    private void writeTeachers(int number, String account) {
        List<String> lines = new ArrayList<>(List.of(TwoSchools.TEACHERS));
        lines.add("T1,12AB00,Wilhelmina,van,Zonneveld,w.zonneveld@post.example," + account + ",IBRTer,,");
        for (int i = 2; i <= number; i++) {
            lines.add("T%d,12AB00,%s,%s,%s,t%d@post.example,%d,,3,".formatted(i, LONG, LONG, LONG, i, 1000 + i));
        }
        lines.add("U4,34CD00,Dirk,,Oosterwijk,dirk@post.example,9004,,7,");
        nights.write("teachers.csv", lines);
    }

    private String parts() throws Exception {
        try (StateLock lock = StateLock.take(nights.state());
                Database database = Database.open(lock)) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            return "state %d, undo %d"
                    .formatted(
                            jdbc.queryForObject("SELECT COUNT(*) FROM school_state_part", Integer.class),
                            jdbc.queryForObject("SELECT COUNT(*) FROM run_undo", Integer.class));
        }
    }

    private Nights.Outcome restore(long run) {
        return Nights.command("restore", "--state", nights.state().toString(), "--run", Long.toString(run));
    }

    private String explain(String teacher) {
        return Nights.command("explain", "--state", nights.state().toString(), "--teacher", teacher, "--program", "KIM")
                .out();
    }
}
