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

    /** Short beside the few milliseconds between a finished report and the switch of latest. */
    private static final long POLL = TimeUnit.MICROSECONDS.toNanos(200);

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

    /** Polls until something is so; fails after a minute. */
    static void await(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new AssertionError("Waited a minute in vain until " + what);
            }
            LockSupport.parkNanos(POLL);
        }
    }

    /** Kills a process as a power cut would, and waits until it is gone. */
    static void kill(Process process) {
        process.destroyForcibly();
        await("the process is gone", () -> !process.isAlive());
    }
}
