package nl.licentiesync.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import nl.licentiesync.model.YearGroups;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Year groups as people write them: lists, ranges, joining words, letters behind and words before a number. */
class YearGroupListTest {

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
                arguments("4\u200B-\u00A08\u00AD", "4|5|6|7|8", List.of()),
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
                arguments("en", "", List.of("en")),
                arguments("EN en", "", List.of("EN en")),
                arguments("x", "", List.of("x")),
                arguments("3,x,9", "", List.of("3,x,9")),
                arguments("groep 3", "3", List.of()),
                arguments("3a", "3", List.of()),
                arguments("4-8x", "4|5|6|7|8", List.of()),
                arguments("4-", "", List.of("4-")),
                arguments("3.5", "", List.of("3.5")),
                arguments("1/2A", "1|2", List.of()),
                arguments("3+4", "3|4", List.of()),
                arguments("3 + 4", "3|4", List.of()),
                arguments("3&4", "3|4", List.of()),
                arguments("3 en 4", "3|4", List.of()),
                arguments("3en4", "3|4", List.of()),
                arguments("3 EN 4", "3|4", List.of()),
                arguments("4–8", "4|5|6|7|8", List.of()),
                arguments("4—8", "4|5|6|7|8", List.of()),
                arguments("4‑8", "4|5|6|7|8", List.of()),
                arguments("4 − 8", "4|5|6|7|8", List.of()),
                arguments("1 tm 4", "1|2|3|4", List.of()),
                arguments("1tm4", "1|2|3|4", List.of()),
                arguments("4 T/M 8", "4|5|6|7|8", List.of()),
                arguments("groep 3 t/m 5", "3|4|5", List.of()),
                arguments("Groep 3", "3", List.of()),
                arguments("groep3", "3", List.of()),
                arguments("gr. 3", "3", List.of()),
                arguments("gr.3", "3", List.of()),
                arguments("GR. 3/4", "3|4", List.of()),
                arguments("groep 3 t/m groep 5", "3|4|5", List.of()),
                arguments("groep 3 en groep 4", "3|4", List.of()),
                arguments("3a-5b", "3|4|5", List.of()),
                arguments("3A|4B", "3|4", List.of()),
                arguments("groep 1/2A", "1|2", List.of()),
                arguments("1 tot 4", "", List.of("1 tot 4")),
                arguments("1 tot en met 4", "", List.of("1 tot en met 4")),
                arguments("3 of 4", "", List.of("3 of 4")),
                arguments("3|acht|5", "", List.of("3|acht|5")),
                arguments("4tot8", "", List.of("4tot8")),
                arguments("3x5", "", List.of("3x5")),
                arguments("3|kleuters", "3", List.of("kleuters")),
                arguments("kleuters|3", "3", List.of("kleuters")),
                arguments("groepen 3 en 4", "3|4", List.of("groepen")),
                arguments("3|?|5", "3|5", List.of("?")),
                arguments("34", "", List.of("34")),
                arguments("3;4", "", List.of("3;4")),
                arguments("0|1|2", "1|2", List.of("0")),
                arguments("3ab", "", List.of("3ab")),
                arguments("groep", "", List.of("groep")),
                arguments("3-4-5", "", List.of("3-4-5")),
                arguments("8 t/m 4", "", List.of("8 t/m 4")),
                arguments("7 tm 12", "7|8", List.of("7 tm 12")),
                arguments("4\u00A0t/m\u00A08", "4|5|6|7|8", List.of()),
                arguments("99999999999999999999", "", List.of("99999999999999999999")),
                arguments("4-99999999999999999999", "4|5|6|7|8", List.of("4-99999999999999999999")),
                arguments("99999999999999999999-4", "", List.of("99999999999999999999-4")));
    }

    @ParameterizedTest(name = "\"{0}\": {1}, invalid {2}")
    @MethodSource("yearGroupLists")
    void yearGroupsAreListsThatMayHoldRanges(String text, String groups, List<String> invalid) {
        ValueParser.Parsed<YearGroups> parsed = YearGroupList.parse(text);

        assertThat(parsed.valid()).hasToString(groups);
        assertThat(parsed.valid().named()).isTrue();
        assertThat(parsed.invalid()).isEqualTo(invalid);
    }
}
