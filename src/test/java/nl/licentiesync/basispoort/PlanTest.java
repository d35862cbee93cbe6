package nl.licentiesync.basispoort;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.store.SentRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is planned to be sent. */
class PlanTest {

    @TempDir
    Path temp;

    @Test
    void aGrantNamesTheRowsThatMakeItWantedAndARevocationThoseThatDoNot() {
        RunDraft run = new RunDraft()
                .program("kim", "m")
                .program("est", "m")
                .endedProgram("old", "m")
                .endedProgram("results", "n")
                .teacher("34CD00", "T9", "5")
                .teacher("12AB00", "T1", "5")
                .teacher("12AB00", "T2", "6", "", RunDraft.DATE.minusDays(1))
                .teacher("12AB00", "T3", "010")
                .teacher("12AB00", "T4", "");
        RunDraft before = new RunDraft().program("kim", "m").teacher("56EF00", "T8", "8");
        Answers answers = new Answers(temp).list("m", "6,8,77").list("n", "5,77");

        assertThat(grants(plan(run.sent(before), answers, ResultsYear.GRANT)))
                .containsExactly(
                        "m 5 GRANT FULL 12AB00|34CD00 T1|T9 est|kim|old ACTIVE|RESULTS_YEAR",
                        "m 6 REVOKE NONE 12AB00 T2 est|kim|old LEFT_SCHOOL",
                        "m 8 REVOKE NONE    NOT_IN_EXPORT",
                        "n 5 KEEP RESULTS_ONLY 12AB00|34CD00 T1|T9 results RESULTS_YEAR");
        Plan revoking = plan(run.sent(before), answers, ResultsYear.REVOKE);
        assertThat(grants(revoking))
                .contains(
                        "m 5 GRANT FULL 12AB00|34CD00 T1|T9 est|kim ACTIVE",
                        "n 5 REVOKE NONE 12AB00|34CD00 T1|T9 results RESULTS_YEAR");
        assertThat(revoking.methods()).extracting(MethodPlan::others).containsExactly(1, 1);
        assertThat(revoking.invalidAccounts()).isEqualTo(1);
    }

    @Test
    void aMethodThatOnlyTheRunBeforeHadIsNamedAndLeft() {
        RunDraft before =
                new RunDraft().program("kim", "m").program("old", "gone").teacher("12AB00", "T1", "5");
        RunDraft run = new RunDraft().program("kim", "m").program("loose", "").teacher("12AB00", "T1", "5");

        Plan plan = plan(run.sent(before), null, ResultsYear.GRANT);
        assertThat(plan.goneMethods()).containsExactly("gone");
        assertThat(grants(plan)).containsExactly("m 5 KEEP FULL 12AB00 T1 kim ACTIVE");
        assertThat(plan.programsWithoutMethod())
                .extracting(program -> program.id().value())
                .containsExactly("loose");
    }

    @ParameterizedTest
    @CsvSource({
        // ten are never too many; eleven are when they are more than the percentage of ours, whoever else is there
        "10, 10, 10, false",
        "11, 110, 10, false",
        "11, 109, 10, true",
        "11, 109, 11, false",
    })
    void tooManyUnannouncedRevocationsHoldThePlan(int gone, int held, int limit, boolean isHeld) {
        RunDraft before = new RunDraft().program("kim", "m");
        RunDraft run = new RunDraft().program("kim", "m");
        List<String> ids = new ArrayList<>();
        for (int number = 1; number <= held; number++) {
            String school = number <= 2 ? "34CD00" : "12AB00";
            before.teacher(school, "T" + number, Integer.toString(number));
            ids.add(Integer.toString(number));
            if (number > gone) {
                run.teacher(school, "T" + number, Integer.toString(number));
            }
        }
        IntStream.range(1000, 2000).forEach(pupil -> ids.add(Integer.toString(pupil)));
        Answers answers = new Answers(temp).list("m", String.join(",", ids));

        Plan plan = Plan.of(
                run.sent(before),
                new PlanRequest(Optional.of(answers.folder()), ResultsYear.GRANT, limit),
                SchoolCalendar.DEFAULT);
        assertThat(plan.check().isHeld()).isEqualTo(isHeld);
        if (isHeld) {
            assertThat(plan.check().exceeded().get(0).largest())
                    .extracting(school -> school.school() + " " + school.revoked())
                    .containsExactly("12AB00 9", "34CD00 2");
        }
    }

    /** Who left by the calendar would not be wanted by the exports of the run before either. */
    @Test
    void announcedRevocationsHoldNothing() {
        RunDraft before = new RunDraft().program("kim", "m");
        RunDraft run = new RunDraft().program("kim", "m");
        List<String> ids = new ArrayList<>();
        for (int number = 1; number <= 40; number++) {
            ids.add(Integer.toString(number));
            before.teacher(
                    "12AB00",
                    "T" + number,
                    Integer.toString(number),
                    "",
                    RunDraft.DATE.minusDays(number > 20 ? 1 : -9));
            run.teacher(
                    "12AB00",
                    "T" + number,
                    Integer.toString(number),
                    "",
                    RunDraft.DATE.minusDays(number > 20 ? 1 : -9));
        }
        Answers answers = new Answers(temp).list("m", String.join(",", ids));

        Plan plan = plan(run.sent(before), answers, ResultsYear.GRANT);
        assertThat(plan.methods().get(0).revoked().size()).isEqualTo(20);
        assertThat(plan.check().isHeld()).isFalse();
    }

    private static Plan plan(SentRuns runs, Answers answers, ResultsYear results) {
        return Plan.of(
                runs,
                new PlanRequest(Optional.ofNullable(answers).map(Answers::folder), results, 10),
                SchoolCalendar.DEFAULT);
    }

    private static List<String> grants(Plan plan) {
        return plan.grants()
                .flatMap(method -> method.between(0, method.size()).stream())
                .map(grant -> String.join(
                        " ",
                        grant.method(),
                        Long.toString(grant.account()),
                        grant.action().name(),
                        grant.access().name(),
                        String.join("|", grant.schools()),
                        String.join("|", grant.teachers()),
                        String.join("|", grant.programs()),
                        String.join("|", grant.reasons())))
                .toList();
    }
}
