package nl.licentiesync.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import nl.licentiesync.ask.Evidence;
import nl.licentiesync.ask.ExportEvidence;
import nl.licentiesync.ask.PublishedEvidence;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.Contacts;
import nl.licentiesync.rules.LicenceRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options that choose what a question is answered from: exports, or the last published run of a state. */
@OptionTopic(HelpTopic.STATE)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class EvidenceOptions {

    @Mixin
    private ExportOptions exports;

    @Mixin
    private CalendarOptions years;

    @Mixin
    private ReaderOptions reading;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description =
                    "The state folder of the nights, instead of exports: what the last published run used. Nothing"
                            + " in it is changed.")
    private @Nullable Path state;

    /**
     * Reads what was named, for a question about that date, or about today when it is null. The rules are under the
     * calendar that was asked for; of a state, where nothing was typed, under that of its run.
     */
    Inquiry inquiry(CommandSpec spec, Clock clock, @Nullable LocalDate date) throws StateLock.HeldElsewhere {
        LocalDate today = Today.of(clock);
        Evidence evidence = read(spec, date == null ? today : date);
        LicenceRules rules = new LicenceRules(years.calendar(spec, evidence.calendar()));
        return new Inquiry(evidence, rules, today, messages());
    }

    /** The texts in the language that was asked for. */
    Messages messages() {
        return new Messages(reading.locale());
    }

    /** The language that was asked for. */
    ReaderOptions reading() {
        return reading;
    }

    /** The contacts that an answer names. */
    Contacts contacts(CommandSpec spec) {
        return reading.contacts(spec);
    }

    /**
     * Reads the exports or the state; of two that were not typed, the state goes first.
     *
     * @param date of the night whose exports are read
     */
    private Evidence read(CommandSpec spec, LocalDate date) throws StateLock.HeldElsewhere {
        years.calendar(spec);
        boolean stateTyped = TypedCommandLine.is(spec, "--state");
        if (stateTyped && exports.areTyped(spec)) {
            throw new ParameterException(
                    spec.commandLine(), "Name exports or a state, not both: ask once of each to compare.");
        }
        if (state != null && !exports.areTyped(spec)) {
            return PublishedEvidence.last(state);
        }
        if (!exports.areNamed()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Name the folder of the exports with --exports, or the state of the nights with --state.");
        }
        return ExportEvidence.read(exports.paths(spec, date), exports.reading(spec));
    }
}
