package nl.licentiesync.report;

import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.intake.Column;
import nl.licentiesync.intake.Finding;

/** Says in one or two sentences what is wrong with a row or value, and what to do. */
public final class FindingMessages {

    private final Messages messages;

    /** In the language of these messages. */
    public FindingMessages(Messages messages) {
        this.messages = messages;
    }

    /** The message about a finding. */
    public String of(Finding finding) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(finding.column() == null ? "" : headers(finding.column()));
        arguments.addAll(finding.details());
        String fault = messages.get("finding." + finding.code(), arguments.toArray());
        if (finding.keptInForce()) {
            return fault + " " + messages.get("kept." + finding.code().severity());
        }
        if (finding.details().contains(Finding.REST_IS_USED)) {
            return fault + " " + messages.get("rest");
        }
        String otherwise = "otherwise." + finding.code();
        return messages.has(otherwise) ? fault + " " + messages.get(otherwise) : fault;
    }

    /** A column by its English header, and its Dutch one where that differs. */
    static String headers(Column column) {
        return column.english().equals(column.dutch())
                ? column.english()
                : column.english() + " (" + column.dutch() + ")";
    }
}
