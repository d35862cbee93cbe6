package nl.licentiesync.pages.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.files.OpenFiles;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.YearGroups;
import nl.licentiesync.pages.EarlierPages;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.WrittenFile;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of the search: whether they are made anew or kept, everybody of tonight is found, and nobody else. */
class SearchIndexTest {

    private static final String BUILD = "build 1";

    private final Map<SchoolCode, List<Teacher>> schools = new TreeMap<>();
    private EarlierPages earlier = EarlierPages.NONE;
    private int night;
    private Checking whenFinished = () -> {};

    @TempDir
    Path reports;

    @RepeatedTest(10)
    void whoeverComesLeavesOrChangesIsFoundAsTonight(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 30; i++) {
            change(random);
        }
        assertThat(run()).isInstanceOf(NewIndex.class);
        for (int night = 0; night < 4; night++) {
            for (int i = random.nextInt(5); i > 0; i--) {
                change(random);
            }
            assertThat(run()).isInstanceOf(KeptIndex.class);
        }
    }

    /** The report of the night before may be removed before this one is closed. */
    @Test
    void nothingStaysOpenOnceItIsFinished() throws IOException {
        whenFinished = () -> assertThat(OpenFiles.in(reports)).isEmpty();
        add("11AA00", "T1", "Ann", "a@post.example");
        assertThat(run()).isInstanceOf(NewIndex.class);

        assertThat(run()).isInstanceOf(KeptIndex.class);
    }

    @Test
    void scriptsThatAreKeptAreTheSameFiles() throws IOException {
        add("11AA00", "T1", "Ann", "a@post.example");
        run();
        Path made = earlier.report();
        add("12AB00", "T2", "Bo", "");
        run();

        for (String script :
                List.of("search/indexed.bin", "search/shards.js", "search/names/x.js", "search/keys/x0.js")) {
            assertThat(Files.isSameFile(made.resolve(script), earlier.report().resolve(script)))
                    .as(script)
                    .isTrue();
        }
    }

    @Test
    void scriptsThatAreNotAsTheyWereWrittenAreMadeAnew() throws IOException {
        add("11AA00", "T1", "Ann", "a@post.example");
        run();
        EarlierPages untouched = earlier;
        for (String script :
                List.of("search/indexed.bin", "search/names/x.js", "search/keys/x0.js", "search/changes.js")) {
            earlier = untouched;
            run();
            Path file = earlier.report().resolve(script);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            assertThat(run()).as("without %s", script).isInstanceOf(NewIndex.class);
            if (bytes.length > 12) {
                earlier = untouched;
                run();
                bytes[11] ^= 1;
                Files.delete(earlier.report().resolve(script));
                Files.write(earlier.report().resolve(script), bytes);
                if (!script.endsWith("changes.js")) {
                    assertThat(run()).as("edited %s", script).isInstanceOf(NewIndex.class);
                }
            }
        }
    }

    @Test
    void anotherBuildMakesTheScriptsAnew() throws IOException {
        add("11AA00", "T1", "Ann", "a@post.example");
        run();

        assertThat(run("build 2")).isInstanceOf(NewIndex.class);
        assertThat(run("build 2")).isInstanceOf(KeptIndex.class);
    }

    @Test
    void manyChangesAreOneNightBesideTheScriptsAndThenInThem() throws IOException {
        add("11AA00", "T1", "Ann", "");
        run();
        for (int i = 0; i < 6_000; i++) {
            add("12AB00", "N" + i, "Bo" + i, "");
        }

        assertThat(run()).isInstanceOf(KeptIndex.class);
        assertThat(run()).isInstanceOf(NewIndex.class);
        assertThat(Files.readString(earlier.report().resolve("search/changes.js")))
                .isEqualTo("C(\"\",\"\")\n");
    }

    /** The page must not look for somebody under them. */
    @Test
    void theWordsOfPrefixesAreToldAsNobodyStandsUnderThem() throws IOException {
        add("11AA00", "T1", "Ann", "");
        run();

        assertThat(Files.readString(earlier.report().resolve("search/shards.js")))
                .endsWith("\\nprefixes\\tvan\\n\")\n");
    }

    private void change(Random random) {
        String school = "%02dAA00".formatted(10 + random.nextInt(5));
        List<Teacher> people = schools.computeIfAbsent(new SchoolCode(school), code -> new ArrayList<>());
        int kind = random.nextInt(6);
        if (kind < 2 || people.isEmpty()) {
            add(
                    school,
                    "T" + random.nextInt(1_000_000),
                    "É\t\"n " + random.nextInt(9),
                    random.nextInt(3) + "@post.example");
        } else if (kind == 2) {
            people.remove(random.nextInt(people.size()));
        } else if (kind == 3 && random.nextBoolean()) {
            schools.remove(new SchoolCode(school));
        } else {
            int at = random.nextInt(people.size());
            Teacher old = people.get(at);
            people.set(
                    at,
                    teacher(
                            school,
                            old.id().value(),
                            kind == 4 ? "Anders" : old.firstName(),
                            random.nextInt(3) + "@x"));
        }
    }

    private void add(String school, String number, String firstName, String email) {
        schools.computeIfAbsent(new SchoolCode(school), code -> new ArrayList<>())
                .add(teacher(school, number, firstName, email));
    }

    private static Teacher teacher(String school, String number, String firstName, String email) {
        return new Teacher(
                new TeacherId(number),
                new SchoolCode(school),
                firstName,
                "van",
                "Dam",
                email,
                number.length() % 2 == 0 ? "" : number.substring(1),
                Set.of(),
                YearGroups.of(1),
                null);
    }

    private SearchIndex run() throws IOException {
        return run(BUILD);
    }

    /** Writes the scripts of a night, and looks for everybody in them. */
    private SearchIndex run(String build) throws IOException {
        Path report = Files.createDirectory(reports.resolve("run-" + ++night));
        ReportFiles files = new ReportFiles(report, FilePermissions.OWNER);
        for (String folder : List.of("search", "search/names", "search/keys")) {
            files.createFolder(folder);
        }
        SearchIndex index = EarlierSearch.of(earlier, files, build).begin(files, earlier, build);
        try (index) {
            for (Map.Entry<SchoolCode, List<Teacher>> school : schools.entrySet()) {
                index.render(school.getKey(), List.copyOf(school.getValue())).add();
            }
            Script changes = index.finish();
            whenFinished.run();
            Files.write(report.resolve("search/changes.js"), text(changes).getBytes(StandardCharsets.UTF_8));
        }
        WrittenFile indexed = files.asWritten(IndexedPeopleOutput.FILE);
        earlier = new EarlierPages(report, new ConcurrentHashMap<>(), Optional.of(indexed));
        assertThat(found(report)).isEqualTo(expected());
        return index;
    }

    private static String text(Script script) {
        return StandardCharsets.UTF_8.decode(script.end()).toString();
    }

    /** Under each hash, and under "names", the lines of people. */
    private Map<String, Set<String>> expected() {
        Map<String, Set<String>> expected = new HashMap<>();
        schools.values().stream().flatMap(List::stream).map(Person::of).forEach(person -> {
            add(expected, "names", person.line().text());
            person.keys().forEach(key -> add(expected, hex(key), person.line().text()));
        });
        return expected;
    }

    /** The same as the page puts it together from the scripts. */
    private static Map<String, Set<String>> found(Path report) throws IOException {
        Set<String> left = new TreeSet<>();
        Map<String, Set<String>> found = new HashMap<>();
        for (String change : lines(report.resolve("search/changes.js"))) {
            if (!change.contains("\t")) {
                left.add(change);
            }
        }
        try (Stream<Path> names = Files.list(report.resolve("search/names"));
                Stream<Path> keys = Files.list(report.resolve("search/keys"))) {
            for (Path file : names.toList()) {
                lines(file).stream().filter(line -> isStillSo(line, left)).forEach(line -> add(found, "names", line));
            }
            for (Path file : keys.toList()) {
                for (String entry : lines(file)) {
                    String line = entry.substring(entry.indexOf('\t') + 1);
                    if (isStillSo(line, left)) {
                        add(found, entry.substring(0, entry.indexOf('\t')), line);
                    }
                }
            }
        }
        for (String change : lines(report.resolve("search/changes.js"))) {
            int tab = change.indexOf('\t');
            if (tab > 0) {
                add(found, "names", change.substring(tab + 1));
                Stream.of(change.substring(0, tab).split(","))
                        .forEach(key -> add(found, key, change.substring(tab + 1)));
            }
        }
        return found;
    }

    private static boolean isStillSo(String line, Set<String> left) {
        return !left.contains(hex(SearchHash.ofText(line)));
    }

    private static List<String> lines(Path script) throws IOException {
        String text = Files.readString(script);
        String written = text.substring(text.indexOf("\",\"") + 3, text.length() - "\")\n".length());
        return Stream.of(written.split("\\\\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> line.replace("\\t", "\t").replace("\\\"", "\""))
                .toList();
    }

    private static void add(Map<String, Set<String>> people, String key, String line) {
        people.computeIfAbsent(key, k -> new TreeSet<>()).add(line);
    }

    private static String hex(long hash) {
        return new String(SearchHash.text(hash), StandardCharsets.US_ASCII);
    }

    /** A look at something while a night is written. */
    private interface Checking {
        void run() throws IOException;
    }
}
