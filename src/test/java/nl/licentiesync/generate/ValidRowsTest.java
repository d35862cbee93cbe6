package nl.licentiesync.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row is one that the contract takes without a remark. */
class ValidRowsTest {

    private static final int SCHOOLS = 15;
    private static final Set<String> ROLES = Set.of("Leerkracht", "ICTCoordinator", "IBRTer", "Stagiair", "Inval");

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2027-07-20", "2026-08-01", "2028-02-29", "2000-01-01"})
    void everyNightOfAnyDateIsValid(LocalDate first) {
        Path folder = Exports.generate(temp, new GeneratorSettings(SCHOOLS, 3, first, 2, 0.2, ExportForm.ENGLISH));
        for (int night = 1; night <= 2; night++) {
            Exports exports = Exports.read(folder.resolve("night-" + night));
            LocalDate date = first.plusDays(night - 1);
            checkPrograms(exports.programs());
            checkTeachers(exports.teachers());
            checkLicences(exports, date);
            checkLinks(exports);
            checkPermissions(exports, date);
            checkCells(exports);
        }
    }

    private static void checkPrograms(List<Map<String, String>> programs) {
        unique(programs, "program_id");
        assertThat(programs).hasSize(40).allSatisfy(program -> {
            assertThat(program.get("name")).isNotBlank();
            assertThat(program.get("publisher")).isNotBlank();
            assertThat(program.get("year_groups")).matches("|[1-8]|[1-8]-[1-8]");
            assertThat(program.get("renews")).matches("|no");
            assertThat(program.get("results_years")).matches("[0-9]?");
            if (!program.get("cancel_before").isEmpty()) {
                assertThatCode(() -> MonthDay.parse("--" + program.get("cancel_before")))
                        .doesNotThrowAnyException();
            }
        });
        assertThat(column(programs, "cancel_before")).contains("", "07-01", "05-01");
    }

    private static void checkTeachers(List<Map<String, String>> teachers) {
        unique(teachers, "teacher_id", "school_id");
        unique(teachers, "email", "school_id");
        Map<String, String> accountOwners = new HashMap<>();
        assertThat(teachers).allSatisfy(teacher -> {
            assertThat(teacher.get("teacher_id")).matches("T[0-9]{8}");
            assertThat(teacher.get("school_id")).matches("[0-9]{2}[A-Z]{2}[0-9]{2}");
            assertThat(teacher.get("first_name")).isNotBlank();
            assertThat(teacher.get("last_name")).isNotBlank();
            assertThat(teacher.get("email")).matches("[a-z]\\.[a-z]+[0-9]*@school-[0-9]{2}[a-z]{2}[0-9]{2}\\.example");
            assertThat(teacher.get("basispoort_id")).matches("[0-9]*");
            assertThat(ROLES).containsAll(List.of(teacher.get("roles").split("\\|")));
            assertThat(teacher.get("year_groups")).matches("|[1-8](\\|[1-8])?");
            checkDate(teacher.get("end_date"));
            if (!teacher.get("basispoort_id").isEmpty()) {
                String id = teacher.get("teacher_id");
                assertThat(accountOwners.merge(teacher.get("basispoort_id"), id, (one, other) -> one))
                        .isEqualTo(id);
            }
        });
    }

    private static void checkLicences(Exports exports, LocalDate date) {
        unique(exports.licences(), "licence_id");
        Set<String> programs = column(exports.programs(), "program_id");
        assertThat(column(exports.licences(), "school_id"))
                .isEqualTo(column(exports.teachers(), "school_id"))
                .hasSize(SCHOOLS);
        assertThat(exports.licences().stream().map(licence -> licence.get("school_id")))
                .isSorted();
        assertThat(exports.licences()).allSatisfy(licence -> {
            assertThat(licence.get("licence_id")).matches("L[0-9]{8}");
            assertThat(licence.get("school_name")).isNotBlank();
            assertThat(licence.get("program_id")).isIn(programs);
            assertThat(licence.get("starts_on")).isNotEmpty();
            checkDate(licence.get("starts_on"));
            checkHasHappened(licence.get("terms_accepted_on"), date);
            checkHasHappened(licence.get("cancelled_on"), date);
            checkDate(licence.get("ends_on"));
            assertThat(licence.get("ends_on").isEmpty()
                            || licence.get("starts_on").compareTo(licence.get("ends_on")) <= 0)
                    .isTrue();
            if (licence.get("terms_accepted_on").isEmpty()) {
                assertThat(licence.get("terms_accepted_by")).isEmpty();
            }
        });
    }

    private static void checkLinks(Exports exports) {
        unique(exports.links(), "teacher_id", "school_id", "program_id");
        Set<String> teachers = exports.teachers().stream()
                .map(teacher -> teacher.get("teacher_id") + teacher.get("school_id"))
                .collect(Collectors.toSet());
        Set<String> programs = column(exports.programs(), "program_id");
        assertThat(exports.links()).isNotEmpty().allSatisfy(link -> {
            assertThat(link.get("teacher_id") + link.get("school_id")).isIn(teachers);
            assertThat(link.get("program_id")).isIn(programs);
            assertThat(link.get("linked_on")).isNotEmpty();
            checkDate(link.get("linked_on"));
        });
    }

    private static void checkPermissions(Exports exports, LocalDate date) {
        Set<String> schools = column(exports.licences(), "school_id");
        Set<String> publishers = column(exports.programs(), "publisher");
        assertThat(exports.permissions()).isNotEmpty().doesNotHaveDuplicates().allSatisfy(permission -> {
            assertThat(permission.get("school_id")).isIn(schools);
            assertThat(permission.get("publisher")).isIn(publishers);
            assertThat(permission.get("granted_on")).isNotEmpty();
            checkHasHappened(permission.get("granted_on"), date);
            checkHasHappened(permission.get("revoked_on"), date);
            assertThat(permission.get("revoked_on").isEmpty()
                            || permission.get("granted_on").compareTo(permission.get("revoked_on")) <= 0)
                    .isTrue();
        });
    }

    private static void checkCells(Exports exports) {
        assertThat(Stream.of(
                                exports.licences(),
                                exports.teachers(),
                                exports.programs(),
                                exports.links(),
                                exports.permissions())
                        .flatMap(List::stream)
                        .flatMap(row -> row.values().stream()))
                .allMatch(cell -> cell.isEmpty() || "=+-@".indexOf(cell.charAt(0)) < 0)
                .allMatch(cell -> cell.equals(cell.strip()) && !cell.contains("  "))
                .allMatch(cell -> cell.chars().noneMatch(Character::isISOControl));
    }

    private static void checkDate(String cell) {
        if (!cell.isEmpty()) {
            assertThat(LocalDate.parse(cell)).isBetween(LocalDate.of(1990, 1, 1), LocalDate.of(2100, 12, 31));
        }
    }

    private static void checkHasHappened(String cell, LocalDate date) {
        checkDate(cell);
        if (!cell.isEmpty()) {
            assertThat(LocalDate.parse(cell)).isBeforeOrEqualTo(date);
        }
    }

    private static void unique(List<Map<String, String>> rows, String... columns) {
        Set<List<String>> keys = new HashSet<>();
        assertThat(rows)
                .allMatch(row -> keys.add(Stream.of(columns).map(row::get).toList()));
    }

    private static Set<String> column(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> row.get(column)).collect(Collectors.toSet());
    }
}
