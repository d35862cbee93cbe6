package nl.licentiesync.command;

import java.util.Locale;
import picocli.CommandLine.Option;

/** The option for the language of answers and pages. */
@OptionTopic(HelpTopic.TOLD)
@SuppressWarnings("NullAway.Init") // picocli fills the field
final class LanguageOption {

    @Option(
            names = "--lang",
            paramLabel = "nl|en",
            defaultValue = "nl",
            description = "Language of answers and pages (default: ${DEFAULT-VALUE}).")
    private Language language;

    /** The language. */
    Locale locale() {
        return Locale.forLanguageTag(language.name());
    }

    /** The languages of what administrators read. */
    enum Language {
        nl,
        en
    }
}
