package nl.licentiesync.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.licentiesync.ask.RunRows;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.rules.Action;
import nl.licentiesync.rules.ActionRule;
import nl.licentiesync.rules.ChangeRule;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.store.PublishedRun;

/** Finds what each school with actions in a run is told. */
final class NewsFinder {

    private static final Comparator<Action> MOST_WAITING_FIRST =
            Comparator.comparing(Action::waiting).reversed();

    private final PublishedRun run;
    private final LicenceRules rules;
    private final LocalDate date;
    private final EarlierNews earlier;

    NewsFinder(PublishedRun run, EarlierNews earlier) {
        this.run = run;
        this.rules = rules(run);
        this.date = run.run().date();
        this.earlier = earlier;
    }

    /** The rules under which a run counted the years; the usual ones when that was not kept. */
    static LicenceRules rules(PublishedRun run) {
        return new LicenceRules(Objects.requireNonNullElse(run.calendar(), SchoolCalendar.DEFAULT));
    }

    /**
     * Takes the news of every school, also of those without actions.
     *
     * @param work is done for several schools at a time
     * @param result is told what came of it, for one school after another by code
     */
    <T> void forEach(Function<SchoolNews, T> work, Consumer<T> result) {
        new RunRows(run, rules, date).forEach(rows -> work.apply(news(rows)), result);
    }

    private SchoolNews news(RunRows.OfSchool rows) {
        Catalogue catalogue = run.catalogue();
        EarlierNews.OfSchool told = earlier.of(rows.school().code());
        List<Action> fresh = new ArrayList<>();
        List<Action> known = new ArrayList<>();
        for (Action action : new ActionRule(rules, catalogue, date).actions(rows.licences(), rows.rows())) {
            (told.actions().contains(ActionKey.of(action)) ? known : fresh).add(action);
        }
        fresh.sort(MOST_WAITING_FIRST);
        known.sort(MOST_WAITING_FIRST);
        return new SchoolNews(
                rows.school(),
                fresh,
                known,
                told.wasTold(),
                told.school()
                        .map(then -> ChangesSince.of(
                                then.date(),
                                ChangeRule.changes(
                                        rows.school(),
                                        rows.rows(),
                                        then.school().unpack().links(),
                                        date))),
                new ComingDays(rules, catalogue, date).of(rows.licences()));
    }
}
