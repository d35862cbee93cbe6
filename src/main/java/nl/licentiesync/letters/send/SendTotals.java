package nl.licentiesync.letters.send;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.licentiesync.model.SchoolCode;

/** What came of sending letters. */
public final class SendTotals {

    private final List<Refusal> refused = new ArrayList<>();
    private final List<Refusal> inPart = new ArrayList<>();
    private final List<SchoolCode> unknown = new ArrayList<>();
    private int sent;
    private int before;

    void add(SchoolCode school, Delivery delivery) {
        switch (delivery.result()) {
            case ACCEPTED -> sent++;
            case ACCEPTED_IN_PART -> {
                sent++;
                inPart.add(new Refusal(school, ServerAnswer.withoutAddresses(delivery.answer())));
            }
            case REFUSED, NOT_SENT ->
                refused.add(new Refusal(school, ServerAnswer.withoutAddresses(delivery.answer())));
            case UNKNOWN -> unknown.add(school);
        }
    }

    void addBefore() {
        before++;
    }

    void addUnknown(SchoolCode school) {
        unknown.add(school);
    }

    /** Number of letters that the server took. */
    public int sent() {
        return sent;
    }

    /** Number of letters that were sent before. */
    public int before() {
        return before;
    }

    /** Schools whose letters were refused, with the server's answer. */
    public List<Refusal> refused() {
        return Collections.unmodifiableList(refused);
    }

    /** Schools whose letters the server took, but not for all recipients. */
    public List<Refusal> inPart() {
        return Collections.unmodifiableList(inPart);
    }

    /** Schools of which it is not known whether a server took their letter. */
    public List<SchoolCode> unknown() {
        return Collections.unmodifiableList(unknown);
    }

    /** Whether all letters were taken, for everybody. */
    public boolean isComplete() {
        return refused.isEmpty() && inPart.isEmpty() && unknown.isEmpty();
    }

    /** A letter that a server refused. */
    public record Refusal(SchoolCode school, String answer) {}
}
