package nl.licentiesync.pages.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A shard stays as it was written while little of it changes, and what changed is told beside it. */
class ShardChangesTest {

    private final ShardChanges changes = new ShardChanges();

    @Test
    void whoComesAndWhoLeavesStandBesideTheShard() {
        List<String> written = people(200);
        List<String> tonight = new ArrayList<>(written);
        tonight.remove(150);
        tonight.add(20, "Ann \"X\" \\ Nieuw\tT9\t12AB00");

        assertThat(changes.keeps("names/xj", script(written), script(tonight))).isTrue();
        assertThat(told())
                .isEqualTo("C(\"\",\"names/xj\\t+\\tAnn \\\"X\\\" \\\\ Nieuw\\tT9\\t12AB00\\n"
                        + "names/xj\\t-\\tJan Jansen 150\\tT150\\t12AB00\\n\")\n");
    }

    @Test
    void aShardOfWhichMuchChangedOrThatIsNoneIsWrittenAgain() {
        List<String> written = people(200);
        List<String> tonight = written.subList(0, 180);

        assertThat(changes.keeps("names/xj", script(written), script(tonight))).isFalse();
        assertThat(changes.keeps("names/xj", bytes("L("), script(tonight))).isFalse();
        assertThat(changes.keeps("names/xj", bytes(""), script(tonight))).isFalse();
        assertThat(changes.keeps("names/xk", script(written), script(written))).isTrue();
        assertThat(told()).isEqualTo("C(\"\",\"\")\n");
    }

    /** Else every later report would have the damaged file, with a checksum that fits. */
    @Test
    void aShardThatABrowserCannotReadIsWrittenAgain() {
        List<String> written = people(200);
        String whole = StandardCharsets.UTF_8.decode(script(written)).toString();
        ByteBuffer tonight = script(people(201));

        assertThat(changes.keeps("names/xj", bytes(whole), tonight)).isTrue();
        List<String> damaged = List.of(
                whole.substring(0, whole.length() - 1),
                whole.substring(0, whole.length() - 20),
                whole.replace("L(\"j\"", "L(\"k\""),
                whole.replace("Jansen 7\\t", "Jan\"en 7\\t"),
                whole.replace("Jansen 7\\t", "Jan\nen 7\\t"),
                whole.replace("Jansen 7\\t", "Jan\\ux00en 7\\t"),
                whole.replace("Jansen 7\\t", "Jan\\x0en 7\\t"),
                whole.replace("12AB00\\n\")", "12AB00\\\")"));
        assertThat(damaged)
                .doesNotContain(whole)
                .noneMatch(script -> changes.keeps("names/xj", bytes(script), tonight));
    }

    /** Whatever changed: what left taken away and what came added is the shard of tonight. */
    @RepeatedTest(30)
    void theChangesMakeTonightOfWhatWasWritten(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> written = people(400);
        List<String> tonight = new ArrayList<>(written);
        for (int i = 0; i < 4; i++) {
            switch (random.nextInt(3)) {
                case 0 -> tonight.remove(random.nextInt(tonight.size()));
                case 1 -> tonight.add(random.nextInt(tonight.size()), tonight.get(random.nextInt(tonight.size())));
                default -> tonight.set(random.nextInt(tonight.size()), "Nieuw " + i + "\tN" + i + "\t34CD00");
            }
        }

        assertThat(changes.keeps("x", script(written), script(tonight))).isTrue();
        ShardLines told = new ShardLines(changes.script().end());
        List<String> made = new ArrayList<>(written);
        for (int i = 0; i < told.size(); i++) {
            String[] change =
                    told.line(i).replace("\\t", "\t").replace("\\n", "").split("\t", 3);
            if (change[1].equals("-")) {
                assertThat(made.remove(change[2])).isTrue();
            } else {
                made.add(change[2]);
            }
        }
        assertThat(made).containsExactlyInAnyOrderElementsOf(tonight);
        assertThat(told.size()).isLessThanOrEqualTo(16);
    }

    private static List<String> people(int number) {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            people.add("Jan Jansen " + i + "\tT" + i + "\t12AB00");
        }
        return people;
    }

    private static ByteBuffer script(List<String> lines) {
        Script script = new Script("L", "j", 1 << 10);
        for (String line : lines) {
            byte[] written = Script.line(line.split("\t"));
            script.put(written, 0, written.length);
        }
        return script.end();
    }

    private String told() {
        return StandardCharsets.UTF_8.decode(changes.script().end()).toString();
    }

    private static ByteBuffer bytes(String script) {
        return ByteBuffer.wrap(script.getBytes(StandardCharsets.UTF_8));
    }
}
