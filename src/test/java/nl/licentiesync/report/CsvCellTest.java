package nl.licentiesync.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of published CSV files (section 4). */
class CsvCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "＝1", "＋1", "－1", "＠x", "\tx", "\rx"})
    void aFormulaGetsAnApostropheWhereverACellMayBegin(String formula) {
        assertThat(CsvCell.harmless(formula)).isEqualTo("'" + formula);
        assertThat(CsvCell.harmless("Jan;" + formula)).isEqualTo("Jan;'" + formula);
        assertThat(CsvCell.harmless("Jan\t" + formula + ";" + formula)).isEqualTo("Jan\t'" + formula + ";'" + formula);
        assertThat(CsvCell.harmless("Jan\n" + formula)).isEqualTo("Jan\n'" + formula);
        assertThat(CsvCell.harmless("Jan\r" + formula)).isEqualTo("Jan\r'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Jan", "Jan-Piet = 1 + 1 @ x", "Jan; -1", "Jan,=1", "'=1", "Jan ＝1", "a\r\nb"})
    void anythingElseIsLeftAsItIs(String text) {
        assertThat(CsvCell.harmless(text)).isEqualTo(text);
    }

    @Test
    void cellsWithADelimiterOfAnyKindAreQuoted() {
        assertThat(CsvCell.text("Jan;=1+1")).isEqualTo("\"Jan;'=1+1\"");
        assertThat(CsvCell.text("Jan \"a\"; b")).isEqualTo("\"Jan \"\"a\"\"; b\"");
        assertThat(CsvCell.text("Jan\tPiet")).isEqualTo("\"Jan\tPiet\"");
        assertThat(CsvCell.text("Jan, Piet")).isEqualTo("\"Jan, Piet\"");
        assertThat(CsvCell.text("Jan Piet")).isEqualTo("Jan Piet");
    }

    @Test
    void codesKeepTheirValue() {
        assertThat(CsvCell.code("-1")).isEqualTo("-1");
        assertThat(CsvCell.code("a;-1")).isEqualTo("\"a;-1\"");
        assertThat(CsvCell.code("")).isEmpty();
    }
}
