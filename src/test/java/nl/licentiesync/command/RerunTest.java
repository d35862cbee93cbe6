package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 2.5: a night is compared with the last one of an earlier date, however often it is run. */
class RerunTest {

    private static final String NO_ACCOUNT = "bart@post.example,,";
    private static final String ACCOUNT = "bart@post.example,1002,";

    @TempDir
    Path temp;

    private Nights nights;
    private Nights twin;

    @BeforeEach
    void writeExports() {
        nights = TwoSchools.write(new Nights(temp.resolve("nights")));
        twin = TwoSchools.write(new Nights(temp.resolve("twin")));
    }

    @Test
    void theSameNightAgainPublishesTheSameBytes() {
        nights.publish("2026-11-23");
        String first = nights.published().toString();
        nights.publish("2026-11-23");
        assertThat(nights.published()).hasToString(first);

        nights.edit("teachers.csv", ACCOUNT, NO_ACCOUNT);
        nights.publish("2026-11-24");
        String second = nights.published().toString();
        nights.publish("2026-11-24");
        assertThat(nights.published()).hasToString(second);
        assertThat(nights.cells("changes.csv", "teacher_id", "program_id", "change"))
                .containsExactly("T2 EST LOST", "T2 KIM LOST");
    }

    @Test
    void theScreenTellsWhatDiffersFromTheRunItReplaces() {
        assertThat(nights.publish("2026-11-23").out()).doesNotContain("which this one");
        nights.edit("teachers.csv", ACCOUNT, NO_ACCOUNT);

        assertThat(nights.publish("2026-11-23").out())
                .contains(
                        "  programs  2 visible, 1 results only, 5 not visible",
                        "  before    3 (-1), 2 (-1), 3 (+2) in run 1, which this one replaces",
                        "  differs   0 gained, 2 lost, 0 reduced, 0 restored since run 1, at 12AB00");
        assertThat(nights.publish("2026-11-23").out())
                .contains("  differs   0 gained, 0 lost, 0 reduced, 0 restored since run 2\n");
        assertThat(nights.publish("2026-11-24").out()).doesNotContain("which this one");
    }

    @Test
    void aHeldAndADryRerunTellItToo() {
        nights.publish("2026-11-22");
        nights.publish("2026-11-23");
        nights.edit("teachers.csv", ACCOUNT, NO_ACCOUNT);
        String differs = "  differs   0 gained, 2 lost, 0 reduced, 0 restored since run 2, at 12AB00";

        assertThat(nights.publish("2026-11-23", "--dry-run").out()).contains("would replace", differs);
        nights.delete("programs.csv");
        assertThat(nights.run("2026-11-23").out()).contains("HELD", "would replace", differs);
    }

    @Test
    void aRerunComparesWithTheNightBeforeAndNotWithTheRunItReplaces() {
        nights.publish("2026-11-23");
        twin.publish("2026-11-23");
        nights.edit("teachers.csv", ACCOUNT, NO_ACCOUNT);
        nights.publish("2026-11-24");

        TwoSchools.write(nights).edit("teachers.csv", "c.ypma@post.example,,", "c.ypma@post.example,1003,");
        nights.publish("2026-11-24");

        assertThat(nights.cells("changes.csv", "teacher_id", "program_id", "change"))
                .containsExactly("T3 KIM GAINED");
        assertThat(nights.cells("visibility.csv", "teacher_id", "program_id", "linked_on"))
                .contains("T2 KIM 2026-11-23", "T3 KIM 2026-11-24");
        assertAsWithoutTheReplacedRun();
    }

    @Test
    void whatOnlyTheReplacedRunKnewIsForgotten() {
        nights.publish("2026-11-23");
        twin.publish("2026-11-23");
        nights.edit("licences.csv", "L4,", "L5,56EF00,De Linde,KIM,2025-08-01,2025-09-01,T6,\nL4,")
                .edit("teachers.csv", "T4,", "T6,56EF00,,,,,1006,,,\nT4,");
        nights.publish("2026-11-24");

        TwoSchools.write(nights);
        nights.publish("2026-11-24");

        assertThat(nights.rows("changes.csv")).isEmpty();
        assertAsWithoutTheReplacedRun();
    }

    @Test
    void whatOnlyTheReplacedRunLackedIsBack() {
        nights.publish("2026-11-23");
        twin.publish("2026-11-23");
        nights.edit("licences.csv", "L3,34CD00,Het Kompas,KIM,2025-08-01,2025-09-01,T4,\n", "")
                .edit("licences.csv", "L4,34CD00,Het Kompas,EST,2025-08-01,,,\n", "")
                .edit("teachers.csv", "T4,34CD00,Dirk,,Oosterwijk,dirk@post.example,1004,,7,\n", "");
        Nights.Outcome without = nights.publish("2026-11-24");
        assertThat(without.out()).contains("all licences or all teachers of 34CD00");

        TwoSchools.write(nights);
        nights.publish("2026-11-24");

        assertThat(nights.rows("changes.csv")).isEmpty();
        assertAsWithoutTheReplacedRun();
    }

