package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.model.Dates;

/** Nights through the real command: exports, state and reports in folders of their own, and what came of each night. */
final class Nights {

    static final List<String> CSV =
            List.of("visibility.csv", "changes.csv", "actions.csv", "forecast.csv", "rejects.csv");

    /** Half past two in Amsterdam on the usual date of the tests. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:30:00Z"), ZoneOffset.UTC);

    private static final String STATUS = "status.css";

    private final Path home;

    Nights(Path home) {
        this.home = home;
        try {
            Files.createDirectories(exports());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path exports() {
        return home.resolve("exports");
    }

    Path export(String file) {
        return exports().resolve(file);
    }

    Path state() {
        return home.resolve("state");
    }

    Path reports() {
        return home.resolve("reports");
    }

    Path latest() {
        return reports().resolve("latest");
    }

    /** Writes an export of these lines. */
    Nights write(String file, String... lines) {
        return write(file, List.of(lines));
    }

    Nights write(String file, List<String> lines) {
        return write(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    Nights write(String file, String text, Charset charset) {
        try {
            Files.write(export(file), text.getBytes(charset));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that occurs once in an export. */
    Nights edit(String file, String text, String replacement) {
        String before = read(export(file));
        assertThat(before.split(java.util.regex.Pattern.quote(text), -1))
                .as("'%s' stands once in %s", text, file)
                .hasSize(2);
        return write(file, before.replace(text, replacement), StandardCharsets.UTF_8);
    }

    Nights delete(String file) {
        try {
            Files.delete(export(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces all exports by those of a folder. */
    Nights take(Path folder) {
        try (Stream<Path> old = Files.list(exports());
                Stream<Path> files = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(
                        file,
                        export(file.getFileName().toString()),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a night on these exports. */
    Outcome run(String date, String... more) {
        return command(arguments(date, more));
    }

    /** Runs a night that must be published. */
    Outcome publish(String date, String... more) {
        Outcome outcome = run(date, more);
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        return outcome;
    }

    /** Starts a night in a process of its own; what it says goes to a file each. */
    Process start(String date, String... more) throws IOException {
        return Jvm.start(home, "nl.licentiesync.Licentiesync", arguments(date, more));
    }

    /** The command line of a night in a process of its own. */
    List<String> javaCommand(String date, String... more) {
        return Jvm.command("nl.licentiesync.Licentiesync", arguments(date, more));
    }

    /** Waits until a night that was started holds the state, or is over. */
    void awaitLock(Process night) {
        Path lock = state().resolve("lock");
        String holder = "process " + night.pid() + " ";
        Jvm.await("the night holds the lock", () -> holds(lock, holder) || !night.isAlive());
    }

    private static boolean holds(Path lock, String holder) {
        try (Stream<String> lines = Files.lines(lock)) {
            return lines.anyMatch(line -> line.startsWith(holder));
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The command line of a night on these exports. */
    String[] arguments(String date, String... more) {
        Stream<String> usual = Stream.of(
                "sync",
                "--exports",
                exports().toString(),
                "--state",
                state().toString(),
                "--reports",
                reports().toString(),
                "--date",
                date);
        return Stream.concat(usual, Stream.of(more)).toArray(String[]::new);
    }

    /** Runs any command line, and also catches what is written past the command's own streams. */
    static Outcome command(String... arguments) {
        return command(Map.of(), arguments);
    }

    /** Runs any command line in this environment. */
    static Outcome command(Map<String, String> environment, String... arguments) {
        return command(clockFor(arguments), environment, arguments);
    }

    private static Outcome command(Clock clock, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream systemOut = System.out;
        PrintStream systemErr = System.err;
        PrintStream caughtOut = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream caughtErr = new PrintStream(err, true, StandardCharsets.UTF_8);
        int code;
        try {
            System.setOut(caughtOut);
            System.setErr(caughtErr);
            code = MainCommand.run(
                    clock, new PrintWriter(caughtOut, true), new PrintWriter(caughtErr, true), environment, arguments);
        } finally {
            System.setOut(systemOut);
            System.setErr(systemErr);
        }
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A night of a later date than the usual one runs in that night. */
    static Clock clockFor(String... arguments) {
        int date = List.of(arguments).indexOf("--date") + 1;
        if (date == 0 || date == arguments.length || !arguments[0].equals("sync")) {
            return CLOCK;
        }
        return Dates.parse(arguments[date])
                .map(Nights::clockOf)
                .filter(clock -> clock.instant().isAfter(CLOCK.instant()))
                .orElse(CLOCK);
    }

    /** Half past two or three in Amsterdam on a day. */
    static Clock clockOf(LocalDate day) {
        return Clock.fixed(day.atTime(1, 30).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    /** Runs any command line by a clock. */
    static Outcome command(Clock clock, String... arguments) {
        return command(clock, Map.of(), arguments);
    }

    /** A file of the latest report. */
    String published(String file) {
        return read(latest().resolve(file));
    }

    /** All CSV files of the latest report, byte for byte as each character stands for one byte. */
    Map<String, String> published() {
        return csvIn(latest());
    }

    /** The lines of a published CSV file, without its header, in the order of the file. */
    List<String> rows(String file) {
        return rowsIn(latest().resolve(file));
    }

    /** The lines of rejects.csv without their messages. */
    List<String> rejects() {
        return Stream.of(published("rejects.csv").split("\n"))
                .skip(1)
                .map(line -> Stream.of(line.split(",", 6)).limit(5).collect(Collectors.joining(",")))
                .toList();
    }

    /** Of a published CSV file, these columns of each row, separated by a blank. */
    List<String> cells(String file, String... columns) {
        return Table.read(latest().resolve(file)).cells(columns);
    }

    /** Everything in the report folder: paths with permissions, and what the files hold and the links say. */
    SortedMap<String, String> reportTree() {
        SortedMap<String, String> tree = tree(reports());
        // It tells of every night that ended, also of one that changed nothing.
        tree.keySet().removeIf(name -> name.endsWith(STATUS));
        return tree;
    }

    static Map<String, String> csvIn(Path report) {
        Map<String, String> files = new TreeMap<>();
        for (String file : CSV) {
            try {
                files.put(file, Files.readString(report.resolve(file), StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    static List<String> rowsIn(Path file) {
        return read(file).lines().skip(1).toList();
    }

    /** What is in a folder, beside what tells readers of the reports how later nights ended. */
    static List<String> names(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.equals(STATUS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SortedMap<String, String> tree(Path root) {
        SortedMap<String, String> tree = new TreeMap<>();
        if (Files.notExists(root)) {
            return tree;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.toList()) {
                tree.put(root.relativize(path).toString(), described(path));
            }
            return tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String described(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return "link to " + Files.readSymbolicLink(path);
        }
        String permissions = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).stream()
                .sorted()
                .map(Enum::name)
                .collect(Collectors.joining(" "));
        return Files.isDirectory(path) ? "folder " + permissions : "file " + sha256(path) + " " + permissions;
    }

    static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a command led to. */
    record Outcome(int code, String out, String err) {

        /** The only sentence on standard error. */
        String sentence() {
            List<String> lines = err.lines().toList();
            assertThat(lines).as(toString()).hasSize(1);
            return lines.get(0);
        }

        /** The path on the line of the summary that says where the report lies. */
        Path report() {
            List<String> lines = new ArrayList<>();
            out.lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("report "))
                    .forEach(lines::add);
            assertThat(lines).as(toString()).hasSize(1);
            return Path.of(lines.get(0).substring("report".length()).strip());
        }

        @Override
        public String toString() {
            return "exit %d, standard output:%n%s%nstandard error:%n%s".formatted(code, out, err);
        }
    }
}
