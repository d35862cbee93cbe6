package nl.licentiesync.rules;

import static nl.licentiesync.rules.Precedence.BETTER_STANDING;
import static nl.licentiesync.rules.Precedence.EARLIER_START;
import static nl.licentiesync.rules.Precedence.LATER_END;
import static nl.licentiesync.rules.Precedence.LATER_START;
import static nl.licentiesync.rules.Precedence.SMALLER_ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Why one licence goes before another is what the order of the licences goes by. */
class PrecedenceTest {

    @Test
    void theReasonIsTheFirstOfTheOrderInWhichTheTwoDiffer() {
        Set<Precedence> seen = EnumSet.noneOf(Precedence.class);
        RandomSchools.forSeeds(1, 1500, night -> {
            for (LicenceStatus first : night.licenceStatuses().all()) {
                for (LicenceStatus second : night.licenceStatuses().all()) {
                    if (CountingLicence.BEST_FIRST.compare(first, second) < 0) {
                        Precedence why = CountingLicence.why(first, second);
                        assertHolds(why, first, second);
                        seen.add(why);
                    }
                }
            }
        });

        assertThat(seen).containsExactlyInAnyOrder(Precedence.values());
    }

    private static void assertHolds(Precedence why, LicenceStatus first, LicenceStatus second) {
        boolean sameStanding = rank(first) == rank(second);
        assertThat(why == BETTER_STANDING).isEqualTo(!sameStanding);
        if (!sameStanding) {
            assertThat(rank(first)).isLessThan(rank(second));
            return;
        }
        LocalDate start = first.licence().startsOn();
        LocalDate otherStart = second.licence().startsOn();
        if (first.phase() == Phase.NOT_STARTED) {
            assertThat(why).isEqualTo(start.equals(otherStart) ? SMALLER_ID : EARLIER_START);
            assertThat(start).isBeforeOrEqualTo(otherStart);
        } else if (!end(first).equals(end(second))) {
            assertThat(why).isEqualTo(LATER_END);
            assertThat(end(first)).isAfter(end(second));
        } else {
            assertThat(why).isEqualTo(start.equals(otherStart) ? SMALLER_ID : LATER_START);
            assertThat(start).isAfterOrEqualTo(otherStart);
        }
        if (why == SMALLER_ID) {
            assertThat(first.licence().id()).isLessThan(second.licence().id());
        }
    }

    /** The order of the contract, section 2.3. */
    private static int rank(LicenceStatus licenceStatus) {
        boolean terms = licenceStatus.terms().hold();
        return switch (licenceStatus.phase()) {
            case ACTIVE -> terms ? 1 : 4;
            case CANCELLED, CANCELLED_LATE -> terms ? 2 : 5;
            case RESULTS_YEAR -> 3;
            case NOT_STARTED -> terms ? 6 : 7;
            case ENDED -> 8;
            case WITHDRAWN -> 9;
        };
    }

    private static LocalDate end(LicenceStatus licenceStatus) {
        return licenceStatus.end() == null ? LocalDate.MAX : licenceStatus.end();
    }
}
