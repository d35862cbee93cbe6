package nl.licentiesync.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses a letter can be sent to. */
class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "s.bakker@school.example, s.bakker@school.example",
        "O'Neill+ict@mail.school.example, O'Neill+ict@mail.school.example",
        "ict@köln.example, ict@xn--kln-sna.example",
        "a@b.c, a@b.c"
    })
    void anAddressIsWrittenAsMailServersDo(String text, String address) {
        assertThat(MailAddress.parse(text)).map(MailAddress::value).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "@school.example",
                "a@",
                "a@localhost",
                "a b@school.example",
                "a@b@school.example",
                "a@school.example, b@school.example",
                "a@school.example;b@school.example",
                "a|b@school.example",
                "\"a b\"@school.example",
                "Sanne <a@school.example>",
                "<a@school.example>",
                "a@school.example\r\nBcc: b@school.example",
                "a\r\nBcc: b@school.example",
                "a@school.example\n",
                "a@[192.0.2.1]",
                "a@school..example",
                "a@-school.example",
                ".a@school.example",
                "a..b@school.example",
                "zoë@school.example",
                "a@school.example\u0000",
                "a\u202E@school.example"
            })
    void whatIsNoPlainAddressIsNotUsed(String text) {
        assertThat(MailAddress.parse(text)).isEqualTo(Optional.empty());
    }

    @Test
    void anAddressIsNotLongerThanMailServersTake() {
        assertThat(MailAddress.parse("a".repeat(64) + "@school.example")).isPresent();
        assertThat(MailAddress.parse("a".repeat(65) + "@school.example")).isEmpty();
        assertThat(MailAddress.parse("a@" + "b.".repeat(200) + "example")).isEmpty();
    }
}
