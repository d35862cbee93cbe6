package nl.licentiesync.generate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static nl.licentiesync.generate.Exports.DATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 500 schools look like 500 Dutch schools; the school year of the date began on 1 August 2026. */
class ProportionsTest {

    private static final int SCHOOLS = 500;
    private static final LocalDate THIS_YEAR = LocalDate.of(2026, 8, 1);
    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 8, 1);

    @TempDir
    static Path temp;

    private static Exports exports;

    @BeforeAll
    static void generate() {
        exports = Exports.read(Exports.generate(temp, Exports.schools(SCHOOLS)));
    }

    @Test
    void asManyTeachersAndLicencesAsInTheNetherlands() {
        assertThat(exports.teachers().size() / (double) SCHOOLS).isBetween(21.4, 24.1);
        assertThat(exports.licences().size() / (double) SCHOOLS).isBetween(11.7, 13.1);
    }

    @Test
    void asManyTeachersWithAProgramOfTheirSchool() {
        Map<String, Set<String>> programs = exports.licences().stream()
                .collect(groupingBy(row -> row.get("school_id"), mapping(row -> row.get("program_id"), toSet())));
        long pairs = exports.teachers().stream()
                .filter(row ->
                        row.get("end_date").isEmpty() || !date(row, "end_date").isBefore(THIS_YEAR))
                .mapToLong(row -> programs.get(row.get("school_id")).size())
                .sum();

        assertThat(pairs / (double) SCHOOLS).isBetween(240.0, 285.0);
    }

    @Test
    void fewSchoolsAreVerySmallOrVeryLarge() {
        List<Long> sizes = List.copyOf(exports.teachers().stream()
                .collect(groupingBy(row -> row.get("school_id"), counting()))
                .values());

        assertThat(share(sizes, size -> size < 10)).isBetween(0.01, 0.1);
        assertThat(share(sizes, size -> size > 45)).isBetween(0.01, 0.1);
        assertThat(share(sizes, size -> size >= 10 && size <= 30)).isBetween(0.6, 0.85);
    }

    @Test
    void everySchoolHasItsCoordinatorAndOneOrTwoSupporters() {
        Map<String, Long> coordinators = perSchool("ICTCoordinator");
        Map<String, Long> supporters = perSchool("IBRTer");

        assertThat(coordinators)
                .hasSize(SCHOOLS)
                .allSatisfy((school, number) -> assertThat(number).isEqualTo(1));
        assertThat(supporters.keySet()).hasSizeGreaterThan(SCHOOLS * 99 / 100);
        assertThat(supporters.values()).allMatch(number -> number <= 2).contains(1L, 2L);
    }

    @Test
    void rolesAndYearGroupsVary() {
        var teachers = exports.teachers();
        assertThat(share(teachers, row -> row.get("roles").startsWith("Leerkracht")))
                .isBetween(0.78, 0.92);
        assertThat(share(teachers, row -> row.get("roles").contains("|"))).isBetween(0.03, 0.1);
        assertThat(share(teachers, row -> row.get("roles").equals("Stagiair"))).isBetween(0.03, 0.08);
        assertThat(share(teachers, row -> row.get("roles").contains("Inval"))).isBetween(0.03, 0.08);
        assertThat(share(teachers, row -> row.get("year_groups").isEmpty())).isBetween(0.05, 0.12);
        assertThat(share(teachers, row -> row.get("year_groups").contains("|"))).isBetween(0.15, 0.4);
    }

    @Test
    void namesHavePrefixesAndDiacritics() {
        var teachers = exports.teachers();
        assertThat(share(teachers, row -> !row.get("prefix").isEmpty())).isBetween(0.25, 0.5);
        assertThat(share(teachers, row -> (row.get("first_name") + row.get("last_name")).matches(".*[^\\x00-\\x7F].*")))
                .isBetween(0.1, 0.4);
    }

    @Test
    void someLackAnAccountLeaveOrWorkAtTwoSchools() {
        var teachers = exports.teachers();
        assertThat(share(teachers, row -> row.get("basispoort_id").isEmpty())).isBetween(0.02, 0.04);
        assertThat(share(teachers, row -> isBefore(row, "end_date", DATE))).isBetween(0.03, 0.07);
        assertThat(share(teachers, row -> isFrom(row, "end_date", DATE))).isBetween(0.03, 0.08);
        long people =
                teachers.stream().map(row -> row.get("teacher_id")).distinct().count();
        assertThat(1 - people / (double) teachers.size()).isBetween(0.006, 0.014);
        assertThat(exports.links().size() / (double) teachers.size()).isBetween(0.006, 0.014);
    }

    @Test
    void licencesStandAtEveryPointOfTheirCourse() {
        var licences = exports.licences();
        assertThat(share(licences, row -> row.get("cancelled_on").isEmpty())).isBetween(0.82, 0.94);
        assertThat(share(licences, row -> isFrom(row, "starts_on", DATE.plusDays(1))))
                .isBetween(0.01, 0.06);
        assertThat(share(licences, row -> isFrom(row, "cancelled_on", THIS_YEAR)))
                .isBetween(0.01, 0.06);
        assertThat(share(
                        licences,
                        row -> isFrom(row, "cancelled_on", LocalDate.of(2026, 7, 1))
                                && isBefore(row, "cancelled_on", THIS_YEAR)
                                && isBefore(row, "starts_on", THIS_YEAR)))
                .isBetween(0.005, 0.04);
        assertThat(share(
                        licences,
                        row -> isFrom(row, "cancelled_on", LAST_YEAR)
                                && isBefore(row, "cancelled_on", LocalDate.of(2026, 5, 1))))
                .isBetween(0.005, 0.05);
        assertThat(share(licences, row -> isBefore(row, "cancelled_on", LAST_YEAR)))
                .isBetween(0.01, 0.06);
        assertThat(share(
                        licences,
                        row -> isBefore(row, "cancelled_on", THIS_YEAR)
                                && date(row, "cancelled_on").isBefore(date(row, "starts_on"))))
                .isBetween(0.004, 0.02);
    }

    @Test
    void someProgramsDoNotRenewOrKeepResultsForOtherYears() {
        assertThat(exports.programs())
                .extracting(row -> row.get("renews"))
                .containsOnly("", "no")
                .filteredOn("no"::equals)
                .hasSize(7);
        assertThat(exports.programs())
                .extracting(row -> row.get("results_years"))
                .contains("", "0", "2", "3");
    }

    @Test
    void someLicencesEndByThemselves() {
        var licences = exports.licences();
        Set<String> ofSchoolYear = exports.programs().stream()
                .filter(row -> row.get("renews").equals("no"))
                .map(row -> row.get("program_id"))
                .collect(toSet());
        List<Map<String, String>> yearly = licences.stream()
                .filter(row -> ofSchoolYear.contains(row.get("program_id")))
                .toList();

        assertThat(yearly.size() / (double) licences.size()).isBetween(0.09, 0.15);
        assertThat(share(yearly, row -> isFrom(row, "starts_on", THIS_YEAR) && isBefore(row, "starts_on", DATE)))
                .isBetween(0.8, 0.95);
        assertThat(share(yearly, row -> isBefore(row, "starts_on", THIS_YEAR))).isBetween(0.05, 0.15);
        assertThat(share(licences, row -> !row.get("ends_on").isEmpty())).isBetween(0.04, 0.12);
        assertThat(share(licences, row -> isBefore(row, "ends_on", DATE))).isBetween(0.002, 0.02);
        assertThat(share(licences, row -> isFrom(row, "ends_on", DATE) && isBefore(row, "ends_on", DATE.plusDays(91))))
                .isBetween(0.01, 0.04);
    }

    @Test
    void mostSchoolsHavePermittedTheirPublishers() {
        Map<String, String> publishers =
                exports.programs().stream().collect(toMap(row -> row.get("program_id"), row -> row.get("publisher")));
        Set<String> needed = exports.licences().stream()
                .map(row -> row.get("school_id") + publishers.get(row.get("program_id")))
                .collect(toSet());
        Predicate<Map<String, String>> holds =
                row -> isBefore(row, "granted_on", DATE) && !isBefore(row, "revoked_on", DATE);
        Set<String> ticked = exports.permissions().stream()
                .map(row -> row.get("school_id") + row.get("publisher"))
                .collect(toSet());
        Set<String> permitted = exports.permissions().stream()
                .filter(holds)
                .map(row -> row.get("school_id") + row.get("publisher"))
                .collect(toSet());

        assertThat(share(List.copyOf(needed), permitted::contains)).isBetween(0.94, 0.98);
        assertThat(share(List.copyOf(needed), ticked::contains)).isBetween(0.97, 0.99);
        assertThat(share(exports.permissions(), row -> isBefore(row, "revoked_on", DATE)))
                .isBetween(0.01, 0.04);
        assertThat(share(exports.permissions(), row -> !isBefore(row, "granted_on", DATE.minusDays(60))))
                .isBetween(0.01, 0.04);
        assertThat(share(exports.permissions(), row -> !isBefore(row, "granted_on", DATE)))
                .as("no more on the night's date than on others")
                .isLessThan(0.005);
        assertThat(exports.permissions()).hasSizeGreaterThan(ticked.size());
    }

    @Test
    void fewSchoolsHoldTwoLicencesForAProgram() {
        long programs = exports.licences().stream()
                .map(row -> row.get("school_id") + row.get("program_id"))
                .distinct()
                .count();

        assertThat(1 - programs / (double) exports.licences().size()).isBetween(0.02, 0.07);
    }

    @Test
    void termsAreAcceptedBySomebodyNobodyOrAStranger() {
        var licences = exports.licences();
        var byId = ends("teacher_id");
        var byEmail = ends("email");
        Predicate<Map<String, String>> accepted =
                row -> !row.get("terms_accepted_on").isEmpty();
        Predicate<Map<String, String>> named =
                row -> !row.get("terms_accepted_by").isEmpty();
        Predicate<Map<String, String>> withId = row -> byId.containsKey(accepter(row));
        Predicate<Map<String, String>> withEmail = row -> byEmail.containsKey(accepter(row));
        Predicate<Map<String, String>> stranger = named.and(withId.or(withEmail).negate());
        Predicate<Map<String, String>> upperCaseEmail =
                withEmail.and(row -> row.get("terms_accepted_by").contains("EXAMPLE"));
        Predicate<Map<String, String>> lowerCaseId =
                row -> row.get("terms_accepted_by").startsWith("t0");
        Predicate<Map<String, String>> afterLeaving = withId.or(withEmail).and(row -> {
            String end = byId.getOrDefault(accepter(row), byEmail.getOrDefault(accepter(row), ""));
            return !end.isEmpty() && LocalDate.parse(end).isBefore(date(row, "terms_accepted_on"));
        });

        assertThat(share(licences, accepted)).isBetween(0.88, 0.96);
        assertThat(share(licences, withId)).isBetween(0.4, 0.7);
        assertThat(share(licences, withEmail)).isBetween(0.25, 0.5);
        assertThat(share(licences, stranger)).isBetween(0.01, 0.05);
        assertThat(share(licences, accepted.and(named.negate()))).isBetween(0.003, 0.02);
        assertThat(share(licences, upperCaseEmail)).isBetween(0.02, 0.12);
        assertThat(share(licences, lowerCaseId)).isBetween(0.01, 0.1);
        assertThat(share(licences, afterLeaving)).isBetween(0.002, 0.03);
    }

    private static Map<String, String> ends(String column) {
        return exports.teachers().stream()
                .collect(toMap(
                        row -> row.get("school_id") + row.get(column).toLowerCase(Locale.ROOT),
                        row -> row.get("end_date")));
    }

    private static String accepter(Map<String, String> licence) {
        return licence.get("school_id") + licence.get("terms_accepted_by").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Long> perSchool(String role) {
        return exports.teachers().stream()
                .filter(row -> row.get("roles").contains(role))
                .collect(groupingBy(row -> row.get("school_id"), counting()));
    }

    private static boolean isBefore(Map<String, String> row, String column, LocalDate day) {
        return !row.get(column).isEmpty() && date(row, column).isBefore(day);
    }

    private static boolean isFrom(Map<String, String> row, String column, LocalDate day) {
        return !row.get(column).isEmpty() && !date(row, column).isBefore(day);
    }

    private static LocalDate date(Map<String, String> row, String column) {
        return LocalDate.parse(row.get(column));
    }

    private static <T> double share(List<T> rows, Predicate<? super T> which) {
        return rows.stream().filter(which).count() / (double) rows.size();
    }
}
