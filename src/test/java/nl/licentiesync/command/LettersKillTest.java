package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sending letters is killed, and goes on where it was. */
@Tag("slow")
class LettersKillTest {

    @TempDir
    Path temp;

    private ThreeLetters letters;
    private GreenMail server;
    private MailProxy proxy;

    @BeforeEach
    void start() throws IOException {
        letters = new ThreeLetters(temp).write();
        server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        proxy = new MailProxy(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.stop();
    }

    private String[] sending(String... more) {
        return Stream.of(
                        letters.sending(), new String[] {"--plain", "--smtp", "smtp://localhost:" + proxy.port()}, more)
                .flatMap(Stream::of)
                .toArray(String[]::new);
    }

    private Process startSending(String... more) throws IOException {
        return Jvm.start(temp, "nl.licentiesync.Licentiesync", sending(more));
    }

    private int received() {
        return server.getReceivedMessages().length;
    }

    private void awaitAnswers(int number) {
        Path sent = letters.folder().resolve("sent.csv");
        Jvm.await(
                number + " letters are written down",
                () -> Files.exists(sent)
                        && letters.sent().stream()
                                        .filter(row -> row.endsWith("OK"))
                                        .count()
                                == number);
    }

    @Test
    void killedBetweenTwoLettersItGoesOnWithTheNext() throws Exception {
        Process sending = startSending("--rate", "1/min");
        awaitAnswers(1);
        Jvm.kill(sending);
        assertThat(letters.sent())
                .containsExactly(
                        "12AB00,s.bakker@regenboog.example,WHEN,", "12AB00,s.bakker@regenboog.example,WHEN,250 OK");

        Nights.Outcome outcome = Nights.command(sending());

        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(outcome.out()).contains("2 letters sent, 1 sent before.");
        assertThat(received()).isEqualTo(4);
    }

    @Test
    void killedBeforeAnAnswerThatLetterIsInDoubt() throws Exception {
        proxy.lose(2, MailProxy.Moment.NO_ANSWER);
        Process sending = startSending();
        proxy.awaitHeld();
        Jvm.kill(sending);
        proxy.lose(0, MailProxy.Moment.NEVER);

        Nights.Outcome outcome = Nights.command(sending());

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(6);
        assertThat(outcome.out()).contains("1 letter sent, 1 sent before.", "UNKNOWN 34CD00: ");
        assertThat(letters.sentOfState()).extracting(row -> row.substring(2, 8)).containsExactly("12AB00", "56EF00");
        assertThat(received()).as("each once").isEqualTo(4);
    }

    /** Asked to stop, as by Ctrl-C or systemd, it waits for the answer to the letter that it has begun. */
    @Test
    void askedToStopItFinishesTheLetterThatItHasBegun() throws Exception {
        Process sending = startSending("--rate", "1/min");
        awaitAnswers(1);
        sending.destroy();
        Jvm.awaitEnd(sending);

        Nights.Outcome outcome = Nights.command(sending());
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(received()).isEqualTo(4);
    }
}
