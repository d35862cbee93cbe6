package nl.licentiesync.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real run.sh in a folder of its own, where what it starts is the class path of the tests instead of a build. */
final class RunScript {

    private final Path home;
    private final Path script;

    RunScript(Path home) throws IOException {
        this.home = home;
        this.script = Files.copy(Path.of("run.sh"), home.resolve("run.sh"));
        Files.createDirectories(home.resolve("src/main"));
        copyParts("src/build", home.resolve("src/build"));
        copyParts("src/launcher", home.resolve("src/launcher"));
        Files.createFile(home.resolve("pom.xml"));
        writeJar(Files.createDirectories(home.resolve("target/app/lib")));
        Files.createFile(home.resolve("target/app/licentiesync.built"));
    }

    static void copyParts(String folder, Path target) throws IOException {
        Files.createDirectories(target);
        for (String name : Nights.names(Path.of(folder))) {
            Files.copy(Path.of(folder, name), target.resolve(name));
        }
    }

    /** Writes a jar that starts the class path of the tests. */
    static void writeJar(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "nl.licentiesync.Licentiesync");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
        new JarOutputStream(Files.newOutputStream(folder.resolve("licentiesync.jar")), manifest).close();
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(":"))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" "));
    }

    /** Whether the system has the command of util-linux that makes a pseudo-terminal. */
    static boolean canHaveTerminal() {
        try {
            return new ProcessBuilder("script", "-qec", "true", "/dev/null")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** As cron runs it: no terminal anywhere. */
    Nights.Outcome underCron(String... arguments) throws IOException {
        return underCron(Map.of(), arguments);
    }

    /** The same with more in the environment. */
    Nights.Outcome underCron(Map<String, String> environment, String... arguments) throws IOException {
        int code = run(
                environment,
                Stream.concat(Stream.of("sh", script.toString()), Stream.of(arguments))
                        .toList());
        return new Nights.Outcome(code, Nights.read(home.resolve("out")), Nights.read(home.resolve("err")));
    }

    /** With standard error on a terminal, and standard output in a file. */
    Nights.Outcome onTerminal(Map<String, String> environment, String... arguments) throws IOException {
        Path out = home.resolve("redirected");
        int code = run(environment, terminal(commandLine(arguments) + " > " + quoted(out.toString())));
        return new Nights.Outcome(code, Nights.read(out), Nights.read(home.resolve("out")));
    }

    /** With both on one terminal; what is there counts as standard error. */
    Nights.Outcome allOnTerminal(Map<String, String> environment, String... arguments) throws IOException {
        int code = run(environment, terminal(commandLine(arguments)));
        return new Nights.Outcome(code, "", Nights.read(home.resolve("out")));
    }

    /** With both on one terminal of so many columns; what is there counts as standard error. */
    Nights.Outcome onScreen(int columns, Map<String, String> environment, String... arguments) throws IOException {
        int code = run(environment, terminal("stty cols " + columns + "; " + commandLine(arguments)));
        return new Nights.Outcome(code, "", Nights.read(home.resolve("out")));
    }

    /** With standard error on a terminal, and too little room for any file of more than 18 MB, which that of a state is not. */
    Nights.Outcome onTerminalWithoutRoom(Map<String, String> environment, String... arguments) throws IOException {
        int code = run(environment, terminal("ulimit -f 36000; " + commandLine(arguments) + " > /dev/null"));
        return new Nights.Outcome(code, "", Nights.read(home.resolve("out")));
    }

    private String commandLine(String... arguments) {
        return Stream.concat(Stream.of("sh", script.toString()), Stream.of(arguments))
                .map(RunScript::quoted)
                .collect(Collectors.joining(" "));
    }

    private static List<String> terminal(String commandLine) {
        return List.of("script", "-qec", commandLine, "/dev/null");
    }

    private static String quoted(String argument) {
        return "'" + argument.replace("'", "'\\''") + "'";
    }

    private int run(Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder process = new ProcessBuilder(new ArrayList<>(command))
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(home.resolve("out").toFile())
                .redirectError(home.resolve("err").toFile());
        process.environment().remove("NO_COLOR");
        process.environment().remove("LICENTIESYNC_JAVA_OPTS");
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().put("SHELL", "/bin/sh");
        process.environment().putAll(environment);
        Process started = process.start();
        try {
            return started.waitFor();
        } catch (InterruptedException e) {
            started.destroyForcibly();
            throw new AssertionError(e);
        }
    }
}
