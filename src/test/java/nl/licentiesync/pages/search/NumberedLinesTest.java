package nl.licentiesync.pages.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.files.OpenFiles;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.YearGroups;
import nl.licentiesync.pages.EarlierPages;
import nl.licentiesync.report.ReportFiles;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the search come back sorted, and those of a large country wait in a file. */
class NumberedLinesTest {

    private static final int BITS = 20;

    @TempDir
    Path report;

    @RepeatedTest(6)
    void linesComeBackByNumberAndAsTheyWereAdded(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        int splitAt = random.nextInt(4_000);
        Map<Long, List<String>> expected = new TreeMap<>();
        Map<Long, List<String>> found = new TreeMap<>();
        try (NumberedLines lines = new NumberedLines(BITS, 3, files(), "search/.lines")) {
            for (int i = 0; i < 4_000; i++) {
                if (i == splitAt) {
                    lines.split();
                    lines.split();
                }
                long number = random.nextInt(1 << BITS) & -1L << random.nextInt(BITS);
                String line = i + "x".repeat(random.nextInt(8) == 0 ? random.nextInt(40_000) : random.nextInt(60));
                lines.add(number, line.getBytes(StandardCharsets.US_ASCII));
                expected.computeIfAbsent(number >>> 8, first -> new ArrayList<>())
                        .add(number + " " + line);
            }
            lines.forEachBucket(
                    BITS - 8,
                    sorted -> IntStream.range(0, sorted.count())
                            .forEach(at -> found.computeIfAbsent(sorted.numberOf(at) >>> 8, first -> new ArrayList<>())
                                    .add(sorted.numberOf(at) + " "
                                            + new String(sorted.line(at), StandardCharsets.US_ASCII))));
        }

        assertThat(found).isEqualTo(expected);
        assertThat(report.resolve("search")).isEmptyDirectory();
        assertThat(OpenFiles.in(report)).isEmpty();
    }

    @Test
    void fewLinesNeedNoFile() throws IOException {
        try (NumberedLines lines = new NumberedLines(BITS, 3, files(), "search/.lines")) {
            for (int i = 0; i < 1_000; i++) {
                lines.add(i, new byte[40]);
            }

            assertThat(OpenFiles.in(report)).isEmpty();
        }
    }

    /** The scripts of 100,000 people take 25 MB. */
    @Test
    void theMemoryOfTheSearchDoesNotGrowWithTheNumberOfPeople() throws IOException {
        ReportFiles files = files();
        files.createFolder("search/names");
        files.createFolder("search/keys");
        try (NewIndex index = new NewIndex(files, EarlierPages.NONE, "build")) {
            long before = used();
            long most = 0;
            for (int school = 0; school < 1_000; school++) {
                SchoolCode code = new SchoolCode("%02dAA%02d".formatted(10 + school / 100, school % 100));
                index.render(code, teachers(code)).add();
                if (school % 250 == 249) {
                    most = Math.max(most, used() - before);
                }
            }
            assertThat(most).as("bytes in use").isLessThan(4 << 20);
            index.finish();
        }
    }

    @Test
    void nothingIsLeftOfASearchThatIsNotFinished() throws IOException {
        NewIndex index = new NewIndex(files(), EarlierPages.NONE, "build");
        for (int school = 0; school < 300; school++) {
            SchoolCode code = new SchoolCode("%02dAA%02d".formatted(10 + school / 100, school % 100));
            index.render(code, teachers(code)).add();
        }
        assertThat(OpenFiles.in(report))
                .as("indexed.bin and two temporary files")
                .hasSize(3);
        assertThat(report.resolve("search")).isDirectoryNotContaining("glob:**/.*");

        index.close();

        assertThat(OpenFiles.in(report)).isEmpty();
    }

    private static List<Teacher> teachers(SchoolCode school) {
        return IntStream.range(0, 100)
                .mapToObj(i -> new Teacher(
                        new TeacherId(school + "-" + i),
                        school,
                        (char) ('a' + i % 26) + "nna" + i,
                        "",
                        (char) ('a' + i % 25) + "ansen " + school,
                        i + "@" + school + ".example",
                        school.value().replace('A', '1') + i,
                        Set.of(),
                        YearGroups.of(1),
                        null))
                .toList();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private ReportFiles files() throws IOException {
        Files.createDirectory(report.resolve("search"));
        return new ReportFiles(report, FilePermissions.OWNER);
    }
}
