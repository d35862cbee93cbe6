package nl.licentiesync.nightly;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.licentiesync.exports.UnusableExport;
import nl.licentiesync.files.FileFailure;
import nl.licentiesync.nightly.checks.RefusedNight;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.UnusableState;

/** Describes where a step failed, at which school, why, and what helps. */
final class StepFailure {

    private final String where;
    private final List<Throwable> failures;
    private final List<Throwable> causes = new ArrayList<>();
    private final Path database;

    private StepFailure(String step, List<Throwable> failures, Path database) {
        this.failures = failures;
        this.database = database;
        for (Throwable failure : failures) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                causes.add(cause);
            }
        }
        this.where = "The night failed in step " + step
                + first(SchoolFailure.class)
                        .map(failed -> " at school " + failed.school())
                        .orElse("");
    }

    /**
     * What a step's failure means for the night.
     *
     * @param failures what was thrown, the first one first; may be empty
     * @param database the folder of the database
     */
    static RuntimeException of(String step, List<Throwable> failures, Path database) {
        return new StepFailure(step, failures, database).ofNight();
    }

    private RuntimeException ofNight() {
        for (Throwable cause : causes) {
            if (cause instanceof UnusableExport || cause instanceof RefusedNight || cause instanceof UnusableState) {
                return (RuntimeException) cause;
            }
        }
        return new FailedNight(sentence(), failures.isEmpty() ? null : failures.get(0));
    }

    private String sentence() {
        Optional<FileSystemException> ofFile = ofFile();
        if (ofFile.isPresent()) {
            return where + ": " + FileFailure.sentence(ofFile.get());
        }
        if (first(OutOfMemoryError.class).isPresent()) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            return String.format(
                    Locale.ROOT,
                    "%s, as %d MB of memory are not enough. Run it again with LICENTIESYNC_JAVA_OPTS=-Xmx%dm in its environment.",
                    where,
                    megabytes,
                    2 * megabytes);
        }
        if (first(SchoolFailure.class).isPresent()) {
            return "%s (%s). Run it again; if it fails again, run it with the exports of the night before, and report this message with the rows of that school."
                    .formatted(where, place(root(failures.get(0))));
        }
        return "%s (%s). Run it again, it recovers by itself."
                .formatted(where, failures.isEmpty() ? "no reason given" : reason(root(failures.get(0))));
    }

    private Optional<FileSystemException> ofFile() {
        Throwable failure = failures.isEmpty() ? null : failures.get(0);
        Optional<FileSystemException> named = FileFailure.in(failure);
        return named.isEmpty() && Database.isOfDisk(failure)
                ? Optional.of(FileFailure.of(database, Objects.requireNonNull(failure)))
                : named;
    }

    private <T> Optional<T> first(Class<T> kind) {
        return causes.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The kind of a failure and where it came from; its message may quote a name from the school's rows. */
    private static String place(Throwable root) {
        StackTraceElement[] trace = root.getStackTrace();
        String kind = root.getClass().getSimpleName();
        return trace.length == 0
                ? kind
                : String.format(
                        Locale.ROOT,
                        "%s in %s.%s, line %d",
                        kind,
                        trace[0].getClassName(),
                        trace[0].getMethodName(),
                        trace[0].getLineNumber());
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String reason(Throwable root) {
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }
}
