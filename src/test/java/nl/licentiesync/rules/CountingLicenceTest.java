package nl.licentiesync.rules;

import static nl.licentiesync.rules.LicenceDraft.licence;
import static nl.licentiesync.rules.SchoolDraft.school;
import static nl.licentiesync.rules.TeacherDraft.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.licentiesync.model.ProgramId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Of several licences for one program the best counts: by rank, and within a rank by the tie-breaks. */
class CountingLicenceTest {

    private static final List<List<Kind>> RANKS = List.of(
            List.of(new Kind(Phase.ACTIVE, Terms.HOLD), new Kind(Phase.ACTIVE, Terms.TO_BE_CHECKED)),
            List.of(
                    new Kind(Phase.CANCELLED, Terms.HOLD),
                    new Kind(Phase.CANCELLED, Terms.TO_BE_CHECKED),
                    new Kind(Phase.CANCELLED_LATE, Terms.HOLD)),
            List.of(new Kind(Phase.RESULTS_YEAR, Terms.HOLD), new Kind(Phase.RESULTS_YEAR, Terms.NOT_ACCEPTED)),
            List.of(new Kind(Phase.ACTIVE, Terms.NOT_ACCEPTED), new Kind(Phase.ACTIVE, Terms.NOT_BY_SCHOOL)),
            List.of(new Kind(Phase.CANCELLED, Terms.NOT_ACCEPTED), new Kind(Phase.CANCELLED_LATE, Terms.NOT_BY_SCHOOL)),
            List.of(new Kind(Phase.NOT_STARTED, Terms.HOLD), new Kind(Phase.NOT_STARTED, Terms.TO_BE_CHECKED)),
            List.of(new Kind(Phase.NOT_STARTED, Terms.NOT_ACCEPTED), new Kind(Phase.NOT_STARTED, Terms.NOT_BY_SCHOOL)),
            List.of(new Kind(Phase.ENDED, Terms.HOLD), new Kind(Phase.ENDED, Terms.NOT_ACCEPTED)),
            List.of(new Kind(Phase.WITHDRAWN, Terms.HOLD), new Kind(Phase.WITHDRAWN, Terms.NOT_ACCEPTED)));

    static Stream<Arguments> pairsOfDifferentRank() {
        return Stream.iterate(0, rank -> rank < RANKS.size() - 1, rank -> rank + 1)
                .flatMap(rank -> RANKS.get(rank).stream()
                        .flatMap(better -> RANKS.get(rank + 1).stream().map(worse -> arguments(better, worse))));
    }

    static Stream<Arguments> pairsOfOneRank() {
        return RANKS.stream()
                .flatMap(rank -> rank.stream().flatMap(left -> rank.stream().map(right -> arguments(left, right))));
    }

    @ParameterizedTest(name = "{0} before {1}")
    @MethodSource("pairsOfDifferentRank")
    void theBetterRankCountsWhateverTheTieBreaksSay(Kind better, Kind worse) {
        LicenceStatus counting = better.licenceStatus("L2", "2026-01-01", "2027-07-31");
        LicenceStatus other = worse.licenceStatus("L1", "2026-01-02", null);
        LicenceStatus another = worse.licenceStatus("L1", "2025-12-31", null);

        assertThat(CountingLicence.BEST_FIRST.compare(counting, other)).isNegative();
        assertThat(CountingLicence.BEST_FIRST.compare(other, counting)).isPositive();
        assertThat(CountingLicence.BEST_FIRST.compare(counting, another)).isNegative();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @MethodSource("pairsOfOneRank")
    void kindsOfOneRankAreToldApartByTheTieBreaksAlone(Kind left, Kind right) {
        LicenceStatus smaller = left.licenceStatus("L1", "2026-01-01", "2027-07-31");
        LicenceStatus larger = right.licenceStatus("L2", "2026-01-01", "2027-07-31");

        assertThat(CountingLicence.BEST_FIRST.compare(smaller, larger)).isNegative();
        assertThat(CountingLicence.BEST_FIRST.compare(larger, smaller)).isPositive();
    }

    @ParameterizedTest(name = "{0} from {1} until {2} before {3} from {4} until {5}")
    @CsvSource({
        "L2, 2024-08-01, 2028-07-31, L1, 2025-08-01, 2027-07-31",
        "L2, 2024-08-01,           , L1, 2025-08-01, 2028-07-31",
        "L2, 2025-08-01, 2027-07-31, L1, 2024-08-01, 2027-07-31",
        "L2, 2025-08-01,           , L1, 2024-08-01,           ",
        "L1, 2025-08-01, 2027-07-31, L2, 2025-08-01, 2027-07-31",
        "L10, 2025-08-01, 2027-07-31, L9, 2025-08-01, 2027-07-31",
        "L9, 2025-08-01, 2027-07-31, l1, 2025-08-01, 2027-07-31",
    })
    void theLaterEndThenTheLaterStartThenTheSmallerNumber(
            String id, String start, String end, String otherId, String otherStart, String otherEnd) {
        for (Phase phase : Phase.values()) {
            if (phase != Phase.NOT_STARTED) {
                Kind kind = new Kind(phase, Terms.HOLD);
                LicenceStatus counting = kind.licenceStatus(id, start, end);
                LicenceStatus other = kind.licenceStatus(otherId, otherStart, otherEnd);

                assertThat(CountingLicence.BEST_FIRST.compare(counting, other))
                        .as("%s", phase)
                        .isNegative();
                assertThat(CountingLicence.BEST_FIRST.compare(other, counting))
                        .as("%s", phase)
                        .isPositive();
            }
        }
    }

    @ParameterizedTest(name = "{0} from {1} before {2} from {3}")
    @CsvSource({
        "L2, 2027-08-01, L1, 2027-08-02",
        "L1, 2027-08-01, L2, 2027-08-01",
        "L10, 2027-08-01, L9, 2027-08-01",
    })
    void beforeTheyStartTheEarlierStartThenTheSmallerNumber(
            String id, String start, String otherId, String otherStart) {
        LicenceStatus counting = new Kind(Phase.NOT_STARTED, Terms.HOLD).licenceStatus(id, start, null);
        LicenceStatus other = new Kind(Phase.NOT_STARTED, Terms.HOLD).licenceStatus(otherId, otherStart, null);

        assertThat(CountingLicence.BEST_FIRST.compare(counting, other)).isNegative();
        assertThat(CountingLicence.BEST_FIRST.compare(other, counting)).isPositive();
    }

    @Test
    void aLicenceCountsForItsOwnProgramOnly() {
        LicenceStatuses licenceStatuses = school().with(teacher("T1"))
                .with(licence("L1").of("kim").withoutTerms())
                .with(licence("L2").of("kim"))
                .with(licence("L3").of("schatkist").withoutTerms())
                .licenceStatuses("2026-11-23");

        assertThat(licenceStatuses.counting().values())
                .extracting(licenceStatus -> licenceStatus.licence().id().value())
                .containsExactly("L2", "L3");
        assertThat(licenceStatuses.counting(new ProgramId("estafette"))).isNull();
    }

    /** A licence as far as its rank goes. */
    private record Kind(Phase phase, Terms terms) {

        LicenceStatus licenceStatus(String id, String startsOn, @Nullable String end) {
            return new LicenceStatus(
                    licence(id).from(startsOn).build(),
                    phase,
                    terms,
                    end == null ? null : LocalDate.parse(end),
                    false,
                    null);
        }

        @Override
        public String toString() {
            return phase + " " + terms;
        }
    }
}
