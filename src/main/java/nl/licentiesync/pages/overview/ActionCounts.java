package nl.licentiesync.pages.overview;

import java.util.List;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.rules.Action;
import nl.licentiesync.rules.ActionKind;

/** Numbers of actions by kind, and of the teachers who wait for them. */
public final class ActionCounts {

    private final int[] actions = new int[ActionKind.values().length];
    private final int[] waiting = new int[ActionKind.values().length];

    /** Counts the actions of a school. */
    public static ActionCounts of(List<Action> counted) {
        ActionCounts counts = new ActionCounts();
        for (Action action : counted) {
            counts.actions[action.kind().ordinal()]++;
            counts.waiting[action.kind().ordinal()] += waiting(action);
        }
        return counts;
    }

    /** Packs the numbers. */
    void write(PackWriter out) {
        for (int kind = 0; kind < actions.length; kind++) {
            out.putNumber(actions[kind]);
            out.putNumber(waiting[kind]);
        }
    }

    /** The numbers that {@link #write} packed. */
    static ActionCounts read(PackReader in) {
        ActionCounts counts = new ActionCounts();
        for (int kind = 0; kind < counts.actions.length; kind++) {
            counts.actions[kind] = in.getNumber();
            counts.waiting[kind] = in.getNumber();
        }
        return counts;
    }

    /** The teachers who wait for an action; of a request for an account that is its teacher. */
    private static int waiting(Action action) {
        return action.kind() == ActionKind.REQUEST_ACCOUNT ? 1 : action.waiting();
    }

    void add(ActionCounts other) {
        for (int i = 0; i < actions.length; i++) {
            actions[i] += other.actions[i];
            waiting[i] += other.waiting[i];
        }
    }

    /** The actions of one kind. */
    public int of(ActionKind kind) {
        return actions[kind.ordinal()];
    }

    /** The teachers who wait for actions of one kind, each once for every action. */
    public int waitingFor(ActionKind kind) {
        return waiting[kind.ordinal()];
    }

    /** All actions. */
    public int all() {
        int all = 0;
        for (int number : actions) {
            all += number;
        }
        return all;
    }
}
