package nl.licentiesync.intake;

import static org.assertj.core.api.Assertions.assertThat;

import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.DateForms;
import nl.licentiesync.exports.ExportFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single values are judged as the rows that hold them are. */
class ValueJudgeTest {

    private final ValueJudge judge = new ValueJudge(DateForms.OWN);

    @ParameterizedTest
    @CsvSource({
        "RENEWS, ja, true",
        "RENEWS, 1, false",
        "RESULTS_YEARS, 2, true",
        "RESULTS_YEARS, 12, false",
        "CANCEL_BEFORE, 06-30, true",
        "CANCEL_BEFORE, 30-06, false",
        "GRANTED_ON, 2026-02-30, false",
        "ROLES, Leerkracht|lkr, false",
        "LICENCE_ID, 8.71E+12, false",
        "SCHOOL_ID, 12AB0, false",
    })
    void aValueIsValidOrNot(Column column, String value, boolean valid) {
        assertThat(judge.isValid(column, value)).isEqualTo(valid);
    }

    @Test
    void nothingIsNoValueWhereTheFileRequiresOne() {
        assertThat(judge.isValid(ExportFile.PERMISSIONS, Column.PUBLISHER, "")).isFalse();
        assertThat(judge.isValid(ExportFile.PROGRAMS, Column.PUBLISHER, "")).isTrue();
        assertThat(judge.isValid(ExportFile.LICENCES, Column.PROGRAM_ID, "n.v.t."))
                .isFalse();
    }
}
