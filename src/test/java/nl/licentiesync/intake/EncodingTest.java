package nl.licentiesync.intake;

import static nl.licentiesync.intake.ExportFolder.findings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.UnusableExport;
import nl.licentiesync.model.Teacher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports in another encoding than the one that was named. */
class EncodingTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String HEADER = "teacher_id,school_id,last_name\n";

    private ExportFolder folder;
    private Path teachers;

    @BeforeEach
    void prepare(@TempDir Path temporary) {
        folder = ExportFolder.in(temporary);
        teachers = folder.path(ExportFile.TEACHERS);
    }

    @ParameterizedTest
    @CsvSource({"Zoë, EB, ë", "Café “Ons”, E9, é", "’t Hart, 92, ’", "D’Arc, 92, ’", "Šimić, 8A, Š"})
    void windows1252IsNamedWithTheLineThatShowsIt(String name, String wrong, String character) throws IOException {
        write(WINDOWS, HEADER + "T1,12AB00,\"Vos\n\"\nT2,12AB00," + name.replace('ć', 'c') + "\n");

        assertUnusable(
                StandardCharsets.UTF_8,
                " is not UTF-8: line 4 holds the byte %s, which is %s in windows-1252; if that is right, add --encoding windows-1252."
                        .formatted(wrong, character));
    }

    @Test
    void theLineIsExactFarDown() throws IOException {
        write(WINDOWS, HEADER + "T1,12AB00,Vos\r\n".repeat(50_000) + "T1,12AB00,Zoë\r\n");

        assertUnusable(StandardCharsets.UTF_8, ": line 50002 holds the byte EB,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM850", "x-MacRoman"})
    void anotherEncodingIsNotTakenForWindows1252(String encoding) throws IOException {
        write(Charset.forName(encoding), HEADER + "T1,12AB00,Zoë\nT2,12AB00,Renée\n");

        assertUnusable(StandardCharsets.UTF_8, "; name its encoding with --encoding, or export it as UTF-8.");
    }

    @Test
    void twoEncodingsInOneFileAreToldAsThat() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes((HEADER + "T1,12AB00,Zoë\n").getBytes(StandardCharsets.UTF_8));
        mixed.writeBytes("T2,12AB00,Renée\n".getBytes(WINDOWS));
        mixed.writeBytes("T3,12AB00,Vos\n".getBytes(WINDOWS));
        Files.write(teachers, mixed.toByteArray());

        assertUnusable(
                StandardCharsets.UTF_8,
                " is not UTF-8: line 3 holds the byte E9, while other characters are proper UTF-8; export all of it in one encoding.");
    }

    @Test
    void aFileThatEndsWithinACharacterIsCutOff() throws IOException {
        byte[] whole = (HEADER + "T1,12AB00,Zoë\nT2,12AB00,Zoë").getBytes(StandardCharsets.UTF_8);
        Files.write(teachers, Arrays.copyOf(whole, whole.length - 1));

        assertUnusable(StandardCharsets.UTF_8, " ends in the middle of a character (line 3), as when it is cut off");
    }

    @Test
    void aByteOrderMarkDecides() throws IOException {
        for (Charset marked : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8)) {
            write(marked, "\uFEFF" + HEADER + "T1,12AB00,Zoë\n");

            assertThat(ExportFolder.teachers(folder.read(WINDOWS)))
                    .as(marked.name())
                    .extracting(Teacher::lastName)
                    .containsExactly("Zoë");
        }
    }

    @Test
    void utf8InAnotherEncodingIsNamed() throws IOException {
        write(StandardCharsets.UTF_8, HEADER + "T1,12AB00,Zoë\nT2,12AB00,RENÉE\nT3,12AB00,Á\n");

        assertUnusable(
                WINDOWS,
                " is not windows-1252: line 4 holds the byte 81, and all of it is proper UTF-8; leave --encoding away, or give --encoding UTF-8.");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Joël, Ã«",
        "windows-1252, RENÊE, ÃŠ",
        "windows-1252, ’t Hart, â€™",
        "ISO-8859-1, Joël, Ã«",
        "ISO-8859-15, Joël, Ã«",
        "windows-1250, Joël, Ă«",
        "IBM850, Joël, ├½"
    })
    void utf8ReadInASingleByteEncodingIsToldWithoutNames(String encoding, String name, String odd) throws IOException {
        write(StandardCharsets.UTF_8, HEADER + "T1,12AB00,Vos\nT2,12AB00," + name + "\nT3,12AB00," + name + "\n");

        List<Finding> found =
                folder.licences(licence()).read(Charset.forName(encoding)).findings();

        assertThat(found)
                .containsExactly(Finding.of(
                                ExportFile.TEACHERS,
                                3,
                                null,
                                FindingCode.MISREAD_UTF8,
                                odd,
                                Charset.forName(encoding).name(),
                                "")
                        .withRows(2));
    }

    @ParameterizedTest
    @CsvSource({"Zoë, Zoë Ã‰lise, Ã‰", "Vos, JoÃ«l, Ã«", "Trần, Â©, Â©"})
    void textThatWentWrongBeforeItWasWrittenAsUtf8IsTold(String other, String name, String odd) throws IOException {
        write(StandardCharsets.UTF_8, HEADER + "T1,12AB00," + other + "\nT2,12AB00," + name + "\n");

        assertThat(folder.licences(licence()).read(StandardCharsets.UTF_8).findings())
                .containsExactly(Finding.of(
                        ExportFile.TEACHERS,
                        3,
                        null,
                        FindingCode.MISREAD_UTF8,
                        odd,
                        "",
                        StandardCharsets.UTF_8.name()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "Trần", "CAFÉ”", "«CAFÉ»", "Рівненська", "Yıldız", "😀", "Ã", "Łódź – ’s"})
    void properUtf8IsNotOdd(String name) throws IOException {
        write(StandardCharsets.UTF_8, HEADER + "T1,12AB00," + name + "\n");

        assertThat(folder.licences(licence()).read(StandardCharsets.UTF_8).findings())
                .isEmpty();
    }

    @Test
    void aLetterWithASignBehindItIsOddAmongProperText() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes((HEADER + "T1,12AB00,Zoë\n").getBytes(WINDOWS));
        mixed.writeBytes("T2,12AB00,Renée\n".getBytes(StandardCharsets.UTF_8));
        Files.write(teachers, mixed.toByteArray());

        assertThat(findings(folder.licences(licence()).read(WINDOWS))).containsExactly("teachers.csv:3 MISREAD_UTF8");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Zoë",
        "windows-1252, CAFÉ”",
        "windows-1252, «CAFÉ»",
        "windows-1251, Рівненська",
        "IBM850, Zoë Brontë"
    })
    void properTextIsNotOdd(String encoding, String name) throws IOException {
        write(Charset.forName(encoding), HEADER + "T1,12AB00," + name + "\n");

        assertThat(findings(folder.licences(licence()).read(Charset.forName(encoding))))
                .isEmpty();
    }

    private static String licence() {
        return "L1,12AB00,,kim,2025-08-01,,,";
    }

    private void write(Charset charset, String text) throws IOException {
        Files.write(teachers, text.getBytes(charset));
    }

    private void assertUnusable(Charset charset, String why) {
        assertThatThrownBy(() -> folder.read(charset))
                .isInstanceOf(UnusableExport.class)
                .hasMessageContainingAll("teachers.csv", why);
    }
}
