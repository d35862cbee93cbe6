package nl.licentiesync.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.YearGroups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How single values are read: deadlines, lists, codes and the blanks around them. */
class ValuesTest {

    @ParameterizedTest
    @CsvSource({"06-30, --06-30", "07-01, --07-01", "02-29, --02-29", "12-31, --12-31"})
    void aDeadlineIsAMonthAndADay(String text, String expected) {
        assertThat(Values.monthDay(text)).hasValue(MonthDay.parse(expected));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {"", "6-30", "06-31", "02-30", "30-06", "13-01", "00-10", "06-00", "06/30", "2026-06-30", "juni"})
    void anythingElseIsNoDeadline(String text) {
        assertThat(Values.monthDay(text)).isEmpty();
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
        assertThat(Values.trimmed(text)).isEqualTo("12AB");
    }

    @Test
    void blanksInsideStayAndBlanksAloneAreEmpty() {
        assertThat(Values.trimmed(" van der\u00A0Berg ")).isEqualTo("van der\u00A0Berg");
        assertThat(Values.trimmed(" \u00A0\t")).isEmpty();
        assertThat(Values.trimmed("")).isEmpty();
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
        assertThat(Values.isFormulaLike(text)).isEqualTo(formula);
    }

    @ParameterizedTest(name = "\"{0}\": {1}")
    @CsvSource({
        "0, true",
        "0070012, true",
        "'', false",
        "12a, false",
        "1 2, false",
        "-1, false",
        "1.0, false",
        "١٢, false"
    })
    void accountsAreDigits(String text, boolean digits) {
        assertThat(Values.isDigits(text)).isEqualTo(digits);
    }

    static Stream<Arguments> yearGroupLists() {
        return Stream.of(
                arguments("3", "3", List.of()),
                arguments("1,2/3|4 5", "1|2|3|4|5", List.of()),
                arguments("1, 2 / 3 | 4", "1|2|3|4", List.of()),
                arguments("|3||4|", "3|4", List.of()),
                arguments("8,1,8", "1|8", List.of()),
                arguments("03", "3", List.of()),
                arguments("4-8", "4|5|6|7|8", List.of()),
                arguments("4 - 8", "4|5|6|7|8", List.of()),
                arguments("4 t/m 8", "4|5|6|7|8", List.of()),
                arguments("4t/m8", "4|5|6|7|8", List.of()),
                arguments("4  t/m  8", "4|5|6|7|8", List.of()),
                arguments("1 t/m 2, 5-6/8", "1|2|5|6|8", List.of()),
                arguments("1-2-", "", List.of("1-2-")),
                arguments("5-5", "5", List.of()),
                arguments("1-8", "1|2|3|4|5|6|7|8", List.of()),
                arguments("7-12", "7|8", List.of("7-12")),
                arguments("0-3", "1|2|3", List.of("0-3")),
                arguments("0-9", "1|2|3|4|5|6|7|8", List.of("0-9")),
                arguments("8-4", "", List.of("8-4")),
                arguments("12-7", "", List.of("12-7")),
                arguments("9-12", "", List.of("9-12")),
                arguments("9", "", List.of("9")),
                arguments("0", "", List.of("0")),
                arguments("-3", "", List.of("-3")),
                arguments("x", "", List.of("x")),
                arguments("3,x,9", "3", List.of("x", "9")),
                arguments("groep 3", "3", List.of("groep")),
                arguments("3a", "", List.of("3a")),
                arguments("4-8x", "", List.of("4-8x")),
                arguments("4-", "", List.of("4-")),
                arguments("3.5", "", List.of("3.5")),
                arguments("99999999999999999999", "", List.of("99999999999999999999")),
                arguments("4-99999999999999999999", "4|5|6|7|8", List.of("4-99999999999999999999")),
                arguments("99999999999999999999-4", "", List.of("99999999999999999999-4")));
    }

    @ParameterizedTest(name = "\"{0}\": {1}, invalid {2}")
    @MethodSource("yearGroupLists")
    void yearGroupsAreListsThatMayHoldRanges(String text, String groups, List<String> invalid) {
        Values.Parsed<YearGroups> parsed = Values.yearGroups(text);

        assertThat(parsed.valid()).hasToString(groups);
        assertThat(parsed.valid().named()).isTrue();
        assertThat(parsed.invalid()).isEqualTo(invalid);
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
        assertThat(Values.roles(text)).isEqualTo(new Values.Parsed<>(roles, unknown));
    }

    @Test
    void nonBreakingBlanksSeparateLists() {
        assertThat(Values.yearGroups("4\u00A0t/m\u00A08").valid()).hasToString("4|5|6|7|8");
        assertThat(Values.roles("Leerkracht|\u00A0IBRTer").invalid()).isEmpty();
    }
}
