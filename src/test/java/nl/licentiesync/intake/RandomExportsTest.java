package nl.licentiesync.intake;

import static nl.licentiesync.intake.ExportFolder.LICENCE;
import static nl.licentiesync.intake.ExportFolder.TEACHER;
import static nl.licentiesync.intake.ExportFolder.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of any exports, right or wrong: totals add up, and the order of rows with different keys does not matter. */
class RandomExportsTest {

    private static final List<String> SCHOOLS = List.of("12AB00", "12ab", "34CD00", "34CD01", "34C", "");
    private static final List<String> DATES = List.of("2025-08-01", "01-08-2026", "2026-02-28", "30-02-2026", "");
    private static final List<String> LISTS = List.of("3", "4-8", "7-12", "9", "x", "");
    private static final List<String> ROLES = List.of("Leerkracht", "ibrter|Inval", "Directeur", "");
    private static final List<String> ACCOUNTS = List.of("700100", "700200", "7001O0", "");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void rowsReadAreUsedRejectedOrIgnored(long seed, @TempDir Path temporary) {
        Random random = new Random(seed);
        ExportFolder folder = ExportFolder.in(temporary);
        Exports exports = write(folder, random, true).read();
        for (int night = 1; night <= 2; night++) {
            exports = write(folder, random, true).readAfter(exports);

            assertThat(exports.tallies()).as("seed %d, night %d", seed, night).hasSize(4);
            assertThat(exports.tallies().values())
                    .as("seed %d, night %d", seed, night)
                    .allMatch(FileTally::addsUp)
                    .allSatisfy(tally -> assertThat(tally.read()).isEqualTo(12));
            assertThat(errors(exports))
                    .as("seed %d, night %d: one error for each rejected row", seed, night)
                    .isEqualTo(exports.tallies().values().stream()
                            .mapToInt(FileTally::rejected)
                            .sum());
            assertThat(ExportFolder.licences(exports)).extracting("id").doesNotHaveDuplicates();
            assertThat(ExportFolder.teachers(exports)).extracting("key").doesNotHaveDuplicates();
            assertThat(ExportFolder.links(exports)).extracting("key").doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfRowsDoesNotMatter(long seed, @TempDir Path temporary) {
        ExportFolder folder = ExportFolder.in(temporary);
        Exports before = write(folder, new Random(seed), false).read();
        Exports sorted = write(folder, new Random(-seed), false).readAfter(before);
        Exports shuffled = shuffle(folder, new Random(-seed), new Random(seed)).readAfter(before);

        assertThat(ExportFolder.schools(shuffled)).as("seed %d", seed).isEqualTo(ExportFolder.schools(sorted));
        assertThat(shuffled.keptInForce()).as("seed %d", seed).isEqualTo(sorted.keptInForce());
        assertThat(withoutLines(shuffled)).as("seed %d", seed).isEqualTo(withoutLines(sorted));
    }

    private static long errors(Exports exports) {
        return exports.findings().stream()
                .filter(finding -> finding.code().severity() == Severity.ERROR)
                .count();
    }

    private static List<String> withoutLines(Exports exports) {
        return findings(exports).stream()
                .map(finding -> finding.replaceFirst(":\\d+", ""))
                .sorted()
                .toList();
    }

    private static ExportFolder write(ExportFolder folder, Random random, boolean repeatedKeys) {
        return folder.licences(with(LICENCE, rows(() -> licence(random), random, "L", repeatedKeys)))
                .teachers(with(TEACHER, rows(() -> teacher(random), random, "T", repeatedKeys)))
                .programs(rows(() -> program(random), random, "P", repeatedKeys))
                .links(rows(() -> link(random), random, "T", repeatedKeys));
    }

    private static ExportFolder shuffle(ExportFolder folder, Random random, Random order) {
        return folder.licences(shuffled(with(LICENCE, rows(() -> licence(random), random, "L", false)), order))
                .teachers(shuffled(with(TEACHER, rows(() -> teacher(random), random, "T", false)), order))
                .programs(shuffled(rows(() -> program(random), random, "P", false), order))
                .links(shuffled(rows(() -> link(random), random, "T", false), order));
    }

    /** The rows with a right one of number 1 among them, as a file without any usable row is refused. */
    private static String[] with(String right, String[] rows) {
        rows[1] = right;
        return rows;
    }

    private static String[] shuffled(String[] rows, Random order) {
        List<String> shuffled = new ArrayList<>(List.of(rows));
        Collections.shuffle(shuffled, order);
        return shuffled.toArray(String[]::new);
    }

    /** Twelve rows, some with a field too many. */
    private static String[] rows(Supplier<String> row, Random random, String prefix, boolean repeatedKeys) {
        return IntStream.range(0, 12)
                .mapToObj(i -> prefix
                        + (repeatedKeys ? random.nextInt(8) : i)
                        + row.get()
                        + (random.nextInt(10) == 0 ? "," : ""))
                .toArray(String[]::new);
    }

    private static String licence(Random random) {
        return fields(
                oneOf(random, SCHOOLS),
                "",
                "P" + random.nextInt(15),
                oneOf(random, DATES),
                "",
                "",
                oneOf(random, DATES));
    }

    private static String teacher(Random random) {
        return fields(
                oneOf(random, SCHOOLS),
                "",
                "",
                "",
                "",
                oneOf(random, ACCOUNTS),
                oneOf(random, ROLES),
                oneOf(random, LISTS),
                oneOf(random, DATES));
    }

    private static String program(Random random) {
        return fields("Programma", "", oneOf(random, LISTS), "", oneOf(random, List.of("", "07-01", "7-1")));
    }

    private static String link(Random random) {
        return fields(oneOf(random, SCHOOLS), "P" + random.nextInt(15), oneOf(random, DATES));
    }

    private static String fields(String... values) {
        return ","
                + String.join(
                        ",", Stream.of(values).map(value -> "\"" + value + "\"").toList());
    }

    private static <T> T oneOf(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
