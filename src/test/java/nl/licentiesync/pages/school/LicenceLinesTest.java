package nl.licentiesync.pages.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.pages.Contacts;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.Phase;
import nl.licentiesync.rules.RandomNight;
import nl.licentiesync.rules.RandomSchools;
import nl.licentiesync.rules.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table and the bars of a school's licences say what the rules say day by day, on random schools. */
class LicenceLinesTest {

    private static final Messages TEXTS = new Messages(Locale.ENGLISH);

    private int results;
    private int never;
    private int goingOn;

    @ParameterizedTest
    @ValueSource(longs = {81_000, 82_000})
    void theTableSaysWhatTheRulesSay(long first) {
        RandomSchools.forSeeds(first, 70, night -> {
            for (LicenceLine line : lines(night).lines()) {
                Licence licence = licence(night, line.id());
                assertThat(line.results()).as("%s results", line.id()).isEqualTo(results(night, licence));
                assertThat(line.usable()).as("%s usable", line.id()).isEqualTo(usable(night, licence));
            }
        });
        assertThat(List.of(results, never, goingOn)).allMatch(number -> number > 10);
    }

    @Test
    void theBarsSayWhatTheRulesSay() {
        RandomSchools.forSeeds(84_000, 60, night -> {
            LicenceLines lines = lines(night);
            List<LicenceLine> table = lines.lines();
            List<Timeline.Bar> bars = lines.bars();
            for (int i = 0; i < bars.size(); i++) {
                Licence licence = licence(night, table.get(i).id());
                assertThat(bars.get(i).parts()).as(table.get(i).id()).isEqualTo(dayByDay(night, licence));
            }
        });
    }

    @Test
    void whoAcceptedTheTermsIsBrokenAfterASignOnly() {
        LicenceLine line = new LicenceLine(
                "L1",
                ProgramColumn.of(Program.unlisted(new ProgramId("KIM"))),
                "",
                "",
                "op 01-09-2025 door b.jansen@regenboog.example",
                "",
                "",
                "",
                "",
                true);

        assertThat(line.termsInParts()).containsExactly("op 01-09-2025 door b.", "jansen@", "regenboog.", "example");
    }

    /** The last day of its results, if that is known: from the day of cancelling on. */
    private String results(RandomNight night, Licence licence) {
        Function<LocalDate, LicenceStatus> statuses = onEachDay(night, known(night, licence));
        LocalDate end = night.date().plusYears(16);
        LocalDate last = null;
        for (LocalDate day = licence.startsOn(); day.isBefore(end); day = day.plusDays(1)) {
            last = statuses.apply(day).phase() == Phase.RESULTS_YEAR ? day : last;
        }
        boolean isKnown = hasKnownEnd(night, licence);
        results += last != null && isKnown ? 1 : 0;
        return last == null || !isKnown ? "" : TEXTS.shortDate(last);
    }

    /** The last day on which the licence runs; never, when it is over and its terms held on none of its days. */
    private String usable(RandomNight night, Licence licence) {
        Function<LocalDate, LicenceStatus> statuses = onEachDay(night, known(night, licence));
        LocalDate end = night.date().plusYears(6);
        LocalDate last = null;
        boolean used = false;
        for (LocalDate day = licence.startsOn(); day.isBefore(end); day = day.plusDays(1)) {
            LicenceStatus licenceStatus = statuses.apply(day);
            last = licenceStatus.phase().isRunning() ? day : last;
            used |= licenceStatus.phase().isRunning() && licenceStatus.terms().hold();
        }
        Phase now = licenceStatus(night, licence, night.date()).phase();
        if (!hasKnownEnd(night, licence)) {
            goingOn++;
            return "goes on";
        }
        if (now == Phase.WITHDRAWN || last == null || !used && last.isBefore(night.date())) {
            never++;
            return "never";
        }
        return TEXTS.shortDate(last);
    }

    /** The licence without a cancellation that has not happened yet. */
    private static Licence known(RandomNight night, Licence licence) {
        LocalDate cancelledOn = licence.cancelledOn();
        return cancelledOn != null && cancelledOn.isAfter(night.date()) ? licence.withCancellation(null) : licence;
    }

    private static boolean hasKnownEnd(RandomNight night, Licence licence) {
        return known(night, licence).cancelledOn() != null
                || licence.endsOn() != null
                || night.catalogue().program(licence.program()).endsWithSchoolYear();
    }

    private static List<Timeline.Part> dayByDay(RandomNight night, Licence licence) {
        LocalDate from = night.calendar().yearOf(night.date()).first().minusYears(1);
        LocalDate to = from.plusYears(4);
        long days = ChronoUnit.DAYS.between(from, to);
        Function<LocalDate, LicenceStatus> statuses = onEachDay(night, licence);
        List<Timeline.Part> parts = new ArrayList<>();
        int begun = 0;
        String kind = "";
        for (int day = 0; day <= days; day++) {
            String next = day == days ? "" : kind(statuses.apply(from.plusDays(day)));
            if (!next.equals(kind)) {
                int place = (int) (day * 1000L / days);
                if (!kind.isEmpty() && place > begun) {
                    parts.add(new Timeline.Part(kind, begun, place - begun));
                }
                begun = place;
                kind = next;
            }
        }
        return parts;
    }

    private static String kind(LicenceStatus licenceStatus) {
        return switch (licenceStatus.phase()) {
            case ACTIVE, CANCELLED, CANCELLED_LATE -> licenceStatus.terms().hold() ? "full" : "blocked";
            case RESULTS_YEAR -> "results";
            case NOT_STARTED, WITHDRAWN, ENDED -> "";
        };
    }

    private static LicenceStatus licenceStatus(RandomNight night, Licence licence, LocalDate day) {
        return onEachDay(night, licence).apply(day);
    }

    /** The status of a licence by the day; who works at the school is found out once. */
    private static Function<LocalDate, LicenceStatus> onEachDay(RandomNight night, Licence licence) {
        LicenceRules rules = night.rules();
        Program program = night.catalogue().program(licence.program());
        Staff staff = new Staff(night.school().teachers());
        return day -> rules.licenceStatus(licence, program, staff, day);
    }

    private static Licence licence(RandomNight night, String id) {
        return night.school().licences().stream()
                .filter(licence -> licence.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static LicenceLines lines(RandomNight night) {
        PageFacts facts = new PageFacts(
                night.date(), 1, null, night.catalogue(), night.rules(), Contacts.DEFAULT, Locale.ENGLISH);
        SharedPieces pieces = new SharedPieces(TEXTS);
        return new LicenceLines(
                night.licenceStatuses(),
                LicenceLines.inOrder(night.licenceStatuses(), night.catalogue(), pieces),
                facts,
                TEXTS,
                pieces);
    }
}
