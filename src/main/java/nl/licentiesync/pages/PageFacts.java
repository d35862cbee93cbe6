package nl.licentiesync.pages;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.RosterGap;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.report.UnchangedSince;
import nl.licentiesync.rules.ForecastRule;
import nl.licentiesync.rules.LicenceRules;
import org.jspecify.annotations.Nullable;

/**
 * The facts that all pages of a run share.
 *
 * @param dateBefore the date of the run before, null when there is none
 * @param rosterGaps the schools without a usable roster, where rosters are read
 * @param otherSchools the schools of teachers who work at more than one
 * @param basispoort what Basispoort shows, when the run is compared with it
 */
public record PageFacts(
        LocalDate date,
        long run,
        @Nullable LocalDate dateBefore,
        Catalogue catalogue,
        LicenceRules rules,
        Contacts contacts,
        Locale language,
        Map<SchoolCode, RosterGap> rosterGaps,
        OtherSchools otherSchools,
        Optional<BasispoortLists> basispoort) {

    /** The facts of a run in which every school has what it needs of teachers of its own, not compared with Basispoort. */
    public PageFacts(
            LocalDate date,
            long run,
            @Nullable LocalDate dateBefore,
            Catalogue catalogue,
            LicenceRules rules,
            Contacts contacts,
            Locale language) {
        this(
                date,
                run,
                dateBefore,
                catalogue,
                rules,
                contacts,
                language,
                Map.of(),
                OtherSchools.NONE,
                Optional.empty());
    }

    /** The coming last day on which a program's licences can be cancelled for its school year. */
    public LocalDate nextLastDayToCancel(Program program) {
        return rules.cancellation().nextLastDay(date, program);
    }

    /** The last day of the forecast. */
    public LocalDate forecastUpTo() {
        return ForecastRule.lastNight(date);
    }

    /** Since when a page says what it says that nights share while they say the same. */
    public String since(Messages messages) {
        return new UnchangedSince(date, run).stamp(messages);
    }

    /** Which night and run a page is of. */
    public String stamp(Messages messages) {
        return messages.get("page.asOf", messages.date(date)) + ", " + messages.get("page.run", String.valueOf(run));
    }
}
