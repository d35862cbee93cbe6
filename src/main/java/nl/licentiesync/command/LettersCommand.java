package nl.licentiesync.command;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.licentiesync.ask.OutputFolder;
import nl.licentiesync.ask.UnusableQuestion;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.letters.LetterFiles;
import nl.licentiesync.letters.Letters;
import nl.licentiesync.letters.LettersRequest;
import nl.licentiesync.letters.MailAddress;
import nl.licentiesync.letters.NamedRecipients;
import nl.licentiesync.letters.PageAddress;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Dates;
import nl.licentiesync.pages.Contacts;
import nl.licentiesync.store.LetterRuns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the letters to schools of a run; its sub-command sends them. */
@Command(
        name = "letters",
        description = {
            "Writes a letter to each school that has something new to do, as files. Nothing is sent: 'letters send' does"
                    + " that, and nothing of state or reports is changed."
        },
        mixinStandardHelpOptions = true)
@OptionTopic(HelpTopic.QUESTION)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class LettersCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @OptionTopic(HelpTopic.STATE)
    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Required: the state folder of the nights. Nothing in it is changed.")
    private @Nullable Path state;

    @Option(
            names = "--run",
            paramLabel = "N",
            description = "The run that the letters are about (default: the current one).")
    private @Nullable Long run;

    @Option(
            names = "--since",
            paramLabel = "N|DATE",
            description = "The run that the schools were told of, by its number or as the last one of a date or before"
                    + " it (default: for each school the run of the last letter that 'letters send' sent it).")
    private @Nullable String since;

    @Option(
            names = "--all",
            description = "Write to every school with something to do, also when nothing of it is new.")
    private boolean all;

    @OptionTopic(HelpTopic.TOLD)
    @Option(
            names = "--from",
            paramLabel = "ADDRESS",
            description = "The sender, such as 'licenties@example.org' or 'Helpdesk <licenties@example.org>' (default:"
                    + " the customer service of the contacts).")
    private @Nullable String from;

    @OptionTopic(HelpTopic.TOLD)
    @Option(
            names = "--page-url",
            paramLabel = "TEMPLATE",
            description = "Where the pages of schools are, such as 'https://example.org/{school_id}.html': each letter"
                    + " has a link to that of its school.")
    private @Nullable String pageUrl;

    @Option(
            names = "--recipients",
            paramLabel = "FILE",
            description = "A CSV with the columns school_id and email: to whom letters go beside the ICT coordinators"
                    + " of the teacher export.")
    private @Nullable Path recipients;

    @Mixin
    private EncodingOption encoding;

    @OptionTopic(HelpTopic.TOLD)
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Required: a new or empty folder for letters.csv and the letters.")
    private @Nullable Path out;

    @OptionTopic(HelpTopic.TOLD)
    @Option(names = "--overwrite", description = "Replace earlier letters in that folder, if none was sent from there.")
    private boolean overwrite;

    @OptionTopic(HelpTopic.TOLD)
    @Option(
            names = "--readers",
            paramLabel = "WHO",
            defaultValue = "owner",
            description = "Who may read the letters: owner, group or everyone (default: ${DEFAULT-VALUE}), as for the"
                    + " reports. They hold personal data.")
    private FilePermissions readers;

    @Mixin
    private ReaderOptions reading;

    @Override
    public Integer call() throws StateLock.HeldElsewhere, IOException {
        Path stateFolder = required("--state", state);
        Path folder = required("--out", out);
        Messages messages = new Messages(reading.locale());
        LettersRequest request = request(stateFolder, messages);
        LetterRuns.Since told = since();
        if (LetterFiles.tellOfSending(folder)) {
            throw new UnusableQuestion(
                    "Letters were sent from %s (%s); name another folder.".formatted(folder, LetterFiles.SENT));
        }
        try (OutputFolder output = OutputFolder.at(folder, overwrite, LetterFiles.FOLDER, messages)) {
            Letters letters = Letters.of(request, run, told);
            LetterFiles files = new LetterFiles(letters);
            output.write(files, readers);
            new LettersPrinter(letters.run().run(), files.totals(), output.path())
                    .print(new ConsoleTable(spec.commandLine().getOut()));
        }
        return ExitCode.DONE.code();
    }

    private LettersRequest request(Path stateFolder, Messages messages) {
        Contacts contacts = reading.contacts(spec);
        return new LettersRequest(
                stateFolder,
                all,
                sender(contacts),
                page(),
                recipients == null
                        ? NamedRecipients.NONE
                        : NamedRecipients.read(
                                recipients, encoding.reading(spec).charset()),
                contacts,
                messages,
                readers);
    }

    /** Required here only, as the sub-command takes it from its folder. */
    private Path required(String option, @Nullable Path value) {
        if (value == null) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '%s=DIR'".formatted(option));
        }
        return value;
    }

    private InternetAddress sender(Contacts contacts) {
        String text = from == null ? contacts.customerService() : from;
        try {
            InternetAddress address = new InternetAddress(text, true);
            if (MailAddress.parse(address.getAddress()).isPresent()) {
                return new InternetAddress(address.getAddress(), address.getPersonal(), StandardCharsets.UTF_8.name());
            }
        } catch (AddressException | UnsupportedEncodingException e) {
            throw unusableSender(text);
        }
        throw unusableSender(text);
    }

    private ParameterException unusableSender(String text) {
        return OptionRanges.refused(
                spec,
                "--from",
                text,
                "'%s' is not an e-mail address such as licenties@example.org; name the sender in --from."
                        .formatted(text));
    }

    private Optional<PageAddress> page() {
        try {
            return Optional.ofNullable(pageUrl).map(PageAddress::new);
        } catch (IllegalArgumentException e) {
            throw OptionRanges.refused(spec, "--page-url", String.valueOf(pageUrl), e.getMessage() + ".");
        }
    }

    private LetterRuns.@Nullable Since since() {
        if (since == null) {
            return null;
        }
        if (since.matches("[0-9]{1,18}")) {
            return new LetterRuns.SinceRun(Long.parseLong(since));
        }
        Optional<LocalDate> date = Dates.parse(since);
        return new LetterRuns.SinceDate(date.orElseThrow(() -> OptionRanges.refused(
                spec,
                "--since",
                String.valueOf(since),
                "'%s' is neither the number of a run nor a date such as 2026-11-23.".formatted(since))));
    }
}
