package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.files.Folders;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.store.Database;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a state keeps of its latest report, so that nights need not evaluate schools that stay the same. */
final class EvaluatedAnyway {

    /** Holds times of files, and its checksum stands in the manifest. */
    private static final String OF_THE_MOMENT = "search/indexed.bin";

    private static final String MANIFEST = "manifest.json";

    private EvaluatedAnyway() {}

    /** Forgets it. */
    static void forget(Path state) {
        in(state, jdbc -> jdbc.update("DELETE FROM kept_school"));
    }

    /** The run that evaluated each school last, by school. */
    static Map<String, Long> evaluatedBy(Path state) {
        Map<String, Long> runs = new TreeMap<>();
        in(
                state,
                jdbc -> jdbc.query("SELECT school_id, run_id FROM kept_school WHERE record <> X''", row -> {
                    runs.put(row.getString(1), row.getLong(2));
                }));
        return runs;
    }

    /**
     * Runs a night, and before it the same night on a copy of all, in which every school is evaluated. Passes when the two
     * publish the same, down to the last byte of the last file.
     */
    static Nights.Outcome publishesTheSame(Nights nights, Path copies, String date, String... more) {
        try {
            Folders.delete(copies);
            Process copy = new ProcessBuilder(
                            "cp", "-a", nights.exports().resolveSibling("").toString(), copies.toString())
                    .inheritIO()
                    .start();
            assertThat(copy.waitFor()).isZero();
            Nights twin = new Nights(copies);
            forget(twin.state());
            String[] moved =
                    Stream.concat(Stream.of(more), Stream.of("--moved-reports")).toArray(String[]::new);
            Nights.Outcome evaluated = twin.run(date, moved);
            Nights.Outcome outcome = nights.run(date, more);
            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(evaluated.code());
            assertThat(files(nights.latest().toRealPath()))
                    .as("files of the report of %s beside those of a night in which all was evaluated", date)
                    .isEqualTo(files(twin.latest().toRealPath()));
            return outcome;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> files(Path report) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(report)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = report.relativize(file).toString();
                if (name.equals(MANIFEST)) {
                    files.put(name, withoutMoment(file));
                } else if (!name.equals(OF_THE_MOMENT)) {
                    files.put(name, Nights.sha256(file));
                }
            }
        }
        return files;
    }

    private static String withoutMoment(Path manifest) throws IOException {
        try (Stream<String> lines = Files.lines(manifest)) {
            return lines.filter(line -> !line.contains(OF_THE_MOMENT)).collect(Collectors.joining("\n"));
        }
    }

    private static void in(Path state, Use use) {
        try (StateLock lock = StateLock.take(state);
                Database database = Database.open(lock)) {
            use.of(new JdbcTemplate(database.dataSource()));
        } catch (StateLock.HeldElsewhere | SQLException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Use {
        void of(JdbcTemplate jdbc);
    }
}
