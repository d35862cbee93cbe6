package nl.licentiesync.ask.assume;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of assumptions, in the order in which they are applied when the command line gives several kinds. */
public enum AssumptionKind {
    /** LICENCE: its cancellation is taken back. */
    UNCANCEL("uncancel"),
    /** LICENCE@DATE: it is cancelled on that day. */
    CANCEL("cancel"),
    /** LICENCE[@DATE] or school=S[@DATE]: somebody of the school accepts the terms. */
    ACCEPT_TERMS("accept-terms"),
    /** TEACHER: the person has a Basispoort account. */
    ACCOUNT("account"),
    /** TEACHER/PROGRAM[@DATE]: the teacher is linked to the program by hand. */
    LINK("link"),
    /** SCHOOL/PUBLISHER[@DATE]: the school permits the publisher in Basispoort; it works a night later. */
    PERMIT("permit"),
    /** LICENCE: it is ordered again, from the day after it ends by itself. */
    REORDER("reorder"),
    /** TEACHER@DATE: that is the person's last day in service. */
    LEAVE("leave");

    private final String verb;

    AssumptionKind(String verb) {
        this.verb = verb;
    }

    /** The word for it on the command line and in files. */
    public String verb() {
        return verb;
    }

    /** The kind of this word. */
    public static Optional<AssumptionKind> of(String verb) {
        return Arrays.stream(values()).filter(kind -> kind.verb.equals(verb)).findFirst();
    }
}
