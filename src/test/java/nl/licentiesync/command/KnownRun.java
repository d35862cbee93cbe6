package nl.licentiesync.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A run as {@code history --json} tells it. */
record KnownRun(long run, LocalDate date, String status, boolean restorable, Optional<Path> report) {

    private static final Pattern JSON =
            Pattern.compile("\"run\" : (\\d+),\\s+\"date\" : \"([^\"]+)\",\\s+\"status\" : \"(\\w+)\""
                    + "[\\s\\S]*?\"restorable\" : (\\w+),\\s+\"report\" : (?:\"([^\"]*)\"|null)");

    /** All runs, the last one first. */
    static List<KnownRun> in(String json) {
        return JSON.matcher(json).results().map(KnownRun::of).toList();
    }

    private static KnownRun of(MatchResult run) {
        return new KnownRun(
                Long.parseLong(run.group(1)),
                LocalDate.parse(run.group(2)),
                run.group(3),
                Boolean.parseBoolean(run.group(4)),
                Optional.ofNullable(run.group(5)).map(Path::of));
    }

    boolean isPublished() {
        return status.equals("PUBLISHED");
    }

    /** Whether it was the current run at some time. */
    boolean wasPublished() {
        return Set.of("PUBLISHED", "REPLACED", "UNDONE").contains(status);
    }
}
