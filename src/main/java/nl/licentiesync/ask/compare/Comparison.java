package nl.licentiesync.ask.compare;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.rules.LicenceRules;

/** The changes of access between two states, with their causes. */
public final class Comparison {

    private final ComparedState was;
    private final ComparedState now;
    private final LicenceRules rules;
    private final CauseMessages messages;

    /** Compares two states under the same rules. */
    public Comparison(ComparedState was, ComparedState now, LicenceRules rules, Messages messages) {
        this.was = was;
        this.now = now;
        this.rules = rules;
        this.messages = new CauseMessages(messages);
    }

    /** The schools that there were or are, in order. */
    public SortedSet<SchoolCode> schools() {
        SortedSet<SchoolCode> schools = new TreeSet<>(was.evidence().schoolCodes());
        schools.addAll(now.evidence().schoolCodes());
        return schools;
    }

    /** The name of a school, as it is or else as it was. */
    public String schoolName(SchoolCode school) {
        String name = now.evidence().school(school).name();
        return name.isEmpty() ? was.evidence().school(school).name() : name;
    }

    /** The changes at a school, by teacher and program. */
    public List<ChangedRow> rows(SchoolCode school) {
        return new SchoolComparison(school, was, now, rules, messages).rows();
    }
}
