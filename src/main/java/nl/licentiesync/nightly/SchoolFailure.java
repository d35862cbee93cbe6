package nl.licentiesync.nightly;

import java.util.function.Supplier;
import nl.licentiesync.model.SchoolCode;

/** A failure while a school was processed. It names the school; its cause says what failed. */
final class SchoolFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SchoolCode school;

    private SchoolFailure(SchoolCode school, Throwable cause) {
        super("At school " + school, cause);
        this.school = school;
    }

    /** Works on a school. */
    static <T> T named(SchoolCode school, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw new SchoolFailure(school, e);
        }
    }

    SchoolCode school() {
        return school;
    }
}
