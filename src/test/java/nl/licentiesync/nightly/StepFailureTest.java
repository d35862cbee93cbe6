package nl.licentiesync.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.nightly.checks.RefusedNight;
import org.junit.jupiter.api.Test;

/** What is told of a step that failed: where, at which school, why, and what helps, without a name from the exports. */
class StepFailureTest {

    private static final SchoolCode SCHOOL = new SchoolCode("12AB00");
    private static final Path DATABASE = Path.of("/none/db");

    @Test
    void anUnexpectedFailureNamesTheSchoolAndThePlaceButNothingOfItsRows() {
        Throwable failure = atSchool(() -> {
            throw new IllegalArgumentException("Wilhelmina van Zonneveld");
        });

        assertThat(sentence(new ExecutionException(failure)))
                .startsWith("The night failed in step synchroniseSchools at school 12AB00 (IllegalArgumentException in "
                        + "nl.licentiesync.nightly.StepFailureTest.")
                .contains(", line ")
                .endsWith("Run it again; if it fails again, run it with the exports of the night before, and report"
                        + " this message with the rows of that school.")
                .doesNotContain("Wilhelmina");
    }

    @Test
    void memoryThatRanOutAtASchoolIsToldWithTheOptionThatRaisesIt() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        Throwable failure = atSchool(() -> {
            throw new OutOfMemoryError("Java heap space");
        });

        assertThat(sentence(failure))
                .isEqualTo(String.format(
                        Locale.ROOT,
                        "The night failed in step synchroniseSchools at school 12AB00, as %d MB of memory are not"
                                + " enough. Run it again with LICENTIESYNC_JAVA_OPTS=-Xmx%dm in its environment.",
                        megabytes,
                        2 * megabytes));
    }

    @Test
    void aFileThatFailsAtASchoolIsNamedWithIt() {
        Throwable failure = atSchool(() -> {
            throw new UncheckedIOException(new NoSuchFileException("/none/schools/12AB00.html"));
        });

        assertThat(sentence(failure))
                .startsWith("The night failed in step synchroniseSchools at school 12AB00:"
                        + " /none/schools/12AB00.html is not there");
    }

    @Test
    void otherFailuresTellTheirReason() {
        assertThat(sentence(new IllegalStateException("outer", new IllegalStateException("inner"))))
                .isEqualTo("The night failed in step synchroniseSchools (inner). Run it again, it recovers by itself.");
        assertThat(StepFailure.of("start", List.of(), DATABASE))
                .hasMessage("The night failed in step start (no reason given). Run it again, it recovers by itself.");
    }

    @Test
    void aRefusalIsHandedOnAsItIsWhereverItStands() {
        RefusedNight refused = new RefusedNight("not these exports");

        assertThat(StepFailure.of(
                        "readExports",
                        List.of(new IllegalStateException("first"), new IllegalStateException(refused)),
                        DATABASE))
                .isSameAs(refused);
    }

    private static String sentence(Throwable failure) {
        RuntimeException told = StepFailure.of("synchroniseSchools", List.of(failure), DATABASE);
        assertThat(told).isInstanceOf(FailedNight.class).hasCause(failure);
        return told.getMessage();
    }

    private static Throwable atSchool(Supplier<Object> work) {
        try {
            SchoolFailure.named(SCHOOL, work);
            throw new AssertionError("nothing failed");
        } catch (SchoolFailure e) {
            return e;
        }
    }
}
