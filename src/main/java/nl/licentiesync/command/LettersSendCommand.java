package nl.licentiesync.command;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.letters.MailAddress;
import nl.licentiesync.letters.send.Credentials;
import nl.licentiesync.letters.send.Ledger;
import nl.licentiesync.letters.send.LetterFolder;
import nl.licentiesync.letters.send.LetterSender;
import nl.licentiesync.letters.send.Pace;
import nl.licentiesync.letters.send.SendRequest;
import nl.licentiesync.letters.send.SendTotals;
import nl.licentiesync.letters.send.SentLedger;
import nl.licentiesync.letters.send.SmtpServer;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.nightly.checks.StateOwner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sends the letters of a folder to a mail server, each once. */
@Command(
        name = "send",
        description = {
            "Sends the letters of a folder by a mail server, each once: what was sent is kept in sent.csv in that folder"
                    + " and in the state. After a kill or a failure it goes on where it was."
        },
        mixinStandardHelpOptions = true)
@OptionTopic(HelpTopic.QUESTION)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class LettersSendCommand implements Callable<Integer> {

    private static final Pattern RATE = Pattern.compile("([1-9][0-9]{0,5})(/min)?");

    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder that letters wrote.")
    private Path out;

    @Option(
            names = "--smtp",
            required = true,
            paramLabel = "smtp[s]://HOST[:PORT]",
            description = "The mail server: smtp:// begins TLS after the first words (STARTTLS, port 587), smtps://"
                    + " speaks it from the beginning (port 465). Its certificate is checked.")
    private String smtp;

    @Option(names = "--user", paramLabel = "NAME", description = "The user that the mail server lets in.")
    private @Nullable String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file whose first line is that user's password.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--rate",
            paramLabel = "N/min",
            description = "At most so many letters a minute (default: as many as the server takes).")
    private @Nullable String rate;

    @Option(names = "--only", paramLabel = "SCHOOL", description = "Only the letter of this school, by its code.")
    private @Nullable String only;

    @Option(
            names = "--to",
            paramLabel = "ADDRESS",
            description =
                    "Send all letters to this address instead, to look at them first; this counts as nothing sent.")
    private @Nullable String to;

    @Option(
            names = "--again",
            description = "Also send the letters of which it is not known whether the server took them.")
    private boolean again;

    @Option(names = "--plain", description = "Without TLS, on port 25: only for a mail server on this machine.")
    private boolean plain;

    /** Asks this clock when a letter was sent. */
    public LettersSendCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, StateLock.HeldElsewhere {
        SmtpServer server = server();
        Optional<Credentials> credentials = credentials();
        Optional<SchoolCode> school = school();
        Optional<InternetAddress> recipient = recipient();
        Pace pace = pace();
        LetterFolder folder = LetterFolder.read(out);
        SendRequest request = new SendRequest(folder, server, credentials, school, recipient, again);
        SendTotals totals = new SendTotals();
        SendPrinter printer = new SendPrinter(request, totals);
        try (Ledger ledger = recipient.isPresent() ? Ledger.none() : ledger(folder);
                LetterSender sender = new LetterSender(request, ledger, pace, totals)) {
            sender.send();
        } catch (IOException | RuntimeException e) {
            if (totals.sent() > 0 || !totals.isComplete()) {
                printer.print(new ConsoleTable(spec.commandLine().getOut()));
            }
            throw e;
        }
        printer.print(new ConsoleTable(spec.commandLine().getOut()));
        return totals.isComplete() ? ExitCode.DONE.code() : ExitCode.REFUSED.code();
    }

    private Ledger ledger(LetterFolder folder) throws IOException, StateLock.HeldElsewhere {
        StateOwner.check(folder.origin().state());
        return SentLedger.open(folder, () -> Today.now(clock));
    }

    private SmtpServer server() {
        SmtpServer server;
        try {
            server = SmtpServer.parse(smtp, plain);
        } catch (IllegalArgumentException e) {
            throw OptionRanges.refused(spec, "--smtp", smtp, e.getMessage() + ".");
        }
        if (plain && !isOnThisMachine(server)) {
            throw OptionRanges.refused(
                    spec,
                    "--plain",
                    true,
                    "%s is not on this machine, and letters hold personal data; leave --plain out.".formatted(server));
        }
        return server;
    }

    private static boolean isOnThisMachine(SmtpServer server) {
        try {
            return server.isOnThisMachine();
        } catch (UnknownHostException | SocketException e) {
            return false;
        }
    }

    private Optional<Credentials> credentials() {
        if (user == null && passwordFile == null) {
            return Optional.empty();
        }
        if (user == null || passwordFile == null) {
            String given = user == null ? "--password-file" : "--user";
            throw OptionRanges.refused(spec, given, "", "Name both --user and --password-file, or none of the two.");
        }
        try (var reader = Files.newBufferedReader(passwordFile, StandardCharsets.UTF_8)) {
            return Optional.of(new Credentials(user, Objects.requireNonNullElse(reader.readLine(), "")));
        } catch (CharacterCodingException e) {
            throw unusablePassword(passwordFile, "be read as UTF-8; save the file in that encoding");
        } catch (IOException e) {
            throw unusablePassword(passwordFile, "be read; name the right file");
        }
    }

    private ParameterException unusablePassword(Path file, String fault) {
        return OptionRanges.refused(
                spec, "--password-file", file, "The password in %s cannot %s.".formatted(file, fault));
    }

    private Optional<SchoolCode> school() {
        String code = only;
        return code == null
                ? Optional.empty()
                : Optional.of(SchoolCode.parse(code)
                        .orElseThrow(() -> OptionRanges.refused(
                                spec, "--only", code, "'%s' is not a school code such as 12AB00.".formatted(code))));
    }

    private Optional<InternetAddress> recipient() {
        if (to == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new InternetAddress(
                    MailAddress.parse(to).map(MailAddress::value).orElseThrow(AddressException::new), true));
        } catch (AddressException e) {
            throw OptionRanges.refused(spec, "--to", to, "'%s' is not an e-mail address.".formatted(to));
        }
    }

    private Pace pace() {
        if (rate == null) {
            return Pace.unlimited();
        }
        Matcher number = RATE.matcher(rate);
        if (!number.matches()) {
            throw OptionRanges.refused(
                    spec, "--rate", rate, "'%s' is not a number of letters a minute such as 60/min.".formatted(rate));
        }
        return Pace.perMinute(Integer.parseInt(number.group(1)));
    }
}
