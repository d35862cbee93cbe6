package nl.licentiesync.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are the number of an account. */
class AccountIdTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "1297876, 1297876", "9223372036854775807, 9223372036854775807"})
    void wholeNumbersFromOneToTheLargest(String text, long id) {
        assertThat(AccountId.parse(text)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "01",
                "-1",
                "+1",
                "1.0",
                "x",
                "9223372036854775808",
                "9999999999999999999",
                "18446744073709551617"
            })
    void nothingElse(String text) {
        assertThat(AccountId.parse(text)).isEqualTo(AccountId.NONE);
    }
}
