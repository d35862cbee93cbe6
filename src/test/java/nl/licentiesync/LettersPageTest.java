package nl.licentiesync;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import java.util.stream.Stream;
import nl.licentiesync.command.MainCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The letter and the files that docs/letters.md shows are those of the first sample night. */
class LettersPageTest {

    @TempDir
    private Path folder;

    @Test
    void theLetterIsThatOfTheFirstNight() throws Exception {
        String page = Files.readString(Path.of("docs/letters.md"));
        run("sync", "--exports", "sample-data/1-first-night", "--date", "2026-11-23", "--reports", at("reports"));
        run("letters", "--out", at("letters"));

        Path letter = folder.resolve("letters/93QA00.eml");
        assertThat(page).contains("```text\n" + plainText(letter) + "```");
        try (Stream<Path> files = Files.list(folder.resolve("letters"))) {
            assertThat(files.map(file -> "`" + file.getFileName() + "`"))
                    .hasSize(4)
                    .allMatch(page::contains);
        }
        assertThat(page)
                .contains(Files.readAllLines(folder.resolve("letters/letters.csv"))
                        .get(0)
                        .replace(",", ", "));
    }

    private static String plainText(Path letter) throws Exception {
        try (InputStream in = Files.newInputStream(letter)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            MimeMultipart forms = (MimeMultipart) message.getContent();
            return forms.getBodyPart(0).getContent().toString().replace("\r\n", "\n");
        }
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private void run(String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--state", at("state")))
                .toArray(String[]::new);
        assertThat(MainCommand.run(Clock.systemUTC(), out, out, all))
                .as(said.toString())
                .isZero();
    }
}
