package nl.licentiesync.letters;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.licentiesync.ask.RunRows;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.rules.ActionRule;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.store.LetterRuns;
import nl.licentiesync.store.LetterRuns.EarlierSchool;
import nl.licentiesync.store.PublishedRun;
import nl.licentiesync.store.RunId;

/** What the schools were told before a run. */
final class EarlierNews {

    private final Map<SchoolCode, OfSchool> schools;
    private final OfSchool others;

    private EarlierNews(Map<SchoolCode, OfSchool> schools, OfSchool others) {
        this.schools = schools;
        this.others = others;
    }

    /** By the run that was named, or else by the letters that were sent. */
    static EarlierNews of(LetterRuns runs, SentLetters sent) {
        return runs.since()
                .map(EarlierNews::ofRun)
                .orElseGet(() -> ofLetters(sent, runs.run().run().id(), runs.earlier()));
    }

    /** Every school was told all actions of a run. */
    private static EarlierNews ofRun(PublishedRun run) {
        LicenceRules rules = NewsFinder.rules(run);
        ActionRule actionRule = new ActionRule(rules, run.catalogue(), run.run().date());
        Map<SchoolCode, EarlierSchool> then = new HashMap<>();
        run.schools()
                .forEach(school ->
                        then.put(school.code(), new EarlierSchool(run.run().date(), school)));
        Map<SchoolCode, OfSchool> schools = new HashMap<>();
        new RunRows(run, rules, run.run().date()).forEach(rows -> {
            SchoolCode code = rows.school().code();
            Set<ActionKey> actions = new HashSet<>();
            actionRule.actions(rows.licences(), rows.rows()).forEach(action -> actions.add(ActionKey.of(action)));
            schools.put(code, new OfSchool(true, actions, Optional.ofNullable(then.get(code))));
        });
        return new EarlierNews(schools, new OfSchool(true, Set.of(), Optional.empty()));
    }

    /** A school was told what its last letter before a run says. */
    private static EarlierNews ofLetters(SentLetters sent, RunId run, Map<SchoolCode, EarlierSchool> earlier) {
        Map<SchoolCode, OfSchool> schools = new HashMap<>();
        sent.lastBefore(run)
                .forEach((school, told) -> schools.put(
                        school,
                        new OfSchool(true, sent.actions(school, told), Optional.ofNullable(earlier.get(school)))));
        return new EarlierNews(schools, new OfSchool(false, Set.of(), Optional.empty()));
    }

    /** What a school was told. */
    OfSchool of(SchoolCode school) {
        return schools.getOrDefault(school, others);
    }

    /**
     * What one school was told.
     *
     * @param wasTold whether it was told anything
     * @param actions that it was told of
     * @param school as it was then, if that is kept
     */
    record OfSchool(boolean wasTold, Set<ActionKey> actions, Optional<EarlierSchool> school) {}
}
