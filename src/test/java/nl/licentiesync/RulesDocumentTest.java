package nl.licentiesync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.command.ExitCode;
import nl.licentiesync.command.MainCommand;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.intake.FindingCode;
import nl.licentiesync.model.Access;
import nl.licentiesync.report.GuardFigure;
import nl.licentiesync.report.GuardRemark;
import nl.licentiesync.rules.ActionKind;
import nl.licentiesync.rules.ChangeKind;
import nl.licentiesync.rules.Phase;
import nl.licentiesync.rules.Precedence;
import nl.licentiesync.rules.Reason;
import nl.licentiesync.rules.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables of docs/rules.md are those of the code, and its sections are those that the code cites. That its examples
 * are published is tested where the nights of the sample data run: {@link SampleDataTest}.
 */
class RulesDocumentTest {

    private static final MarkdownPage RULES = MarkdownPage.read(Path.of("docs/rules.md"));

    /** A section such as 2.4, where a comment cites it; several may follow one word "section". */
    private static final Pattern SECTION = Pattern.compile("\\b[Ss]ections? (\\d(?:\\.\\d)?)(?:, \"([^\"]+)\")?");

    private static final Pattern FURTHER_SECTION = Pattern.compile("\\b(?:to|of|and) (\\d\\.\\d)\\b");

    static Stream<Map.Entry<String, Class<? extends Enum<?>>>> codeTables() {
        return Stream.of(
                Map.entry("phase", Phase.class),
                Map.entry("outcome", Terms.class),
                Map.entry("precedence", Precedence.class),
                Map.entry("reason", Reason.class),
                Map.entry("change", ChangeKind.class),
                Map.entry("action", ActionKind.class),
                Map.entry("code", FindingCode.class));
    }

    @ParameterizedTest
    @MethodSource("codeTables")
    void aTableHasTheCodesOfTheProgramInTheirOrder(Map.Entry<String, Class<? extends Enum<?>>> table) {
        assertThat(RULES.column(table.getKey(), table.getKey())).isEqualTo(names(table.getValue()));
    }

    @Test
    void aFindingHasItsSeverity() {
        assertThat(RULES.column("code", "severity"))
                .isEqualTo(Arrays.stream(FindingCode.values())
                        .map(code -> code.severity().name())
                        .toList());
    }

    @Test
    void anOutcomeOfTheTermsHasItsReason() {
        for (Terms terms : Terms.values()) {
            String reason = RULES.column("outcome", "reason in 2.4").get(terms.ordinal());
            assertThat(reason)
                    .as("%s", terms)
                    .startsWith(
                            terms.blocking() == null ? "none" : terms.blocking().name());
        }
    }

    @Test
    void aChangeLeadsFromOneAccessToAnother() {
        List<String> kinds = new ArrayList<>();
        for (Map<String, String> row : RULES.table("change")) {
            for (Access from : accesses(row.get("from"))) {
                for (Access to : accesses(row.get("to"))) {
                    assertThat(ChangeKind.between(from, to))
                            .hasToString(row.get("change").replace("`", ""));
                    kinds.add(from + " to " + to);
                }
            }
        }
        assertThat(kinds).doesNotHaveDuplicates().hasSize(6);
    }

    @Test
    void theGuardHasItsKindsOfRemarks() {
        List<String> kinds = new ArrayList<>(names(GuardFigure.class));
        for (Class<?> remark : GuardRemark.class.getPermittedSubclasses()) {
            if (remark != GuardRemark.FigureExceeded.class) {
                kinds.add(remark.getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                        .toUpperCase(Locale.ROOT));
            }
        }
        assertThat(RULES.column("", "code")).containsExactlyInAnyOrderElementsOf(kinds);
        assertThat(RULES.column("", "").stream().distinct()).containsExactly("(a)", "(b)", "(c)", "(d)", "(e)", "(f)");
    }

    @Test
    void theColumnsOfTheExportsAreThoseThatAreRead() {
        List<String> columns = new ArrayList<>();
        for (ExportFile file : ExportFile.values()) {
            for (Column column : file.columns()) {
                columns.add(String.join(" ", column.english(), column.dutch(), file.requires(column) ? "yes" : ""));
            }
        }
        List<Map<String, String>> rows = RULES.below("Columns").table("file");
        assertThat(rows)
                .extracting(row -> row.get("column") + " " + row.get("Dutch header") + " " + row.get("required"))
                .isEqualTo(columns);
        assertThat(rows.stream().map(row -> row.get("file")).filter(file -> !file.isEmpty()))
                .isEqualTo(Arrays.stream(ExportFile.values())
                        .map(file -> "`" + file.fileName() + "`" + (file.isRequired() ? "" : ", optional"))
                        .toList());
    }

