package nl.licentiesync.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A second Java process on the class path of the tests. */
final class Jvm {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(3);

    /** Short beside the few milliseconds between a finished report and the switch of latest. */
    private static final long CLOSE_POLL = TimeUnit.MICROSECONDS.toNanos(200);

    private Jvm() {}

    /** Starts a class with a main method; its streams go to the files {@code out} and {@code err} in the folder. */
    static Process start(Path folder, String main, String... arguments) throws IOException {
        return start(folder, command(main, arguments));
    }

    /** The command line that starts a class with a main method. */
    static List<String> command(String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        return command;
    }

    static Process start(Path folder, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    /** Waits until something is so; fails after a minute. */
    static void await(String what, BooleanSupplier condition) {
        await(what, condition, POLL);
    }

    /** The same for something that soon may not be so any more, at the cost of a processor. */
    static void awaitClosely(String what, BooleanSupplier condition) {
        await(what, condition, CLOSE_POLL);
    }

    private static void await(String what, BooleanSupplier condition, long poll) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new AssertionError("Waited a minute in vain until " + what);
            }
            LockSupport.parkNanos(poll);
        }
    }

    /** Waits until a process has ended; fails after a minute. */
    static void awaitEnd(Process process) {
        if (!endsWithin(process, PATIENCE)) {
            throw new AssertionError("Waited a minute in vain until the process was over");
        }
    }

    /** Whether a process ends within so many nanoseconds, for which it waits. */
    static boolean endsWithin(Process process, long nanos) {
        try {
            return process.waitFor(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Kills a process as a power cut would, and waits until it is gone. */
    static void kill(Process process) {
        process.destroyForcibly();
        awaitEnd(process);
    }
}
