package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers find while nights go on, who may read it, and that logs tell nothing of people. */
class PublicationTest {

    private static final Pattern ROWS = Pattern.compile("\"rows\" : (\\d+)");

    @TempDir
    Path temp;

    private Nights nights;

    @BeforeEach
    void writeExports() {
        nights = TwoSchools.write(new Nights(temp));
    }

    @Test
    void latestIsACompleteReportAtEveryMoment() throws InterruptedException {
        nights.publish("2026-11-23");
        Set<String> seen = ConcurrentHashMap.newKeySet();
        ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
        AtomicBoolean done = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            while (!done.get()) {
                readLatest(seen, complaints);
            }
        });
        reader.start();
        try {
            for (String date : List.of("2026-11-23", "2026-11-24", "2026-11-25")) {
                nights.publish(date);
                String report = target();
                Jvm.await(report + " is read", () -> seen.contains(report));
            }
        } finally {
            done.set(true);
            reader.join();
        }

        assertThat(complaints).isEmpty();
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "2026-11-23-run-1", "2026-11-23-run-2", "2026-11-24-run-3", "2026-11-25-run-4");
    }

    private void readLatest(Set<String> seen, ConcurrentLinkedQueue<String> complaints) {
        try {
            Path report = nights.latest().toRealPath();
            String summary = Nights.read(report.resolve("summary.json"));
            Matcher rows = ROWS.matcher(summary);
            boolean complete = rows.find()
                    && summary.endsWith("}\n")
                    && Nights.rowsIn(report.resolve("visibility.csv")).size() == Integer.parseInt(rows.group(1))
                    && Nights.csvIn(report).values().stream().allMatch(text -> text.endsWith("\n"));
            if (!complete) {
                complaints.add(report + " is not complete");
            }
            seen.add(report.getFileName().toString());
        } catch (IOException | RuntimeException e) {
            complaints.add(e.toString());
        }
    }

    private String target() {
        try {
            assertThat(nights.latest()).isSymbolicLink();
            Path target = Files.readSymbolicLink(nights.latest());
            assertThat(target).as("a link that may be moved with its folder").isRelative();
            return target.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"owner,    rwx------, rw-------", "group,    rwxr-x---, rw-r-----", "everyone, rwxr-xr-x, rw-r--r--"})
    void readersAreThoseWhoWereAskedFor(String filePermissions, String folder, String file) throws IOException {
        nights.publish("2026-11-23", "--readers", filePermissions);
        nights.delete("programs.csv");
        assertThat(nights.run("2026-11-24", "--readers", filePermissions).code())
                .isEqualTo(3);

        assertPermissions(nights.reports(), folder, file);
        assertThat(permissions(nights.state())).isEqualTo("rwx------");
        assertThat(permissions(nights.state().resolve("db"))).isEqualTo("rwx------");
        assertThat(permissions(nights.state().resolve("lock"))).isEqualTo("rw-------");
    }

    /** A process's umask cannot be set from within, so each of these runs in a shell. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"000, owner, rwx------, rw-------", "077, group, rwxr-x---, rw-r-----"})
    void theUmaskHasNoSay(String umask, String filePermissions, String folder, String file) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process night = Jvm.start(
                temp,
                List.of(
                        "sh",
                        "-c",
                        "umask " + umask + "; exec \"$@\"",
                        "sh",
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "nl.licentiesync.Licentiesync",
                        "sync",
                        "--exports",
                        nights.exports().toString(),
                        "--state",
                        nights.state().toString(),
                        "--reports",
                        nights.reports().toString(),
                        "--date",
                        "2026-11-23",
                        "--readers",
                        filePermissions));
        Jvm.awaitEnd(night);
        assertThat(night.exitValue()).as(Nights.read(temp.resolve("err"))).isZero();

        assertPermissions(nights.reports(), folder, file);
        assertThat(permissions(nights.state())).isEqualTo("rwx------");
        assertThat(permissions(nights.state().resolve("db")))
                .as("whatever the files in it allow")
                .isEqualTo("rwx------");
        assertThat(permissions(nights.state().resolve("lock"))).isEqualTo("rw-------");
    }

    private static void assertPermissions(Path root, String folder, String file) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                assertThat(permissions(path)).as(path.toString()).isEqualTo(Files.isDirectory(path) ? folder : file);
            }
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    /** In a process of its own, as logging goes past the command's streams. */
    @Test
    void aVerboseNightNamesItsStepsAndNobody() throws IOException {
        nights.edit("teachers.csv", ",1004,,7,", ",1001,Juf Wilhelmina,9,");
        Process night = nights.start("2026-11-23", "-v");
        Jvm.awaitEnd(night);

        String err = Nights.read(temp.resolve("err"));
        assertThat(night.exitValue()).as(err).isZero();
        assertThat(err)
                .contains("readExports", "judgeLicences", "linkTeachers", "countForGuard", "writeReport", "publish");
        assertThat(Nights.read(temp.resolve("out")) + err).doesNotContain(TwoSchools.PERSONAL);
        assertThat(nights.cells("rejects.csv", "message")).anyMatch(message -> message.contains("Juf, Wilhelmina"));
    }

    @Test
    void aFailureNamesNobodyEvenWhenVerbose() throws IOException {
        Files.createDirectories(nights.latest());
        assertVerboseAndNobody(2);

        Files.delete(nights.latest());
        nights.edit("teachers.csv", "T3,12AB00,Carolien", "T3,12AB00,\"Carolien\"Ypma");
        assertVerboseAndNobody(2);
        TwoSchools.write(nights);
        nights.write(
                "teachers.csv",
                Nights.read(nights.export("teachers.csv")).replace("Ypma", "Ypmaë"),
                StandardCharsets.ISO_8859_1);
        assertVerboseAndNobody(2);
    }

    private void assertVerboseAndNobody(int code) {
        Nights.Outcome outcome = nights.run("2026-11-23", "-v");
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(code);
        assertThat(outcome.err()).as("the full cause").contains("\tat nl.licentiesync.");
        assertThat(outcome.out() + outcome.err()).doesNotContain(TwoSchools.PERSONAL);
    }
}
