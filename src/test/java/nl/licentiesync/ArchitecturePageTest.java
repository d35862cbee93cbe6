package nl.licentiesync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages and classes that docs/architecture.md names are those of the sources. */
class ArchitecturePageTest {

    private static final Path SOURCES = Path.of("src/main/java/nl/licentiesync");
    private static final MarkdownPage PAGE = MarkdownPage.read(Path.of("docs/architecture.md"));
    private static final Pattern CLASS = Pattern.compile("`(?:[a-z]+/)*([A-Z][a-z]+[A-Za-z]*)`");

    @Test
    void thePackagesAreThoseOfTheSources() throws IOException {
        Set<String> packages;
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            packages = sources.filter(path -> path.endsWith("package-info.java"))
                    .map(path -> SOURCES.relativize(path.getParent()).toString().replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        assertThat(new TreeSet<>(PAGE.column("package", "package"))).isEqualTo(packages);
    }

    @Test
    void theWayOfARowGoesThroughPackagesThatExist() {
        Set<String> packages = Set.copyOf(PAGE.column("package", "package"));

        assertThat(PAGE.column("#", "of package"))
                .flatExtracting(cell -> Stream.of(cell.split(", ")).toList())
                .isSubsetOf(packages);
    }

    @Test
    void theClassesStandInTheSourcesOrTheTests() throws IOException {
        Set<String> named = CLASS.matcher(Files.readString(Path.of("docs/architecture.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        named.remove("ResourcelessJobRepository");

        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            Set<String> classes = sources.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());

            assertThat(named).hasSizeGreaterThan(30).isSubsetOf(classes);
        }
    }
}
