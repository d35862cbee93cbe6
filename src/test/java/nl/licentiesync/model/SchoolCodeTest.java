package nl.licentiesync.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A school code is BRIN plus branch; four characters mean the main branch. */
class SchoolCodeTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "12AB00, 12AB00",
        "12ab01, 12AB01",
        "12AB, 12AB00",
        "12aB, 12AB00",
        "00ZZ99, 00ZZ99",
        "12ab-01, 12AB01",
        "12AB 00, 12AB00",
        "12AB/02, 12AB02",
        "12AB–01, 12AB01",
        "12AB\u00A001, 12AB01"
    })
    void codesAreUpperCasedAndCompleted(String text, String code) {
        assertThat(SchoolCode.parse(text)).hasValue(new SchoolCode(code));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "12A",
                "12AB0",
                "12AB000",
                "1AB00",
                "AB1200",
                "12ABAB",
                "121200",
                "12AB-",
                "12AB--00",
                "12AB -- 00",
                "12-AB00",
                "12AB.00",
                " 12AB",
                "12ÀB",
                "١٢AB00",
                "12AB00\n"
            })
    void anythingElseIsMalformed(String text) {
        assertThat(SchoolCode.parse(text)).isEmpty();
    }
}
