package nl.licentiesync.letters;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.model.School;
import nl.licentiesync.store.LetterRuns;
import nl.licentiesync.store.PublishedRun;
import org.jspecify.annotations.Nullable;

/** The letters of a run: one for each school with something to do, when anything of it is new. */
public final class Letters {

    private final LettersRequest request;
    private final LetterRuns runs;
    private final NewsFinder news;
    private final LetterText words;
    private final LetterHtml html = new LetterHtml();
    private final LetterMessage messages;
    private final AtomicInteger withoutNews = new AtomicInteger();

    private Letters(LettersRequest request, LetterRuns runs, SentLetters sent) {
        this.request = request;
        this.runs = runs;
        this.news = new NewsFinder(run(), EarlierNews.of(runs, sent));
        this.words = new LetterText(request.messages(), run().catalogue(), request.contacts(), request.page(), date());
        this.messages = new LetterMessage(
                request.from(), runs.state() + " " + run().run().id(), runs.started());
    }

    /**
     * The letters of a run.
     *
     * @param run its number; null for the current one
     * @param since the run that all schools were told of; null when the letters that were sent say so for each
     * @throws nl.licentiesync.store.UnusableState when there is no such run, or not all is kept of it
     * @throws StateLock.HeldElsewhere when a run is using the state
     */
    public static Letters of(LettersRequest request, @Nullable Long run, LetterRuns.@Nullable Since since)
            throws IOException, StateLock.HeldElsewhere {
        Map<String, SentLetters> sent = SentLetters.byState(request.state());
        LetterRuns runs = LetterRuns.read(
                request.state(),
                run,
                since,
                (state, of) -> sent.getOrDefault(state, SentLetters.NONE).lastBefore(of));
        return new Letters(request, runs, sent.getOrDefault(runs.state(), SentLetters.NONE));
    }

    /** The run. */
    public PublishedRun run() {
        return runs.run();
    }

    /** Where the letters come from. */
    LetterOrigin origin() throws IOException {
        Path state = request.state().toRealPath();
        return new LetterOrigin(state, runs.state(), run().run().id(), date());
    }

    /** What was asked. */
    LettersRequest request() {
        return request;
    }

    private LocalDate date() {
        return run().run().date();
    }

    /** Takes the letter of each school with something new to do, by code, also when there is nobody to write to. */
    void forEach(Consumer<WrittenLetter> result) {
        news.forEach(this::written, letter -> letter.ifPresent(result));
    }

    private Optional<WrittenLetter> written(SchoolNews news) {
        if (news.actions().isEmpty()) {
            return Optional.empty();
        }
        if (news.fresh().isEmpty() && !request.all()) {
            withoutNews.incrementAndGet();
            return Optional.empty();
        }
        School school = news.school();
        Recipients recipients = Recipients.of(school, date(), request.recipients());
        List<ActionKey> actions = news.actions().stream().map(ActionKey::of).toList();
        int fresh = news.fresh().size();
        if (recipients.addresses().isEmpty()) {
            return Optional.of(
                    new WrittenLetter(school, List.of(), recipients.unusable(), actions, fresh, "", new byte[0]));
        }
        Letter letter = words.of(news);
        byte[] bytes = messages.of(
                school.code().value(), recipients.addresses(), letter, PlainText.of(letter), html.of(letter));
        return Optional.of(new WrittenLetter(
                school, recipients.addresses(), recipients.unusable(), actions, fresh, letter.subject(), bytes));
    }

    /** Number of schools with something to do of which nothing is new, once all letters were taken. */
    int withoutNews() {
        return withoutNews.get();
    }
}
