package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters are sent to a real mail server, each once, whatever becomes of the connection. */
class LettersSendTest {

    private static final String SENDER = "s.bakker@regenboog.example";

    @TempDir
    static Path temp;

    private static ThreeLetters letters;
    private static GreenMail server;

    private MailProxy proxy;

    @BeforeAll
    static void writeLetters() {
        letters = new ThreeLetters(temp).write();
        server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void forgetWhatWasSent() throws Exception {
        Files.deleteIfExists(letters.folder().resolve("sent.csv"));
        Files.deleteIfExists(letters.nights().state().resolve("letters-sent.csv"));
        server.purgeEmailFromAllMailboxes();
        server.getUserManager().setAuthRequired(false);
        proxy = new MailProxy(server.getSmtp().getPort());
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
    }

    private Nights.Outcome send(String... more) {
        String[] usual = {"--plain", "--smtp", "smtp://localhost:" + proxy.port()};
        return letters.send(Stream.concat(Stream.of(usual), Stream.of(more)).toArray(String[]::new));
    }

    /** Of each mail that the server has, its first recipient's school. */
    private static List<String> received() throws Exception {
        return Stream.of(server.getReceivedMessages())
                .map(LettersSendTest::subject)
                .map(subject -> subject.replaceAll(":.*", ""))
                .sorted()
                .toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void eachLetterIsSentOnceAndWrittenDownInFolderAndState() throws Exception {
        Nights.Outcome outcome = send();

        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(outcome.out())
                .isEqualTo(
                        "Letters of run 1 of 2026-11-23, by localhost:%d\n  3 letters sent.\n".formatted(proxy.port()));
        assertThat(proxy.connections()).isEqualTo(1);
        // One for each of four recipients.
        assertThat(received()).containsExactly("'t Veerhuis", "De Regenboog", "Het Kompas", "Het Kompas");
        assertThat(letters.sent())
                .containsExactly(
                        "12AB00,s.bakker@regenboog.example,WHEN,",
                        "12AB00,s.bakker@regenboog.example,WHEN,250 OK",
                        "34CD00,d.mulder@kompas.example|n.smit@kompas.example,WHEN,",
                        "34CD00,d.mulder@kompas.example|n.smit@kompas.example,WHEN,250 OK",
                        "56EF00,b.post@veerhuis.example,WHEN,",
                        "56EF00,b.post@veerhuis.example,WHEN,250 OK");
        assertThat(letters.sentOfState())
                .containsExactly(
                        "1,12AB00,WHEN,ACCEPT_TERMS,L1,,",
                        "1,34CD00,WHEN,ACCEPT_TERMS,L2,,",
                        "1,56EF00,WHEN,ACCEPT_TERMS,L3,,");

        assertThat(send().out()).contains("0 letters sent, 3 sent before.");
        assertThat(received()).hasSize(4);

        // The same run's letters, made once more elsewhere.
        Path other = temp.resolve("other");
        assertThat(letters.letters(other).out()).contains("3 letters with 3 things to do, 3 of them new.");
        Nights.Outcome again = Nights.command(
                "letters", "send", "--out", other.toString(), "--plain", "--smtp", "smtp://localhost:" + proxy.port());
        assertThat(again.out()).contains("0 letters sent, 3 sent before.");
    }

    @Test
    void theLetterArrivesByteForByte() throws Exception {
        send("--only", "34CD00");

        byte[] arrived = server.getReceivedMessages()[0].getRawInputStream().readAllBytes();
        String file = Nights.read(letters.folder().resolve("34CD00.eml"));
        assertThat(new String(arrived, StandardCharsets.US_ASCII).strip())
                .isEqualTo(file.substring(file.indexOf("\r\n\r\n") + 4).strip());
        assertThat(received()).containsExactly("Het Kompas", "Het Kompas");
    }

    @Test
    void aRefusedLetterIsNamedWithTheAnswerAndSentWhenItIsAskedAgain() throws Exception {
        proxy.refuse(line -> line.contains(SENDER) ? "550 5.1.1 <" + SENDER + ">: user unknown" : null);

        Nights.Outcome outcome = send();

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(6);
        assertThat(outcome.out())
                .contains("2 letters sent.", "REFUSED 12AB00: 550 5.1.1 <…>: user unknown")
                .doesNotContain("@");
        assertThat(letters.sent().get(1))
                .isEqualTo(
                        "12AB00,s.bakker@regenboog.example,WHEN,550 5.1.1 <s.bakker@regenboog.example>: user unknown");
        assertThat(letters.sentOfState()).hasSize(2);

        proxy.refuse(line -> null);
        assertThat(send().out()).contains("1 letter sent, 2 sent before.");
        assertThat(received()).hasSize(4);
    }

    @Test
    void aLetterThatIsTakenForSomeRecipientsIsSentAndNamed() throws Exception {
        proxy.refuse(line -> line.contains("n.smit@") ? "550 5.2.1 mailbox of n.smit@kompas.example is closed" : null);

        Nights.Outcome outcome = send();

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(6);
        assertThat(outcome.out().replaceAll("\\s+", " "))
                .contains("3 letters sent. REFUSED IN PART 34CD00: 250 OK", "550 5.2.1 mailbox of … is closed");
        assertThat(send().out()).contains("0 letters sent, 3 sent before.");
        assertThat(received()).hasSize(3);
    }

    @Test
    void aServerThatRefusesTheWholeLetterIsBelieved() throws Exception {
        var usual = server.getUserManager().getMessageDeliveryHandler();
        server.getUserManager().setMessageDeliveryHandler((message, address) -> {
            throw new UserException("full");
        });
        try {
            Nights.Outcome outcome = send("--only", "12AB00");

            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(6);
            assertThat(outcome.out()).contains("REFUSED 12AB00: ");
            assertThat(letters.sentOfState()).isEmpty();
        } finally {
            server.getUserManager().setMessageDeliveryHandler(usual);
        }
    }

    @Test
    void aLetterWhoseConnectionWasLostBeforeItsEndIsSentOnANewOne() throws Exception {
        proxy.refuse(line -> proxy.connections() == 1 && line.contains("kompas") ? "421 4.7.0 too many letters" : null);

        Nights.Outcome outcome = send();

        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(proxy.connections()).isEqualTo(2);
        assertThat(received()).hasSize(4);
        assertThat(letters.sent()).hasSize(6);
    }

    @Test
    void aLetterWhoseAnswerNeverCameIsInDoubtAndSentAgainOnlyWhenAsked() throws Exception {
        proxy.lose(2, MailProxy.Moment.BEFORE_THE_ANSWER);

        Nights.Outcome outcome = send();

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(6);
        assertThat(outcome.out()).contains("2 letters sent.", "UNKNOWN 34CD00: ");
        assertThat(letters.sent())
                .containsExactly(
                        "12AB00,s.bakker@regenboog.example,WHEN,",
                        "12AB00,s.bakker@regenboog.example,WHEN,250 OK",
                        "34CD00,d.mulder@kompas.example|n.smit@kompas.example,WHEN,",
                        "56EF00,b.post@veerhuis.example,WHEN,",
                        "56EF00,b.post@veerhuis.example,WHEN,250 OK");
        assertThat(received()).as("the server took it").hasSize(4);

        proxy.lose(0, MailProxy.Moment.NEVER);
        Nights.Outcome next = send();
        assertThat(next.code()).isEqualTo(6);
        assertThat(next.out()).contains("0 letters sent, 2 sent before.", "UNKNOWN 34CD00: ");
        assertThat(received()).hasSize(4);

        assertThat(send("--again").out()).contains("1 letter sent, 2 sent before.");
        assertThat(send("--again").code()).isZero();
        assertThat(received()).hasSize(6);
    }

    @Test
    void aLetterThatOneRecipientRefusesIsInDoubtTooWhenTheAnswerNeverCame() throws Exception {
        proxy.refuse(line -> line.contains("n.smit@") ? "550 5.2.1 closed" : null)
                .lose(2, MailProxy.Moment.BEFORE_THE_ANSWER);

        Nights.Outcome outcome = send();

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(6);
        assertThat(outcome.out())
                .contains("2 letters sent.", "UNKNOWN 34CD00: ")
                .doesNotContain("REFUSED");
        assertThat(received()).as("the server took it").hasSize(3);
        assertThat(send().out()).contains("0 letters sent, 2 sent before.", "UNKNOWN 34CD00: ");
        assertThat(received()).as("not sent twice").hasSize(3);
    }

    @Test
    void aPowerCutInTheMiddleOfARowLeavesAWholeFile() throws Exception {
        send("--only", "12AB00");
        Files.writeString(letters.folder().resolve("sent.csv"), "34CD00,d.mul", StandardOpenOption.APPEND);
        Path ofState = letters.nights().state().resolve("letters-sent.csv");
        Files.writeString(ofState, "abc,1,34", StandardOpenOption.APPEND);

        assertThat(send().out()).contains("2 letters sent, 1 sent before.");
        assertThat(letters.sent()).hasSize(6);
        assertThat(letters.sentOfState()).hasSize(3);
    }

    @Test
    void aListThatWasEditedIsNamedWithItsLine() throws Exception {
        send("--only", "12AB00");
        Path sent = letters.folder().resolve("sent.csv");
        Files.writeString(
                sent, "school 34,d.mulder@example.org,2026-11-23T02:30:00Z,250 OK\n", StandardOpenOption.APPEND);

        Nights.Outcome refused = send();

        assertThat(refused.code()).as(refused.toString()).isEqualTo(2);
        assertThat(refused.err()).contains(sent + ":4 does not begin with the code of a school");
        assertThat(received()).as("nothing more was sent").hasSize(1);
    }

    @Test
    void whatOnlyTheFolderKnowsIsToldToTheState() throws Exception {
        send();
        Files.delete(letters.nights().state().resolve("letters-sent.csv"));

        assertThat(send().out()).contains("0 letters sent, 3 sent before.");
        assertThat(letters.sentOfState()).hasSize(3);
    }

    @Test
    void lookingAtLettersFirstCountsAsNothingSent() throws Exception {
        Nights.Outcome outcome = send("--to", "helpdesk@example.org");

        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(outcome.out().replaceAll("\\s+", " ")).contains("3 letters sent.", "the schools got nothing");
        assertThat(received()).hasSize(3);
        assertThat(server.getUserManager().getUserByEmail("helpdesk@example.org"))
                .satisfies(reader -> assertThat(server.getManagers()
                                .getImapHostManager()
                                .getInbox(reader)
                                .getMessageCount())
                        .isEqualTo(3));
        assertThat(letters.folder().resolve("sent.csv")).doesNotExist();
        assertThat(letters.sentOfState()).isEmpty();
        assertThat(send().out()).contains("3 letters sent.");
    }

    @Test
    void withoutTlsNothingIsSent() throws Exception {
        Nights.Outcome outcome = letters.send("--smtp", "smtp://localhost:" + proxy.port());

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.sentence()).startsWith("localhost:" + proxy.port() + " offers no STARTTLS");
        assertThat(received()).isEmpty();
        assertThat(letters.sent()).isEmpty();
    }

    @Tag("slow")
    @Test
    void theCertificateIsChecked() throws Exception {
        Certificates ours = Certificates.make(temp, "localhost");
        Certificates others = Certificates.make(temp, "mail.other.example");
        SSLContext usual = SSLContext.getDefault();
        try {
            proxy.offerTls(ours.ofServer());
            Nights.Outcome untrusted = letters.send("--smtp", "smtp://localhost:" + proxy.port());
            assertThat(untrusted.code()).as(untrusted.toString()).isEqualTo(2);
            assertThat(untrusted.sentence()).startsWith("The certificate of localhost:" + proxy.port());

            SSLContext.setDefault(others.ofClient());
            proxy.offerTls(others.ofServer());
            Nights.Outcome ofAnotherHost = letters.send("--smtp", "smtp://localhost:" + proxy.port());
            assertThat(ofAnotherHost.code()).as(ofAnotherHost.toString()).isEqualTo(2);
            assertThat(ofAnotherHost.sentence()).startsWith("The certificate of localhost:" + proxy.port());
            assertThat(letters.sent()).isEmpty();

            SSLContext.setDefault(ours.ofClient());
            proxy.offerTls(ours.ofServer());
            Nights.Outcome trusted = letters.send("--smtp", "smtp://localhost:" + proxy.port());
            assertThat(trusted.code()).as(trusted.toString()).isZero();
            assertThat(received()).hasSize(4);
        } finally {
            SSLContext.setDefault(usual);
        }
    }

    @Test
    void aServerLetsInOnlyWhomItKnows() throws Exception {
        server.setUser("licenties@example.org", "licenties", "secret");
        server.getUserManager().setAuthRequired(true);
        Path password = Files.writeString(temp.resolve("password"), "wrong\n");
        String[] login = {"--user", "licenties", "--password-file", password.toString()};

        Nights.Outcome refused = send(login);
        assertThat(refused.code()).as(refused.toString()).isEqualTo(2);
        assertThat(refused.sentence()).contains("correct --user or the password");
        assertThat(letters.sent()).isEmpty();

        Files.writeString(password, "secret\nanything\n");
        Nights.Outcome sent = send(login);
        assertThat(sent.code()).as(sent.toString()).isZero();
        assertThat(received()).hasSize(4);
    }

    @Test
    void aServerThatCannotBeReachedIs1AndNothingIsInDoubt() throws Exception {
        proxy.close();

        Nights.Outcome outcome = send();

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.sentence()).startsWith("localhost:" + proxy.port() + " cannot be reached (");
        assertThat(letters.sent()).isEmpty();
    }

