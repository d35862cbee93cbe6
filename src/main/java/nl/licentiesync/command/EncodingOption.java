package nl.licentiesync.command;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Option;

/** The option for the encoding of the exports. */
@OptionTopic(HelpTopic.EXPORTS)
final class EncodingOption {

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            defaultValue = "UTF-8",
            description = "Encoding of the exports, such as windows-1252 (default: ${DEFAULT-VALUE}).")
    private Charset encoding = StandardCharsets.UTF_8;

    /** The encoding. */
    Charset encoding() {
        return encoding;
    }
}
