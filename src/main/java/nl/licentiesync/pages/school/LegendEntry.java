package nl.licentiesync.pages.school;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Access;
import nl.licentiesync.rules.Reason;

/**
 * What a symbol of the matrix means.
 *
 * @param kind the class of its cells
 */
public record LegendEntry(String kind, String symbol, String meaning) {

    /** The entries of the symbols that a matrix has. */
    static List<LegendEntry> of(Set<String> symbols, Messages messages) {
        List<LegendEntry> all = List.of(
                visible(MatrixCell.FULL, Access.FULL, messages),
                visible(MatrixCell.RESULTS, Access.RESULTS_ONLY, messages),
                of(MatrixCell.TO_REPAIR, Reason.TERMS_NOT_ACCEPTED, "matrix.legend.terms", messages),
                of(MatrixCell.TO_REPAIR, Reason.NO_PERMISSION, "matrix.legend.permission", messages),
                of(MatrixCell.TO_REPAIR, Reason.NO_ACCOUNT, "matrix.legend.account", messages),
                of(MatrixCell.MISSING, Reason.NOT_STARTED, "matrix.legend.starts", messages),
                of(MatrixCell.MISSING, Reason.ENDED, "matrix.legend.ended", messages),
                of(MatrixCell.NONE, Reason.OTHER_YEAR_GROUP, "reason.OTHER_YEAR_GROUP", messages),
                of(MatrixCell.NONE, Reason.NO_LICENCE, "reason.NO_LICENCE", messages));
        List<LegendEntry> used = new ArrayList<>(all);
        used.removeIf(entry -> !symbols.contains(entry.symbol()));
        return used;
    }

    private static LegendEntry visible(String kind, Access access, Messages messages) {
        return new LegendEntry(
                kind, messages.get("symbol." + MatrixCell.legend(access)), messages.get("access." + access));
    }

    private static LegendEntry of(String kind, Reason reason, String key, Messages messages) {
        return new LegendEntry(kind, MatrixCell.symbol(reason, messages), messages.get(key));
    }
}
