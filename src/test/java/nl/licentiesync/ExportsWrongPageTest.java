package nl.licentiesync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.licentiesync.intake.FindingCode;
import nl.licentiesync.report.NoticeKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page docs/exports-wrong.md has an entry for each finding, notice and reason to hold a night, and for nothing else. */
class ExportsWrongPageTest {

    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java/nl/licentiesync/exports"), Path.of("src/main/java/nl/licentiesync/intake"));

    private static String page;

    @BeforeAll
    static void read() throws Exception {
        page = Files.readString(Path.of("docs/exports-wrong.md"));
    }

    @Test
    void eachFindingHasItsEntryInTheOrderOfTheProgram() {
        assertThat(codesBelow("## Findings in rejects.csv"))
                .isEqualTo(Stream.of(FindingCode.values()).map(Enum::name).toList());
    }

    @Test
    void eachNoticeHasItsEntryInTheOrderOfTheProgram() {
        assertThat(codesBelow("## What a published night says"))
                .isEqualTo(Stream.of(NoticeKind.values()).map(Enum::name).toList());
    }

    @Test
    void eachReasonOfTheGuardHasItsEntry() throws Exception {
        List<String> reasons;
        try (var texts = Files.newBufferedReader(
                Path.of("src/main/resources/nl/licentiesync/messages/messages_en.properties"))) {
            reasons = new PropertyResourceBundle(texts)
                    .keySet().stream()
                            .filter(key -> key.matches("guard\\.[A-Z_]+"))
                            .map(key -> key.substring("guard.".length()))
                            .toList();
        }

        assertThat(codesBelow("## Reasons to hold a night")).containsExactlyInAnyOrderElementsOf(reasons);
    }

    /** What a refusal says after the name of the file begins or holds one of the phrases of the page. */
    @Test
    void eachRefusalOfAFileHasItsEntry() throws Exception {
        List<String> phrases = rowsBelow("## Files that are refused")
                .flatMap(cell -> Stream.of(cell.split("; |, (?=cannot|is not)")))
                .flatMap(phrase -> Stream.of(phrase.split("…")))
                .map(phrase -> phrase.strip().replaceFirst("^, ", ""))
                .filter(phrase -> phrase.length() > 6)
                .toList();

        for (String sentence : refusals()) {
            assertThat(phrases).as(sentence).anyMatch(sentence::contains);
        }
    }

    @Test
    void theReadmeAndTheOperatorsGuideLeadToIt() throws Exception {
        assertThat(Files.readString(Path.of("README.md"))).contains("docs/exports-wrong.md");
        assertThat(Files.readString(Path.of("docs/operations.md"))).contains("exports-wrong.md");
    }

    /** The texts in the sources that say of a file why it cannot be used, without the values put in. */
    private static List<String> refusals() throws Exception {
        List<String> refusals = new ArrayList<>();
        for (Path folder : SOURCES) {
            try (Stream<Path> sources = Files.list(folder)) {
                sources.flatMap(ExportsWrongPageTest::sentences).forEach(refusals::add);
            }
        }
        assertThat(refusals).hasSizeGreaterThan(15);
        return refusals;
    }

    private static Stream<String> sentences(Path source) {
        try {
            String code = Files.readString(source).replaceAll("\"\\s*\\+ \"", "");
            return Pattern.compile(
                            "\"(?:%s)? ((?:is|has|lacks|does|cannot|changed|begins|ends|holds) [^\";]+; ?[^\"]*)\"")
                    .matcher(code)
                    .results()
                    .map(match -> match.group(1).replaceAll("%[s\\d]", "…"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> codesBelow(String heading) {
        return rowsBelow(heading).toList();
    }

    /** The first cells of the table below a heading. */
    private static Stream<String> rowsBelow(String heading) {
        int from = page.indexOf("\n" + heading + "\n");
        assertThat(from).as(heading).isPositive();
        int next = page.indexOf("\n## ", from + 1);
        String part = next < 0 ? page.substring(from) : page.substring(from, next);
        return part.lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> line.substring(2, line.indexOf(" |", 2)));
    }
}