    @Test
    void lettersAreAMomentApart() {
        long start = System.nanoTime();
        assertThat(send("--rate", "600/min").code()).isZero();
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(200_000_000L);
    }

    @Test
    void twoDoNotSendAtATime() throws Exception {
        send("--only", "12AB00");
        try (FileChannel other =
                FileChannel.open(letters.nights().state().resolve("letters-sent.csv"), StandardOpenOption.WRITE)) {
            other.lock();
            Nights.Outcome outcome = send();
            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(4);
            assertThat(outcome.sentence()).contains("are being sent by another process");
        }
    }

    @Test
    void lettersOfWhichSomeWereSentAreNotWrittenOver() {
        send("--only", "12AB00");

        Nights.Outcome outcome = letters.letters(letters.folder(), "--overwrite");

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.sentence()).startsWith("Letters were sent from ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --smtp imap://localhost             | 'imap://localhost' is not a mail server such as smtp://mail.example.org:587
                    --smtp mail.example.org             | 'mail.example.org' is not a mail server
                    --smtp smtp://u@localhost           | 'smtp://u@localhost' is not a mail server
                    --smtp smtps://localhost --plain    | smtps:// is TLS and --plain is none
                    --smtp smtp://192.0.2.1 --plain     | 192.0.2.1:25 is not on this machine, and letters hold personal data
                    --smtp smtp://localhost --user u    | Name both --user and --password-file
                    --smtp smtp://localhost --rate 0    | '0' is not a number of letters a minute
                    --smtp smtp://localhost --only 1    | '1' is not a school code
                    --smtp smtp://localhost --to a      | 'a' is not an e-mail address
                    --plain                             | Missing required option: '--smtp
                    """)
    void wrongUsageIs2(String options, String sentence) {
        Nights.Outcome outcome = letters.send(options.split(" +"));

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.err()).startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource({"',', ;", "12AB00, ../AB"})
    void aListThatWasEditedIntoSomethingElseIsRefused(String text, String other) throws IOException {
        Path list = letters.folder().resolve("letters.csv");
        String written = Files.readString(list);
        Files.writeString(list, written.replace(text, other));
        try {
            Nights.Outcome outcome = send();
            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
            assertThat(outcome.sentence())
                    .startsWith("The lists in " + letters.folder() + " are not as they were written");
        } finally {
            Files.writeString(list, written);
        }
    }

    @Test
    void aPasswordThatIsNotUtf8IsWrongUsage() throws IOException {
        Path password = Files.write(temp.resolve("password.txt"), new byte[] {'p', (byte) 0xE9, '\n'});

        Nights.Outcome outcome = send("--user", "u", "--password-file", password.toString());

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("The password in " + password + " cannot be read as UTF-8");
    }

    @Test
    void onlyASchoolWithALetterCanBeNamed() {
        Nights.Outcome outcome = send("--only", "99ZZ00");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.sentence()).startsWith("There is no letter for school 99ZZ00 in ");
        assertThat(Nights.command("letters", "send", "--out", temp.toString(), "--smtp", "smtp://h")
                        .sentence())
                .startsWith("There are no letters in " + temp);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    letters                                        | Missing required option: '--state=DIR'
                    letters --state STATE                          | Missing required option: '--out=DIR'
                    letters --state STATE --out OUT --since x      | 'x' is neither the number of a run nor a date such as 2026-11-23.
                    letters --state STATE --out OUT --since 1      | Run 1 is not earlier than run 1; name an earlier run in --since.
                    letters --state STATE --out OUT --since 2020-01-01 | No run of 2020-01-01 or before it was published before run 1; history lists those that were.
                    letters --state STATE --out OUT --run 9        | There is no run 9 in
                    letters --state STATE --out OUT --from nobody  | 'nobody' is not an e-mail address such as licenties@example.org; name the sender in --from.
                    letters --state STATE --out OUT --page-url x   | 'x' is not an address such as https://example.org/{school_id}.html.
                    letters --state STATE --out OUT --recipients x | x does not exist
                    letters snd                                    | There is no command 'snd'; did you mean send?
                    """)
    void wrongUsageOfLettersIs2(String line, String sentence) {
        Nights.Outcome outcome =
                Nights.command(line.replace("STATE", letters.nights().state().toString())
                        .replace("OUT", temp.resolve("unused").toString())
                        .split(" +"));

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.err()).startsWith(sentence);
        assertThat(temp.resolve("unused")).doesNotExist();
    }
}
