package nl.licentiesync.command;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.settings.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The option for the encoding of the exports. */
@OptionTopic(HelpTopic.EXPORTS)
final class EncodingOption {

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            defaultValue = "UTF-8",
            description = "Encoding of the exports, such as windows-1252 (default: ${DEFAULT-VALUE}); a byte order mark"
                    + " takes precedence.")
    private Charset encoding = StandardCharsets.UTF_8;

    /** How exports of this encoding are to be read, by the configuration of the command. */
    ReadingOptions reading(CommandSpec spec) {
        return new ReadingOptions(encoding, ExportMappingReader.read(Settings.groups(spec.commandLine())));
    }
}
