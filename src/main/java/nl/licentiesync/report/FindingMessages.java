package nl.licentiesync.report;

import nl.licentiesync.intake.Finding;

/** Says in one or two sentences what is wrong with a row or value, and what to do. */
final class FindingMessages {

    private final Messages messages;

    FindingMessages(Messages messages) {
        this.messages = messages;
    }

    String of(Finding finding) {
        String column = finding.column() == null ? "" : finding.column().english();
        Object[] arguments = new Object[1 + finding.details().size()];
        arguments[0] = column;
        for (int i = 0; i < finding.details().size(); i++) {
            arguments[i + 1] = finding.details().get(i);
        }
        String fault = messages.get("finding." + finding.code(), arguments);
        if (!finding.keptInForce()) {
            return fault;
        }
        return fault + " " + messages.get("kept." + finding.code().severity());
    }
}
