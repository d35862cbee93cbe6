package nl.licentiesync.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import nl.licentiesync.pages.Contacts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options for the people who read answers and pages: contacts and language. */
@OptionTopic(HelpTopic.TOLD)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ReaderOptions {

    @Mixin
    private LanguageOption language;

    @Option(
            names = "--contacts",
            paramLabel = "FILE",
            description = "Lines such as 'phone = 013 583 88 88': what the pages name instead of the usual addresses"
                    + " (teacher-login, pupil-login, customer-service, software-helpdesk, whatsapp, phone, hours.nl,"
                    + " hours.en).")
    private @Nullable Path contacts;

    /** The language. */
    Locale locale() {
        return language.locale();
    }

    /** The helpdesk contacts. */
    Contacts contacts(CommandSpec spec) {
        if (contacts == null) {
            return Contacts.DEFAULT;
        }
        try {
            return Contacts.read(contacts);
        } catch (IOException e) {
            throw OptionRanges.refused(
                    spec,
                    "--contacts",
                    contacts,
                    "The contacts in %s cannot be read; name the right file.".formatted(contacts));
        } catch (IllegalArgumentException e) {
            throw OptionRanges.refused(spec, "--contacts", contacts, e.getMessage() + ".");
        }
    }
}
