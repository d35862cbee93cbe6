package nl.licentiesync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.command.MainCommand;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What CONTRIBUTING.md names is there: classes, files and folders, commands, profiles, and the licence. */
class ContributingTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern CLASS = Pattern.compile("[A-Z][A-Za-z]+");
    private static final Pattern RESOURCE = Pattern.compile("[\\w-]+\\.(properties|sql|jte)");
    private static final Pattern PATH = Pattern.compile("\\.?[\\w-]+(/[\\w.-]+)*(\\.\\w+|/[\\w-]+)|sample-data");

    private static MarkdownPage page;
    private static Set<String> files;
    private static Set<String> classes;

    @BeforeAll
    static void read() throws IOException {
        page = MarkdownPage.read(Path.of("CONTRIBUTING.md"));
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            files = sources.map(path -> path.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
        classes = files.stream()
                .filter(name -> name.endsWith(".java"))
                .map(name -> name.substring(0, name.length() - ".java".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each name is of one of these kinds, so that none is left unlooked at. */
    @Test
    void whatIsNamedExists() {
        Set<String> commands = MainCommand.line().getSubcommands().keySet();
        List<String> names = matches(CODE, page.text());
        assertThat(names).hasSizeGreaterThan(80);
        for (String name : names) {
            if (CLASS.matcher(name).matches()) {
                assertThat(classes).contains(name);
            } else if (RESOURCE.matcher(name).matches()) {
                assertThat(files).contains(name);
            } else if (PATH.matcher(name).matches()) {
                assertThat(Path.of(name)).exists();
            } else if (name.startsWith("./run.sh ") || name.startsWith("CREATE ")) {
                assertThat(name).isIn("./run.sh test", "./run.sh release", "CREATE CACHED TABLE");
            } else {
                assertThat(commands).contains(name);
            }
        }
    }

    @Test
    void theCommandsCanBeTyped() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        List<String> commands = page.text()
                .lines()
                .filter(line -> line.startsWith("    "))
                .map(String::strip)
                .toList();
        assertThat(commands)
                .hasSize(8)
                .allMatch(command -> command.matches("./run\\.sh (--version|test( slow)?( -D\\S+)*)|mvn .*"));
        String all = String.join("\n", commands);
        assertThat(classes).containsAll(matches(Pattern.compile("-Dtest=(\\w+)"), all));
        assertThat(matches(Pattern.compile("-P(\\w+)"), all))
                .isNotEmpty()
                .allSatisfy(profile -> assertThat(pom).contains("<id>" + profile + "</id>"));
        assertThat(matches(Pattern.compile("-D(?!test=|skipTests)(\\w+)="), all))
                .isNotEmpty()
                .allSatisfy(property -> assertThat(pom).contains("<" + property + ">"));
    }

    @Test
    void theCleanCheckoutRunsAllThreeKindsOfChecks() throws IOException {
        assertThat(Files.readAllLines(Path.of(".ci/run")))
                .contains("./run.sh test", "./run.sh test slow", "mvn -q -B -ntp -Pstrict verify -DskipTests");
    }

    @Test
    void theLicenceIsNamedWhereToolsLook() throws IOException {
        assertThat(Files.readString(Path.of("LICENSE")))
                .contains("Apache License", "Version 2.0, January 2004", "END OF TERMS AND CONDITIONS");
        assertThat(Files.readString(Path.of("pom.xml")).replaceAll("\\s+", ""))
                .contains("<licenses><license><name>Apache-2.0</name>"
                        + "<url>https://www.apache.org/licenses/LICENSE-2.0.txt</url></license></licenses>");
    }

    @Test
    void theReadmeLeadsToIt() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("CONTRIBUTING.md", "LICENSE");
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
