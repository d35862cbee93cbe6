package nl.licentiesync.letters;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The e-mails of letters: their headers, their bytes, and names that try to break out of them. */
class LetterMessageTest {

    private static final OffsetDateTime STARTED = OffsetDateTime.parse("2026-11-03T03:00:05+01:00");
    private static final List<MailAddress> TO = List.of(new MailAddress("ict@school.example"));

    private static byte[] bytes(String subject, String text, List<MailAddress> to) throws Exception {
        InternetAddress from = new InternetAddress("licenties@example.org", "Helpdesk Zoë", "UTF-8");
        Letter letter = new Letter("nl", subject, List.of());
        return new LetterMessage(from, "state 7", STARTED).of("12AB00", to, letter, text, "<p>" + text + "</p>");
    }

    private static MimeMessage message(byte[] bytes) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    @Test
    void theHeadersAndPartsAreThoseOfTheLetter() throws Exception {
        byte[] bytes = bytes("De Brug: 1 ding", "Beste Zoë,\n", TO);

        MimeMessage message = message(bytes);
        assertThat(message.getHeader("Date")).containsExactly("Tue, 3 Nov 2026 03:00:05 +0100");
        assertThat(message.getHeader("Message-ID")[0]).matches("<12AB00\\.[0-9a-f]{24}@example\\.org>");
        assertThat(message.getFrom())
                .extracting(Object::toString)
                .containsExactly("=?UTF-8?Q?Helpdesk_Zo=C3=AB?= <licenties@example.org>");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("ict@school.example");
        assertThat(message.getSubject()).isEqualTo("De Brug: 1 ding");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart forms = (MimeMultipart) message.getContent();
        assertThat(forms.getContentType()).startsWith("multipart/alternative;");
        assertThat(forms.getCount()).isEqualTo(2);
        assertThat(forms.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(forms.getBodyPart(0).getContent()).isEqualTo("Beste Zoë,\r\n");
        assertThat(forms.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    }

    @Test
    void theSameRunGivesTheSameBytesAndAnotherRunOtherOnes() throws Exception {
        byte[] bytes = bytes("De Brug", "x", TO);
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(bytes("De Brug", "x", TO)).isEqualTo(bytes);
        } finally {
            TimeZone.setDefault(zone);
        }
        assertThat(message(bytes("De Brug", "y", TO)).getMessageID())
                .isNotEqualTo(message(bytes).getMessageID());
        InternetAddress from = new InternetAddress("licenties@example.org");
        assertThat(message(new LetterMessage(from, "state 8", STARTED)
                                .of("12AB00", TO, new Letter("nl", "De Brug", List.of()), "x", "<p>x</p>"))
                        .getMessageID())
                .isNotEqualTo(message(bytes).getMessageID());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De Brug\r\nBcc: thief@example.org",
                "De Brug\nBcc: thief@example.org\n\nBody",
                "De Brug\r\n\r\n<script>",
                "De Brug\u2028Bcc: thief@example.org",
                "De Brug\u0085Bcc: x",
                "De \u0000Brug\u001B[31m",
                "=?UTF-8?Q?=0D=0ABcc:_thief@example.org?=",
                "Zoë\r\n Bcc: thief@example.org",
                "\"De Brug\" <thief@example.org>"
            })
    void aNameNeverBecomesAHeader(String name) throws Exception {
        byte[] bytes = bytes(name, name, TO);

        MimeMessage message = message(bytes);
        assertThat(Collections.list(message.getAllHeaders()))
                .extracting(header -> header.getName())
                .containsExactly(
                        "Date",
                        "From",
                        "To",
                        "Message-ID",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "Auto-Submitted",
                        "Content-Language");
        assertThat(message.getRecipients(Message.RecipientType.BCC)).isNull();
        assertThat(((MimeMultipart) message.getContent()).getCount()).isEqualTo(2);
    }

    @Test
    void veryLongAndOtherNamesGiveLinesThatMailServersTake() throws Exception {
        String name = "De 学校 Ünïcode 🎓 " + "lange".repeat(300);
        List<MailAddress> many = IntStream.range(0, 60)
                .mapToObj(number -> new MailAddress("ict" + number + "@" + "b".repeat(50) + ".example"))
                .toList();

        byte[] bytes = bytes(name, name, many);

        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(text.chars()).allMatch(c -> c < 128);
        assertThat(text.split("\r\n")).allMatch(line -> line.length() <= 998).noneMatch(line -> line.contains("\n"));
        assertThat(message(bytes).getSubject()).isEqualTo(name);
        assertThat(message(bytes).getAllRecipients()).hasSize(60);
        assertThat(((MimeMultipart) message(bytes).getContent()).getBodyPart(0).getContent())
                .isEqualTo(name);
    }

    @Test
    void aLocaleChangesNothing() throws Exception {
        byte[] bytes = bytes("De Brug", "x", TO);
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(bytes("De Brug", "x", TO)).isEqualTo(bytes);
        } finally {
            Locale.setDefault(usual);
        }
    }
}
