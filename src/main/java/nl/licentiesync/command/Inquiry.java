package nl.licentiesync.command;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.licentiesync.ask.Evidence;
import nl.licentiesync.ask.NameLookup;
import nl.licentiesync.ask.Period;
import nl.licentiesync.ask.SchoolSearch;
import nl.licentiesync.ask.assume.Assumptions;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.rules.LicenceRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a question is answered from, before anything is assumed.
 *
 * @param evidence the exports, or what a published run used
 * @param rules under the calendar that was asked for
 * @param today in Amsterdam
 * @param messages in the language that was asked for
 */
record Inquiry(Evidence evidence, LicenceRules rules, LocalDate today, Messages messages) {

    /**
     * The only school that is asked about, by code or name; null when none was named.
     *
     * @throws nl.licentiesync.ask.UnusableQuestion when no school is called so, or several are
     */
    @Nullable
    SchoolCode school(@Nullable String codeOrName) {
        return codeOrName == null ? null : SchoolSearch.in(evidence, messages).find(codeOrName);
    }

    /** The date to ask about: the one that was named, else that of the published run, else today. */
    LocalDate date(@Nullable LocalDate named) {
        LocalDate published = evidence.publishedOn();
        return named != null ? named : published != null ? published : today;
    }

    /** The names of teachers, licences and programs of these schools. */
    NameLookup names(Collection<SchoolCode> schools) {
        return NameLookup.of(evidence, schools, messages);
    }

    /** The names of all schools, or of one. */
    NameLookup names(@Nullable SchoolCode only) {
        return names(only == null ? evidence.schoolCodes() : List.of(only));
    }

    /**
     * The evidence with what the command line assumes.
     *
     * @param names in which the assumptions look up what they name
     * @param day from which an assumption without a date counts
     * @param period in which its date must lie
     */
    Assumptions assume(AssumptionOptions options, CommandSpec spec, NameLookup names, LocalDate day, Period period) {
        Assumptions assumptions = new Assumptions(evidence, names, rules, day, period, messages);
        options.addTo(assumptions, spec, messages);
        return assumptions;
    }
}
