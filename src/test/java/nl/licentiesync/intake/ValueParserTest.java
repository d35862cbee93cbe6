package nl.licentiesync.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.licentiesync.exports.Blanks;
import nl.licentiesync.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How single values are read: deadlines, lists, codes and the blanks around them. */
class ValueParserTest {

    @ParameterizedTest
    @CsvSource({"06-30, --06-30", "07-01, --07-01", "02-29, --02-29", "12-31, --12-31"})
    void aDeadlineIsAMonthAndADay(String text, String expected) {
        assertThat(ValueParser.monthDay(text)).hasValue(MonthDay.parse(expected));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {"", "6-30", "06-31", "02-30", "30-06", "13-01", "00-10", "06-00", "06/30", "2026-06-30", "juni"})
    void anythingElseIsNoDeadline(String text) {
        assertThat(ValueParser.monthDay(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 12AB ",
                "\t12AB\t",
                "\u00A012AB\u00A0",
                " \u00A0\u202F12AB\u2007 ",
                "\u300012AB",
                "12AB\r\n",
                "\u008512AB\u0085"
            })
    void blanksAroundAValueAreNoPartOfIt(String text) {
        assertThat(Blanks.trimmed(text)).isEqualTo("12AB");
    }

    @Test
    void blanksInsideStayAndBlanksAloneAreEmpty() {
        assertThat(Blanks.trimmed(" van der\u00A0Berg ")).isEqualTo("van der\u00A0Berg");
        assertThat(Blanks.trimmed(" \u00A0\t")).isEmpty();
        assertThat(Blanks.trimmed("")).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\": {1}")
    @CsvSource({
        "=1+1, true",
        "+31, true",
        "-1, true",
        "@SUM, true",
        "=, true",
        "1=1, false",
        "T-1, false",
        "'', false",
    })
    void formulasBeginWithASign(String text, boolean formula) {
        assertThat(ValueParser.isFormulaLike(text)).isEqualTo(formula);
    }

    @ParameterizedTest(name = "\"{0}\": {1}")
    @CsvSource({
        "7, true",
        "0070012, true",
        "0, false",
        "0000000, false",
        "'', false",
        "12a, false",
        "1 2, false",
        "-1, false",
        "1.0, false",
        "١٢, false"
    })
    void accountsAreDigitsAndNotOnlyZeros(String text, boolean account) {
        assertThat(ValueParser.isAccount(text)).isEqualTo(account);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ' ',
            value = {
                "8.71E+12 true",
                "8,71E+12 true",
                "8E+12 true",
                "1.2345e+15 true",
                "12E3 false",
                "8.71E-5 false",
                "T+1 false",
                "E+12 false",
                "8.71E+ false",
                "8.71E+12a false"
            })
    void spreadsheetsShowLargeNumbersShortened(String text, boolean shortened) {
        assertThat(ValueParser.isSpreadsheetNumber(text)).isEqualTo(shortened);
    }

    @Test
    void controlCharactersOfATextAreLeftOutAndItsLinesStay() {
        assertThat(ValueParser.withoutControls("Jan\u0000 van\u001B\tDam\nBoom\u0007"))
                .isEqualTo("Jan van\tDam\nBoom");
        assertThat(ValueParser.withoutControls("\u0000 Jan")).isEqualTo("Jan");
        assertThat(ValueParser.withVisibleControls("T\n1;\u0000")).isEqualTo("T\uFFFD1;\uFFFD");
    }

    static Stream<Arguments> roleLists() {
        return Stream.of(
                arguments("Leerkracht", Set.of(Role.LEERKRACHT), List.of()),
                arguments("leerkracht|IBRTER", Set.of(Role.LEERKRACHT, Role.IBRT_ER), List.of()),
                arguments(
                        "Stagiair, Inval / ICTCoordinator",
                        Set.of(Role.STAGIAIR, Role.INVAL, Role.ICT_COORDINATOR),
                        List.of()),
                arguments("Inval Inval", Set.of(Role.INVAL), List.of()),
                arguments("Directeur|Inval", Set.of(Role.INVAL), List.of("Directeur")),
                arguments("Directeur", Set.of(), List.of("Directeur")),
                arguments("", Set.of(), List.of()));
    }

    @ParameterizedTest(name = "\"{0}\": {1}, unknown {2}")
    @MethodSource("roleLists")
    void rolesAreListsInAnyCase(String text, Set<Role> roles, List<String> unknown) {
        assertThat(ValueParser.roles(text)).isEqualTo(new ValueParser.Parsed<>(roles, unknown));
    }

    @Test
    void signsThatNobodySeesAreNoPartOfARole() {
        assertThat(ValueParser.roles("Leer\u00ADkracht\u200B|\u200BInval").valid())
                .containsExactlyInAnyOrder(Role.LEERKRACHT, Role.INVAL);
    }

    @Test
    void nonBreakingBlanksSeparateRoles() {
        assertThat(ValueParser.roles("Leerkracht|\u00A0IBRTer").invalid()).isEmpty();
    }
}
