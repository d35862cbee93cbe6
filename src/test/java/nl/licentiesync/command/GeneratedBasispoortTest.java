package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nl.licentiesync.basispoort.DriftKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated answers of Basispoort: they differ in every way, and the lists of a plan put right what it names. */
class GeneratedBasispoortTest {

    @TempDir
    Path temp;

    private Nights nights;
    private Path actual;

    @BeforeEach
    void generate() {
        nights = new Nights(temp);
        generate(nights.exports());
        actual = nights.exports().resolve("basispoort");
    }

    private static void generate(Path out, String... more) {
        Nights.Outcome outcome = Nights.command(Stream.concat(
                        Stream.of(
                                "generate", "--schools", "12", "--basispoort", "--overwrite", "--out", out.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.toString()).isZero();
    }

    @Test
    void applyingTheListsOfAPlanLeavesNothingMissingOrExtra() throws IOException {
        nights.publish("2026-11-23");
        assertThat(kinds("before")).containsExactlyInAnyOrder(DriftKind.values());

        assertThat(command("plan", "plan")).isZero();
        assertThat(apply(temp.resolve("plan"))).isGreaterThan(10);

        assertThat(kinds("after"))
                .containsExactlyInAnyOrder(Arrays.stream(DriftKind.values())
                        .filter(kind -> kind != DriftKind.MISSING && kind != DriftKind.EXTRA)
                        .toArray(DriftKind[]::new));
        assertThat(command("plan", "again")).isZero();
        assertThat(Nights.names(temp.resolve("again"))).containsExactly("grants.csv");
    }

    @Test
    void theSameSeedGivesTheSameAnswersAndAnotherOneOthers() throws IOException {
        Path same = temp.resolve("same");
        generate(same);
        assertThat(Nights.sha256(same.resolve("teachers.csv"))).isEqualTo(Nights.sha256(nights.export("teachers.csv")));
        assertThat(Nights.tree(same.resolve("basispoort")).equals(Nights.tree(actual)))
                .isTrue();
        assertThat(Nights.tree(actual).values()).allMatch(entry -> !entry.contains("OTHERS"));

        generate(same, "--seed", "2");
        assertThat(Nights.tree(same.resolve("basispoort")).equals(Nights.tree(actual)))
                .isFalse();
    }

    @Test
    void everyNightHasItsOwnAndOverwritingRemovesThem() throws IOException {
        Path out = temp.resolve("nights");
        generate(out, "--nights", "2");
        assertThat(Nights.names(out.resolve("night-2"))).contains("basispoort");

        Files.writeString(out.resolve("night-1/basispoort/notes.txt"), "mine");
        generate(out);
        assertThat(Nights.names(out)).contains("basispoort").doesNotContain("night-2");
        assertThat(Nights.names(out.resolve("night-1/basispoort"))).containsExactly("notes.txt");
    }

    private TreeSet<DriftKind> kinds(String out) throws IOException {
        assertThat(command("drift", out)).isZero();
        TreeSet<DriftKind> kinds = new TreeSet<>();
        Nights.rowsIn(temp.resolve(out).resolve("drift.csv"))
                .forEach(row -> kinds.add(DriftKind.valueOf(row.substring(0, row.indexOf(',')))));
        return kinds;
    }

    private int command(String name, String out) {
        return Nights.command(
                        name,
                        "--state",
                        nights.state().toString(),
                        "--actual",
                        actual.toString(),
                        "--out",
                        temp.resolve(out).toString())
                .code();
    }

    /** Does what Basispoort does with the lists that were posted, and says how many there were. */
    private int apply(Path plan) throws IOException {
        List<Path> lists;
        try (Stream<Path> files = Files.walk(plan)) {
            lists = files.filter(file -> file.toString().endsWith("list.json")).toList();
        }
        for (Path list : lists) {
            Path users = actual.resolve(plan.relativize(list.getParent()) + ".json");
            if (Files.notExists(users)) {
                users = actual.resolve(plan.relativize(list.getParent()) + ".json.gz");
            }
            TreeSet<Long> ids = new TreeSet<>(ids(users));
            if (list.endsWith("addlist.json")) {
                ids.addAll(ids(list));
            } else {
                ids.removeAll(ids(list));
            }
            Files.writeString(
                    users,
                    "{\"gebruikers\":["
                            + String.join(",", ids.stream().map(String::valueOf).toList()) + "]}");
        }
        return lists.size();
    }

    private static List<Long> ids(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String json = bytes[0] == 0x1F
                ? new String(new GZIPInputStream(Files.newInputStream(file)).readAllBytes(), StandardCharsets.US_ASCII)
                : Files.readString(file);
        List<Long> ids = new ArrayList<>();
        for (String id : json.replaceAll("[^0-9,]", "").split(",")) {
            if (!id.isEmpty()) {
                ids.add(Long.parseLong(id));
            }
        }
        return ids;
    }
}
