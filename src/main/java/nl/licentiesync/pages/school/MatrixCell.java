package nl.licentiesync.pages.school;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Access;
import nl.licentiesync.rules.Reason;
import nl.licentiesync.rules.RepairCause;
import nl.licentiesync.rules.Verdict;

/**
 * A cell of the matrix: a teacher's access to a program as a symbol, which the legend explains; where a program that is
 * meant for the teacher is missing, the reason in a word too. It stands in a page many times, and is rendered once.
 */
public final class MatrixCell implements Content {

    /** The class of what is visible, of results, of what can be repaired, and of what else is missing. */
    static final String FULL = "f";

    static final String RESULTS = "r";
    static final String TO_REPAIR = "x";
    static final String MISSING = "w";
    static final String NONE = "";

    private final String kind;
    private final String symbol;
    private final byte[] html;

    private MatrixCell(String kind, String symbol, String words) {
        this.kind = kind;
        this.symbol = symbol;
        this.html = html(kind, symbol, words);
    }

    static MatrixCell of(Verdict verdict, Messages messages) {
        String kind = kind(verdict);
        if (verdict.access() != Access.NONE) {
            return new MatrixCell(kind, messages.get("symbol." + legend(verdict.access())), "");
        }
        return new MatrixCell(
                kind, symbol(verdict.reasons().get(0), messages), kind.isEmpty() ? "" : words(verdict, messages));
    }

    /** The cell of a program that the school has no licence for. */
    static MatrixCell withoutLicence(Messages messages) {
        return new MatrixCell(NONE, symbol(Reason.NO_LICENCE, messages), "");
    }

    /** The class of a verdict. */
    static String kind(Verdict verdict) {
        return switch (verdict.access()) {
            case FULL -> FULL;
            case RESULTS_ONLY -> RESULTS;
            case NONE -> RepairCause.of(verdict) != null ? TO_REPAIR : verdict.concernsTeacher() ? MISSING : NONE;
        };
    }

    /** The class by which the pages know what is visible. */
    static String legend(Access access) {
        return access == Access.FULL ? "full" : "results";
    }

    static String symbol(Reason reason, Messages messages) {
        return messages.get("symbol." + reason);
    }

    private static String words(Verdict verdict, Messages messages) {
        List<Reason> reasons = verdict.reasons();
        return reasons.stream()
                .map(reason -> messages.get(word(reason)))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The key of the word for a reason for which a program that is meant for a teacher is missing. */
    private static String word(Reason reason) {
        return switch (reason) {
            case TERMS_NOT_ACCEPTED, TERMS_NOT_BY_SCHOOL -> "licence.terms";
            case NO_PERMISSION -> "permission.state";
            default -> "matrix.word." + reason;
        };
    }

    /** The key of the word for what can be repaired. */
    static String word(RepairCause cause) {
        return switch (cause) {
            case TERMS -> word(Reason.TERMS_NOT_ACCEPTED);
            case PERMISSION -> word(Reason.NO_PERMISSION);
            case ACCOUNT -> word(Reason.NO_ACCOUNT);
        };
    }

    /** The end tag of a cell may be left out. */
    private static byte[] html(String kind, String symbol, String words) {
        StringOutput html = new StringOutput();
        html.writeContent(kind.isEmpty() ? "<td>" : "<td class=" + kind + ">");
        Escape.htmlContent(symbol, html);
        if (!words.isEmpty()) {
            html.writeContent("<i>");
            Escape.htmlContent(words, html);
            html.writeContent("</i>");
        }
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The class that colours it. */
    public String kind() {
        return kind;
    }

    /** The symbol, as the legend has it. */
    public String symbol() {
        return symbol;
    }

    @Override
    public void writeTo(TemplateOutput page) {
        page.writeBinaryContent(html);
    }
}
