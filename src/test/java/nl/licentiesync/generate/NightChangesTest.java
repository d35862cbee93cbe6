package nl.licentiesync.generate;

import static nl.licentiesync.generate.Exports.DATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each following night differs from the one before in the given share of rows. */
class NightChangesTest {

    private static final double CHANGED = 0.04;

    @TempDir
    static Path temp;

    private static Exports first;
    private static Exports second;
    private static Exports third;

    @BeforeAll
    static void generate() {
        Path folder = Exports.generate(temp, new GeneratorSettings(300, 1, DATE, 3, CHANGED, ExportForm.ENGLISH));
        first = Exports.read(folder.resolve("night-1"));
        second = Exports.read(folder.resolve("night-2"));
        third = Exports.read(folder.resolve("night-3"));
    }

    @Test
    void theGivenShareOfLicencesAndTeachersChangesEveryNight() {
        assertThat(changedShare(first.licences(), second.licences())).isBetween(0.032, 0.048);
        assertThat(changedShare(first.teachers(), second.teachers())).isBetween(0.034, 0.046);
        assertThat(changedShare(second.licences(), third.licences())).isBetween(0.032, 0.048);
        assertThat(changedShare(second.teachers(), third.teachers())).isBetween(0.034, 0.046);
    }

    @Test
    void nobodyDisappears() {
        assertThat(byKey(first.licences()).keySet()).allMatch(byKey(second.licences())::containsKey);
        assertThat(byKey(first.teachers()).keySet()).allMatch(byKey(second.teachers())::containsKey);
        assertThat(second.links())
                .containsAll(first.links())
                .hasSizeGreaterThan(first.links().size());
    }

    @Test
    void teachersStartLeaveGetAccountsAndChangeGroups() {
        assertThat(second.teachers()).hasSizeGreaterThan(first.teachers().size());
        assertThat(teachersWhere((was, is) -> isFilled("end_date", was, is))).isPositive();
        assertThat(teachersWhere((was, is) -> isFilled("basispoort_id", was, is)))
                .isPositive();
        assertThat(teachersWhere((was, is) -> !was.get("year_groups").equals(is.get("year_groups"))))
                .isPositive();
    }

    @Test
    void licencesAreBoughtAcceptedAndCancelledOnTheDayOrTheDayBefore() {
        assertThat(second.licences()).hasSizeGreaterThan(first.licences().size());
        assertThat(freshDates("terms_accepted_on"))
                .contains(DATE.plusDays(1), DATE)
                .hasSizeLessThanOrEqualTo(2);
        assertThat(freshDates("cancelled_on")).contains(DATE.plusDays(1), DATE).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void publishersAreTickedAndTheirTicksRevokedOnTheDay() {
        List<Map<String, String>> fresh = new ArrayList<>(second.permissions());
        fresh.removeAll(first.permissions());

        assertThat(fresh)
                .anyMatch(row -> row.get("granted_on").equals(DATE.plusDays(1).toString()))
                .anyMatch(row -> row.get("revoked_on").equals(DATE.plusDays(1).toString()))
                .hasSizeBetween(50, 200);
    }

    @Test
    void zeroPercentChangesNothing() {
        Path folder = Exports.generate(temp, new GeneratorSettings(30, 1, DATE, 2, 0, ExportForm.ENGLISH));

        assertThat(Exports.read(folder.resolve("night-2"))).isEqualTo(Exports.read(folder.resolve("night-1")));
    }

    @Test
    void everythingMayChange() {
        Path folder = Exports.generate(temp, new GeneratorSettings(30, 1, DATE, 2, 1, ExportForm.ENGLISH));
        Exports before = Exports.read(folder.resolve("night-1"));
        Exports after = Exports.read(folder.resolve("night-2"));

        assertThat(changedShare(before.teachers(), after.teachers())).isEqualTo(1.0);
        assertThat(changedShare(before.licences(), after.licences())).isBetween(0.99, 1.0);
    }

    private static double changedShare(List<Map<String, String>> before, List<Map<String, String>> after) {
        Map<List<String>, Map<String, String>> rows = byKey(before);
        long changed = byKey(after).entrySet().stream()
                .filter(row -> !row.getValue().equals(rows.get(row.getKey())))
                .count();
        return changed / (double) before.size();
    }

    private static long teachersWhere(BiPredicate<Map<String, String>, Map<String, String>> change) {
        Map<List<String>, Map<String, String>> after = byKey(second.teachers());
        return byKey(first.teachers()).entrySet().stream()
                .filter(row -> change.test(row.getValue(), after.get(row.getKey())))
                .count();
    }

    private static boolean isFilled(String column, Map<String, String> was, Map<String, String> is) {
        return was.get(column).isEmpty() && !is.get(column).isEmpty();
    }

    private static Set<LocalDate> freshDates(String column) {
        Map<List<String>, Map<String, String>> before = byKey(first.licences());
        return byKey(second.licences()).entrySet().stream()
                .filter(row -> before.containsKey(row.getKey()))
                .filter(row -> isFilled(column, before.get(row.getKey()), row.getValue()))
                .map(row -> LocalDate.parse(row.getValue().get(column)))
                .collect(Collectors.toSet());
    }

    private static Map<List<String>, Map<String, String>> byKey(List<Map<String, String>> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> List.of(
                                row.getOrDefault("licence_id", ""),
                                row.getOrDefault("teacher_id", ""),
                                row.get("school_id")),
                        Function.identity()));
    }
}
