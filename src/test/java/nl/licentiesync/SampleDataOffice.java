package nl.licentiesync;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.licentiesync.command.MainCommand;

/** Whoever runs the nights: one state, one folder of reports, and the command as it is typed. */
record SampleDataOffice(Path state, Path reports) {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T22:00:00Z"), ZoneOffset.UTC);

    /** An office with nothing in it yet. */
    static SampleDataOffice in(Path folder) {
        return new SampleDataOffice(folder.resolve("state"), folder.resolve("reports"));
    }

    /** Runs one of the sample nights on its date. */
    SampleDataRun run(SampleDataNight night) {
        return run(night.exports(), night.date(), night.options());
    }

    /** Runs a night; its report is the one that was published, or held. */
    SampleDataRun run(Path exports, String date, List<String> options) {
        StringWriter screen = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of(
                "sync",
                "--exports",
                exports.toString(),
                "--date",
                date,
                "--state",
                state.toString(),
                "--reports",
                reports.toString()));
        arguments.addAll(options);
        int exitCode = MainCommand.run(
                CLOCK, new PrintWriter(screen), new PrintWriter(screen), arguments.toArray(String[]::new));
        return new SampleDataRun(exitCode, screen.toString(), exitCode == 3 ? held(date) : latest());
    }

    /** The folder that everybody is shown. */
    Path latest() {
        try {
            return reports.resolve("latest").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path held(String date) {
        try (Stream<Path> held = Files.list(reports.resolve("held"))) {
            return held.filter(path -> path.getFileName().toString().startsWith(date))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
