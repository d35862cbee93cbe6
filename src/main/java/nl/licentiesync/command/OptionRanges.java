package nl.licentiesync.command;

import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses option values outside their range, with a message that names the option. */
final class OptionRanges {

    private OptionRanges() {}

    /** The value, when it lies between these two. */
    static int inRange(CommandSpec spec, String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw refused(
                    spec,
                    option,
                    value,
                    String.format(Locale.ROOT, "%s must be %d to %d, not %d.", option, least, most, value));
        }
        return value;
    }

    /** A value that cannot be used, with the sentence that says why. */
    static ParameterException refused(CommandSpec spec, String option, Object value, String sentence) {
        return new ParameterException(spec.commandLine(), sentence, spec.findOption(option), value.toString());
    }
}
