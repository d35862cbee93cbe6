package nl.licentiesync.rules;

import static nl.licentiesync.rules.RandomSchools.forSeeds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.licentiesync.model.Access;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The rules give the same table as a second, naive reading of sections 2.1 to 2.4, on ten thousand random schools. */
class DecisionTableTest {

    private static final int SEEDS = 1000;

    @RepeatedTest(10)
    void everyRowAgreesWithTheNaiveTable(RepetitionInfo part) {
        forSeeds((long) part.getCurrentRepetition() * SEEDS, SEEDS, night -> {
            List<NaiveDecisionTable.Row> rows =
                    night.rows().stream().map(DecisionTableTest::published).toList();

            assertThat(rows).isEqualTo(new NaiveDecisionTable(night).rows(night.date()));
        });
    }

    @RepeatedTest(2)
    void everyActionAgreesWithTheNaiveTable(RepetitionInfo part) {
        forSeeds((long) part.getCurrentRepetition() * SEEDS, SEEDS, night -> {
            List<String> actions =
                    night.actions().stream().map(DecisionTableTest::told).toList();

            assertThat(actions).isEqualTo(new NaiveDecisionTable(night).actions(night.date()));
        });
    }

    @Test
    void theRandomSchoolsReachEveryOutcome() {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        Set<Access> accesses = EnumSet.noneOf(Access.class);
        Set<ActionKind> actions = EnumSet.noneOf(ActionKind.class);
        Set<Integer> numbersOfReasons = new TreeSet<>();
        Map<Phase, Integer> competing = new TreeMap<>();
        forSeeds(1, 3 * SEEDS, night -> {
            night.rows().forEach(row -> {
                reasons.addAll(row.verdict().reasons());
                numbersOfReasons.add(row.verdict().reasons().size());
                accesses.add(row.access());
            });
            night.actions().forEach(action -> actions.add(action.kind()));
            phasesThatWinATie(night.licenceStatuses()).forEach(phase -> competing.merge(phase, 1, Integer::sum));
        });

        assertThat(reasons).isEqualTo(EnumSet.complementOf(EnumSet.of(Reason.NOT_IN_EXPORT)));
        assertThat(accesses).isEqualTo(EnumSet.allOf(Access.class));
        assertThat(actions).isEqualTo(EnumSet.allOf(ActionKind.class));
        assertThat(numbersOfReasons).contains(1, 2, 3).allMatch(number -> number <= 4);
        assertThat(competing).as("licences of one rank for one program").containsOnlyKeys(Phase.values());
    }

    private static List<Phase> phasesThatWinATie(LicenceStatuses licenceStatuses) {
        List<Phase> phases = new ArrayList<>();
        for (LicenceStatus licenceStatus : licenceStatuses.counting().values()) {
            long sameRank = licenceStatuses.all().stream()
                    .filter(other -> other != licenceStatus)
                    .filter(other -> other.licence()
                            .program()
                            .equals(licenceStatus.licence().program()))
                    .filter(other -> other.phase() == licenceStatus.phase()
                            && other.terms().hold() == licenceStatus.terms().hold())
                    .count();
            if (sameRank > 0) {
                phases.add(licenceStatus.phase());
            }
        }
        return phases;
    }

    private static NaiveDecisionTable.Row published(Visibility row) {
        LicenceStatus counting = row.counting();
        return new NaiveDecisionTable.Row(
                row.teacher().id().value(),
                row.program().id().value(),
                row.access().name(),
                row.verdict().reasons().stream().map(Enum::name).toList(),
                !row.isVisible() ? "" : row.linkedByHand() ? "MANUAL" : "AUTO",
                counting == null ? "" : counting.licence().id().value());
    }

    private static String told(Action action) {
        Object subject = action.licence() != null
                ? action.licence().id()
                : action.teacher() == null
                        ? action.publisher()
                        : action.teacher().id();
        return action.kind() + " " + subject + " " + action.waiting();
    }
}
