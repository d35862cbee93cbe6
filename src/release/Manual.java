import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.licentiesync.command.MainCommand;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes the manual of a release: a man page for each command, and the completion for shells. */
final class Manual {

    private Manual() {}

    /** Takes the folder to write to, the version, and the time of its commit. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        CommandLine line = MainCommand.line();
        CommandSpec[] commands = allOf(line).map(CommandLine::getCommandSpec).toArray(CommandSpec[]::new);
        line.getCommandSpec().versionProvider(null);
        Stream.of(commands).forEach(command -> command.version("Licentiesync " + arguments[1]));

        Path completions = Files.createDirectories(folder.resolve("completions"));
        Files.writeString(completions.resolve("licentiesync.bash"), AutoComplete.bash(line.getCommandName(), line));
        Path sources = Files.createDirectories(folder.resolve("asciidoc"));
        int code = ManPageGenerator.generateManPage(sources.toFile(), null, new boolean[0], true, commands);
        if (code != 0) {
            throw new IOException("The man pages could not be written; picocli ended with " + code + ".");
        }
        toManPages(sources, Files.createDirectories(folder.resolve("man")), arguments[2]);
    }

    private static Stream<CommandLine> allOf(CommandLine line) {
        return Stream.concat(Stream.of(line), line.getSubcommands().values().stream().flatMap(Manual::allOf));
    }

    /** Picocli writes AsciiDoc, which Asciidoctor renders. */
    private static void toManPages(Path sources, Path pages, String date) throws IOException {
        Options options = Options.builder()
                .backend("manpage")
                .safe(SafeMode.UNSAFE)
                .toDir(pages.toFile())
                .attributes(Attributes.builder()
                        .attribute("reproducible")
                        .attribute("docdate", date.substring(0, "2026-11-26".length()))
                        .build())
                .build();
        try (Asciidoctor asciidoctor = Asciidoctor.Factory.create();
                Stream<Path> files = Files.list(sources)) {
            List<Path> inOrder = files.sorted().toList();
            inOrder.forEach(file -> asciidoctor.convertFile(file.toFile(), options));
        }
    }
}
