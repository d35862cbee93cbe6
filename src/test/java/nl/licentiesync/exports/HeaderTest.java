package nl.licentiesync.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns are found by their English or Dutch header, in any order and case. */
class HeaderTest {

    @ParameterizedTest
    @EnumSource
    void allColumnsAreFoundInBothLanguages(ExportFile file) {
        assertThat(header(file, names(file, Column::english)).columns())
                .containsExactlyInAnyOrderElementsOf(file.columns());
        assertThat(header(file, names(file, Column::dutch)).columns())
                .containsExactlyInAnyOrderElementsOf(file.columns());
        assertThat(header(file, names(file, column -> column.dutch().toUpperCase(Locale.ROOT)))
                        .columns())
                .containsExactlyInAnyOrderElementsOf(file.columns());
    }

    @ParameterizedTest(name = "{0}: {1} or {2}")
    @CsvSource({
        "LICENCES, licence_id, licentienummer",
        "LICENCES, school_id, brin",
        "LICENCES, school_name, schoolnaam",
        "LICENCES, program_id, programma",
        "LICENCES, starts_on, ingangsdatum",
        "LICENCES, terms_accepted_on, voorwaarden_geaccepteerd_op",
        "LICENCES, terms_accepted_by, voorwaarden_geaccepteerd_door",
        "LICENCES, cancelled_on, opgezegd_op",
        "TEACHERS, teacher_id, medewerkernummer",
        "TEACHERS, first_name, voornaam",
        "TEACHERS, prefix, voorvoegsel",
        "TEACHERS, last_name, achternaam",
        "TEACHERS, email, emailadres",
        "TEACHERS, basispoort_id, basispoort_id",
        "TEACHERS, roles, rollen",
        "TEACHERS, year_groups, jaargroepen",
        "TEACHERS, end_date, einddatum",
        "PROGRAMS, name, naam",
        "PROGRAMS, publisher, uitgever",
        "PROGRAMS, year_planning, jaarplanning",
        "PROGRAMS, cancel_before, opzeggen_voor",
        "PROGRAMS, method_id, methode",
        "MANUAL_LINKS, linked_on, gekoppeld_op",
    })
    void theHeadersAreThoseOfTheContract(ExportFile file, String english, String dutch) {
        assertThat(file.columns())
                .filteredOn(column -> column.english().equals(english))
                .singleElement()
                .extracting(Column::dutch)
                .isEqualTo(dutch);
    }

    static Stream<Arguments> required() {
        return Stream.of(
                Arguments.of(ExportFile.LICENCES, "licence_id,school_id,program_id,starts_on"),
                Arguments.of(ExportFile.TEACHERS, "teacher_id,school_id"),
                Arguments.of(ExportFile.PROGRAMS, "program_id"),
                Arguments.of(ExportFile.MANUAL_LINKS, "teacher_id,school_id,program_id,linked_on"));
    }

    @ParameterizedTest(name = "{0} needs {1}")
    @MethodSource("required")
    void onlyTheRequiredColumnsMustBeThere(ExportFile file, String needed) {
        assertThat(header(file, needed).columns()).hasSize(needed.split(",").length);
        for (String missing : needed.split(",")) {
            String others = Stream.of(needed.split(","))
                    .filter(column -> !column.equals(missing))
                    .collect(Collectors.joining(","));
            assertThat(match(file, others + ",x").missing())
                    .extracting(Column::english)
                    .containsExactly(missing);
        }
    }

    @Test
    void orderCaseBlanksAndOtherColumnsDoNotMatter() {
        Header header = header(ExportFile.TEACHERS, "extra, BRIN ,extra,\u00A0Teacher_ID");

        assertThat(header.columns()).isEqualTo(EnumSet.of(Column.SCHOOL_ID, Column.TEACHER_ID));
        assertThat(header.fields()).isEqualTo(4);
        assertThat(header.value(record("x, 12AB ,y,\u00A0T1"), Column.TEACHER_ID))
                .isEqualTo("T1");
        assertThat(header.value(record("x, 12AB ,y,T1"), Column.SCHOOL_ID)).isEqualTo("12AB");
    }

    @Test
    void aColumnThatFileOrRowLacksIsEmpty() {
        Header header = header(ExportFile.TEACHERS, "school_id,teacher_id");

        assertThat(header.value(record("12AB,T1"), Column.EMAIL)).isEmpty();
        assertThat(header.value(record("12AB"), Column.TEACHER_ID)).isEmpty();
    }

    @Test
    void aColumnOfAnotherFileIsUnknown() {
        assertThat(header(ExportFile.TEACHERS, "teacher_id,school_id,licence_id")
                        .columns())
                .isEqualTo(EnumSet.of(Column.SCHOOL_ID, Column.TEACHER_ID));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "teacher_id,school_id,email,email#email",
                "teacher_id,school_id,email,emailadres#email",
                "teacher_id,school_id,BRIN#school_id",
                "teacher_id,school_id,basispoort_id,Basispoort_ID#basispoort_id",
            })
    void aColumnNamedTwiceIsUnusable(String names, String column) {
        assertThatThrownBy(() -> header(ExportFile.TEACHERS, names))
                .isInstanceOf(UnusableExport.class)
                .hasMessageContainingAll("exports.csv", "column " + column + " twice");
    }

    private static String names(ExportFile file, Function<Column, String> name) {
        return file.columns().stream().map(name).collect(Collectors.joining(","));
    }

    private static Header header(ExportFile file, String names) {
        return new Header(Path.of("exports.csv"), FileMapping.none(file), match(file, names));
    }

    private static HeaderMatch match(ExportFile file, String names) {
        return new HeaderMatch(FileMapping.none(file), record(names).toList());
    }

    private static CSVRecord record(String line) {
        try (CSVParser parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
            return parser.getRecords().get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
