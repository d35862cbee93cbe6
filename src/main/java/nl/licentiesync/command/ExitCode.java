package nl.licentiesync.command;

import nl.licentiesync.ask.UnusableQuestion;
import nl.licentiesync.exports.UnusableExport;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.letters.send.UnusableServer;
import nl.licentiesync.nightly.checks.RefusedNight;
import nl.licentiesync.rosters.UnusableAnswer;
import nl.licentiesync.settings.UnusableSetting;
import nl.licentiesync.store.UnusableState;
import picocli.CommandLine.ParameterException;

/** The exit code of each outcome (section 4). */
public enum ExitCode {
    /** The run was published, or what was asked is done. */
    DONE(0),
    /** The run failed; running again recovers by itself. */
    FAILED(1),
    /** Wrong usage, or input that cannot be used; nothing was changed. */
    UNUSABLE(2),
    /** The guard held the run; nothing was published. */
    HELD(3),
    /** Another run is using the state. */
    IN_USE(4),
    /** Basispoort differs from the run, and {@code drift --fail} was asked. */
    DRIFT(5),
    /** Some letters were refused, or it is not known whether they were taken. */
    REFUSED(6);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The exit code and sentence for a failure. */
    static ExitCode of(Exception failure) {
        if (failure instanceof StateLock.HeldElsewhere) {
            return IN_USE;
        }
        boolean unusable = failure instanceof ParameterException
                || failure instanceof UnusableExport
                || failure instanceof UnusableState
                || failure instanceof RefusedNight
                || failure instanceof UnusableSetting
                || failure instanceof UnusableQuestion
                || failure instanceof UnusableAnswer
                || failure instanceof UnusableServer;
        return unusable ? UNUSABLE : FAILED;
    }

    /** The number the process exits with. */
    public int code() {
        return code;
    }

    /** The outcome of a night as one word for programs. */
    String status() {
        return this == DONE ? "PUBLISHED" : name();
    }
}