    @Test
    void theExitCodesAreThoseOfTheProgram() {
        String codes = RULES.text().substring(RULES.text().indexOf("Exit codes:"));
        assertThat(matches(Pattern.compile("(\\d) "), codes.replace('\n', ' ')))
                .isEqualTo(Arrays.stream(ExitCode.values())
                        .map(code -> Integer.toString(code.code()))
                        .toList());
    }

    @Test
    void anOptionThatIsNamedIsOneOfTheNight() {
        Set<String> options = new TreeSet<>(MainCommand.line()
                .getSubcommands()
                .get("sync")
                .getCommandSpec()
                .optionsMap()
                .keySet());
        assertThat(options).containsAll(matches(Pattern.compile("(--[a-z][a-z-]+)"), RULES.text()));
    }

    /** Both the number and the heading that a comment cites. */
    @Test
    void everySectionThatTheCodeCitesIsAHeading() throws IOException {
        List<String> headings = RULES.headings();
        List<String> cited = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                for (String comment : comments(Files.readString(source))) {
                    for (String section : sections(comment)) {
                        cited.add(section);
                        assertThat(headings)
                                .as("%s cites section %s", source.getFileName(), section)
                                .anyMatch(heading -> heading.startsWith(section) || heading.equals(section));
                    }
                }
            }
        }
        assertThat(cited).hasSizeGreaterThan(40).contains("2.1 ", "2.2 ", "2.3 ", "2.4 ", "2.5 ", "3. ", "4. ");
    }

    @Test
    void packageAndReadmeSayWhereTheRulesAre() throws IOException {
        assertThat(Path.of("src/main/java/nl/licentiesync/rules/package-info.java"))
                .content()
                .contains("docs/rules.md");
        assertThat(Path.of("README.md")).content().contains("](docs/rules.md)");
    }

    @Test
    void everyRuleHasASource() {
        for (String table : List.of("word", "phase", "outcome", "reason", "action")) {
            assertThat(RULES.column(table, "source"))
                    .as(table)
                    .allMatch(source -> source.matches("(FAQ|Basispoort|law|chosen)(, .* chosen)?"));
        }
    }

    @Test
    void everySectionOfTheRulesHasAnExample() {
        List<String> sections = RULES.headings().stream()
                .filter(heading -> heading.startsWith("2."))
                .filter(heading -> !heading.startsWith("2. "))
                .toList();
        assertThat(sections)
                .hasSize(5)
                .allSatisfy(section -> assertThat(RULES.below(section).blocks()).isNotEmpty());
    }

    @Test
    void theExamplesShowEveryReasonChangeAndAction() {
        String shown =
                RULES.blocks().stream().flatMap(block -> block.lines().stream()).collect(Collectors.joining("\n"));
        for (Class<? extends Enum<?>> codes : List.of(Reason.class, ChangeKind.class, ActionKind.class)) {
            assertThat(names(codes)).allSatisfy(code -> assertThat(shown).containsPattern("\\b" + code + "\\b"));
        }
    }

    /** Behind the language: the folder of the night, and the file unless it is the screen that is shown. */
    @Test
    void anExampleNamesItsNight() {
        assertThat(RULES.blocks())
                .allSatisfy(block -> assertThat(block.words().skip(1).findFirst())
                        .get()
                        .isIn(Arrays.stream(SampleDataNight.values())
                                .map(SampleDataNight::folder)
                                .toArray()));
    }

    private static List<String> sections(String comment) {
        List<String> sections = new ArrayList<>();
        SECTION.matcher(comment).results().forEach(match -> {
            sections.add(startOfHeading(match.group(1)));
            if (match.group(2) != null) {
                sections.add(match.group(2));
            }
        });
        if (!sections.isEmpty()) {
            matches(FURTHER_SECTION, comment).forEach(number -> sections.add(startOfHeading(number)));
        }
        return sections;
    }

    /** Headings are written as "2. The rules" and "2.1 Where ...". */
    private static String startOfHeading(String number) {
        return number.contains(".") ? number + " " : number + ". ";
    }

    private static List<String> comments(String source) {
        return Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*")
                .matcher(source)
                .results()
                .map(match -> match.group().replaceAll("\\s*\n\\s*\\*?\\s*", " "))
                .toList();
    }

    private static List<Access> accesses(String cell) {
        return Stream.of(cell.split(" or ")).map(Access::valueOf).toList();
    }

    private static List<String> names(Class<? extends Enum<?>> codes) {
        return Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList();
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
