package nl.licentiesync.pages.school;

import gg.jte.Content;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Program;
import nl.licentiesync.pages.HtmlText;
import nl.licentiesync.pages.RenderedOnce;
import nl.licentiesync.pages.SiteBar;
import nl.licentiesync.rules.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of all schools share, put into words and rendered once; for any number of threads. It is looked up before
 * it is computed, as computing locks what other threads look up at the same time.
 */
public final class SharedPieces {

    private final Messages messages;
    private final Map<Verdict, MatrixCell> cells = new ConcurrentHashMap<>();
    private final Map<Absence, AbsenceInWords> absences = new ConcurrentHashMap<>();
    private final Map<Program, ProgramColumn> programs = new ConcurrentHashMap<>();
    private final Map<String, HtmlText> publishers = new ConcurrentHashMap<>();
    private final Map<String, Question> questions = new ConcurrentHashMap<>();
    private final Map<String, RenderedOnce> once = new ConcurrentHashMap<>();
    private final SiteBar bar = SiteBar.ofSchools();
    private final MatrixCell withoutLicence;

    /** Pieces in one language. */
    public SharedPieces(Messages messages) {
        this.messages = messages;
        this.withoutLicence = MatrixCell.withoutLicence(messages);
    }

    /** The bar on top of the pages. */
    public SiteBar bar() {
        return bar;
    }

    /**
     * A piece in which nothing is of one school, as the pages have it.
     *
     * @param name by which it is known
     */
    public Content once(String name, Content rendering) {
        RenderedOnce known = once.get(name);
        RenderedOnce piece = known != null ? known : once.computeIfAbsent(name, any -> RenderedOnce.forAllPages());
        return piece.of(rendering);
    }

    /** The cell of the matrix for a verdict. */
    MatrixCell cell(Verdict verdict) {
        MatrixCell known = cells.get(verdict);
        return known != null ? known : cells.computeIfAbsent(verdict, v -> MatrixCell.of(v, messages));
    }

    /** The cell of the matrix for a program that the school has no licence for. */
    MatrixCell withoutLicence() {
        return withoutLicence;
    }

    /** Why a program is missing, in words. */
    AbsenceInWords absence(Absence absence) {
        AbsenceInWords known = absences.get(absence);
        return known != null ? known : absences.computeIfAbsent(absence, a -> AbsenceInWords.of(a, messages));
    }

    /** A program as the pages name it. */
    ProgramColumn program(Program program) {
        ProgramColumn known = programs.get(program);
        return known != null ? known : programs.computeIfAbsent(program, ProgramColumn::of);
    }

    /** A question of this topic that was kept; null when there is none yet. */
    @Nullable
    Question question(String topic) {
        return questions.get(topic);
    }

    /** Keeps a question of which the answers are the same at all schools, unless there is one of its topic. */
    Question keep(Question question) {
        Question kept = questions.putIfAbsent(question.topic(), question);
        return kept == null ? question : kept;
    }

    /** The name of a publisher. */
    HtmlText publisher(String name) {
        HtmlText known = publishers.get(name);
        return known != null ? known : publishers.computeIfAbsent(name, HtmlText::new);
    }
}