    /** The twin ran the 23rd only; both run the 24th on the same exports, and then the 25th. */
    private void assertAsWithoutTheReplacedRun() {
        twin.take(nights.exports());
        twin.publish("2026-11-24");
        assertThat(nights.published()).isEqualTo(twin.published());
        nights.publish("2026-11-25");
        twin.publish("2026-11-25");
        assertThat(nights.published()).isEqualTo(twin.published());
    }

    @Test
    void linkedOnIsTheFirstNightOfAnUnbrokenLink() {
        nights.edit("manual-links.csv", "T4,", "T2,12AB00,KIM,2026-11-25\nT4,");
        nights.publish("2026-11-23");
        nights.publish("2026-11-24");
        assertThat(linkOfBart()).as("the manual link is still to come").isEqualTo("AUTO 2026-11-23");

        nights.publish("2026-11-25");
        nights.publish("2026-11-26");
        assertThat(linkOfBart()).isEqualTo("MANUAL 2026-11-25");

        nights.write("manual-links.csv", TwoSchools.LINKS, "T4,34CD00,KIM,2026-10-05");
        nights.publish("2026-11-27");
        assertThat(linkOfBart()).as("linked all the while, whatever the source").isEqualTo("AUTO 2026-11-23");

        nights.edit("teachers.csv", ACCOUNT, NO_ACCOUNT);
        nights.publish("2026-11-28");
        assertThat(linkOfBart()).isEqualTo("- -");
        TwoSchools.write(nights);
        nights.publish("2026-11-28");
        assertThat(linkOfBart()).as("a break that was replaced is none").isEqualTo("AUTO 2026-11-23");

        nights.edit("teachers.csv", ACCOUNT, NO_ACCOUNT);
        nights.publish("2026-11-29");
        TwoSchools.write(nights);
        nights.publish("2026-11-30");
        nights.publish("2026-12-04");
        assertThat(linkOfBart()).isEqualTo("AUTO 2026-11-30");
    }

    private String linkOfBart() {
        return nights.cells("visibility.csv", "teacher_id", "program_id", "link", "linked_on").stream()
                .filter(row -> row.startsWith("T2 KIM "))
                .map(row -> row.substring("T2 KIM ".length()))
                .findFirst()
                .orElseThrow();
    }

    /** Whatever was run in between, the nights publish what they would have published without it. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void rerunsLeaveNoTrace(long seed) {
        int days = 3;
        Random random = new Random(seed);
        Path right = generated("right", 6, seed, days);
        Path other = generated("other", 8, seed + 1000, days);
        StringBuilder story = new StringBuilder("seed " + seed + ":");
        for (int day = 1; day <= days; day++) {
            String date = LocalDate.of(2026, 11, 22).plusDays(day).toString();
            for (int more = 1 + random.nextInt(2); more > 0; more--) {
                story.append(' ').append(date).append(' ').append(disturb(date, random, right, other, days));
            }
            nights.take(night(right, day)).publish(date, "--accept-changes");
            twin.take(night(right, day)).publish(date, "--accept-changes");
            assertThat(nights.published())
                    .as("%s, then the right %s", story, date)
                    .isEqualTo(twin.published());
        }
    }

    private String disturb(String date, Random random, Path right, Path other, int days) {
        Path folder = night(random.nextBoolean() ? right : other, 1 + random.nextInt(days));
        nights.take(folder);
        int kind = random.nextInt(5);
        if (kind == 0) {
            nights.write("teachers.csv");
            return "unusable, exit " + nights.run(date).code();
        }
        String name = folder.getParent().getFileName() + " " + folder.getFileName();
        return kind == 1
                ? name + ", exit " + nights.run(date).code()
                : name + " accepted, exit "
                        + nights.run(date, "--accept-changes").code();
    }

    private Path generated(String name, int schools, long seed, int days) {
        Path folder = temp.resolve(name);
        Nights.Outcome outcome = Nights.command(
                "generate",
                "--schools",
                Integer.toString(schools),
                "--nights",
                Integer.toString(days),
                "--change-percent",
                "10",
                "--seed",
                Long.toString(seed),
                "--out",
                folder.toString());
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        return folder;
    }

    private static Path night(Path folder, int day) {
        return folder.resolve("night-" + day);
    }
}
