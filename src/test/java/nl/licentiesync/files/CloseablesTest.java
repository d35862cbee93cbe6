package nl.licentiesync.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloseablesTest {

    @Test
    void allAreClosedAndTheFirstFailureIsTold() {
        List<String> closed = new ArrayList<>();
        List<Closeable> all =
                List.of(() -> closed.add("first"), failing("second"), failing("third"), () -> closed.add("last"));

        assertThatThrownBy(() -> Closeables.closeAll(all))
                .isInstanceOf(IOException.class)
                .hasMessage("second")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("third"));
        assertThat(closed).containsExactly("first", "last");
    }

    private static Closeable failing(String message) {
        return () -> {
            throw new IOException(message);
        };
    }
}
