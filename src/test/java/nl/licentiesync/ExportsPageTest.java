package nl.licentiesync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.licentiesync.command.MainCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/exports.md shows is what is printed, and what it says to write is understood. */
class ExportsPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read(Path.of("docs/exports.md"));
    private static final String PASTE = "in the place of lines with these keys:\n\n";

    @TempDir
    private Path folder;

    /** Each command as a reader types it, with what it proposed pasted before the next one. */
    @Test
    void theExampleGoesFromStrangeFilesToAFirstNight() throws Exception {
        Path config = folder.resolve("licentiesync.yaml");
        MarkdownPage example = PAGE.below("From strange files to the first night");
        for (MarkdownPage.Block block : example.blocks()) {
            String shown = String.join("\n", block.lines()) + "\n";
            if (block.label().equals("yaml")) {
                Files.writeString(config, Files.readString(config) + shown);
                continue;
            }
            StringBuilder real = new StringBuilder();
            for (String line : block.lines()) {
                if (line.startsWith("$ ")) {
                    real.append(line).append('\n').append(answer(line.substring("$ ./run.sh ".length())));
                }
            }
            assertThat(shown).isEqualTo(real.toString());
            if (shown.contains(PASTE)) {
                Files.writeString(config, shown.substring(shown.indexOf(PASTE) + PASTE.length()));
            }
        }
        assertThat(folder.resolve("my-reports/latest/visibility.csv")).content().contains("Hartog");
    }

    private String answer(String commandLine) throws Exception {
        String[] piped = commandLine.split(" \\| ", 2);
        String screen = run(Stream.of(piped[0].split(" "))
                        .map(word -> word.matches("licentiesync.yaml|my-.*")
                                ? folder.resolve(word).toString()
                                : word)
                        .toArray(String[]::new))
                .replace(folder + "/", "");
        if (piped.length == 1) {
            return screen;
        }
        Path answer = Files.writeString(folder.resolve("answer"), screen);
        Process filter = new ProcessBuilder("sh", "-c", piped[1])
                .redirectInput(answer.toFile())
                .start();
        return new String(filter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aListOfSchoolsBecomesLicences() throws Exception {
        Path config = Files.writeString(
                folder.resolve("licentiesync.yaml"),
                String.join(
                        "\n",
                        PAGE.below("A list of schools as licences")
                                .blocks()
                                .get(0)
                                .lines()));
        Files.writeString(
                folder.resolve("02-alle-vestigingen-basisonderwijs.csv"),
                "PROVINCIE;BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;POSTCODE\r\n"
                        + "Drenthe;41000;12AB;12AB00;Coöperatie De Brug;Brugweg;9400 AA\r\n"
                        + "Drenthe;41000;12AB;12AB01;De Brug Zuid;Brugweg;9400 AA\r\n",
                Charset.forName("windows-1252"));
        Files.writeString(
                folder.resolve("teachers.csv"),
                "teacher_id,school_id,last_name,basispoort_id\nT1,12AB00,Smit,71\nT2,12AB01,Kok,72\n");

        run(
                "sync",
                "--exports",
                folder.toString(),
                "--config",
                config.toString(),
                "--date",
                "2026-11-23",
                "--state",
                folder.resolve("state").toString(),
                "--reports",
                folder.resolve("reports").toString());

        assertThat(folder.resolve("reports/latest/visibility.csv"))
                .content()
                .contains(
                        "12AB00,Coöperatie De Brug,T1,Smit,71,vll-kim,vll-kim,FULL,ACTIVE,",
                        "12AB01,De Brug Zuid,T2,Kok,72,vll-kim,vll-kim,FULL,ACTIVE,",
                        "kim-12AB01");
    }

    /** All that the table says to write, in one file each, which the program must not refuse. */
    @Test
    void whatTheTableSaysToWriteIsUnderstood() throws Exception {
        List<String> cells = PAGE.table("it looks like this").stream()
                .map(row -> row.get("write in the configuration file"))
                .toList();
        List<String> settings = cells.stream()
                .flatMap(cell -> Pattern.compile("`([a-z]+: [^`]+)`")
                        .matcher(cell)
                        .results()
                        .map(match -> match.group(1)))
                .toList();
        assertThat(settings).hasSizeGreaterThan(12);
        for (String setting : settings) {
            Path config = Files.writeString(folder.resolve("one.yaml"), setting + "\n");
            String screen = output(
                    "check",
                    "--exports",
                    "docs/strange-exports",
                    "--date",
                    "2026-11-23",
                    "--config",
                    config.toString());
            assertThat(screen).as(setting).doesNotContain("one.yaml").doesNotContain("one of the");
        }
    }

    private static String run(String... arguments) {
        String screen = output(arguments);
        assertThat(screen).as(Arrays.toString(arguments)).isNotEmpty();
        return screen;
    }

    private static String output(String... arguments) {
        StringWriter screen = new StringWriter();
        PrintWriter out = new PrintWriter(screen);
        MainCommand.run(Clock.systemUTC(), out, out, arguments);
        return screen.toString();
    }
}
