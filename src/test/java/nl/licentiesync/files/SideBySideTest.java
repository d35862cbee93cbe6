package nl.licentiesync.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work on files by several threads. */
class SideBySideTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Set<Integer> done = ConcurrentHashMap.newKeySet();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aFailureIsThrownWhenAllOthersAreThrough() {
        assertThatThrownBy(() -> SideBySide.forEach(List.of(1, 2, 3), this::failAtOne, threads))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("1 failed");
        assertThat(done).containsExactlyInAnyOrder(2, 3);
    }

    private void failAtOne(int number) throws IOException {
        if (number == 1) {
            throw new IOException("1 failed");
        }
        pause();
        done.add(number);
    }

    @Test
    void otherFailuresStayWhatTheyAre() {
        assertThatThrownBy(() -> SideBySide.forEach(
                        List.of(0),
                        number -> {
                            throw new IllegalStateException("it does not tally");
                        },
                        threads))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("it does not tally");
    }

    @Test
    void bothPartsOfTheWorkAreThroughAtTheEnd() throws IOException {
        String result = SideBySide.beside(
                () -> failAtOne(7),
                started -> {
                    started.join();
                    assertThat(done).containsExactly(7);
                    return "both";
                },
                threads);

        assertThat(result).isEqualTo("both");
    }

    @Test
    void aFailureOfTheWorkIsThrownWhereTheCallerWaitsForIt() {
        assertThatThrownBy(() -> SideBySide.beside(
                        () -> failAtOne(1),
                        started -> {
                            started.join();
                            done.add(8);
                            return "";
                        },
                        threads))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("1 failed");
        assertThat(done).isEmpty();
    }

    @Test
    void aFailureOfTheWorkIsThrownWhenTheCallerDoesNotWaitForIt() {
        assertThatThrownBy(() -> SideBySide.beside(() -> failAtOne(1), started -> "done", threads))
                .hasMessage("1 failed");
    }

    @Test
    void nothingIsLeftAtWorkWhenTheCallerFails() {
        assertThatThrownBy(() -> SideBySide.beside(
                        () -> failAtOne(9),
                        started -> {
                            throw new IllegalStateException("no room in the database");
                        },
                        threads))
                .hasMessage("no room in the database");
        assertThat(done).containsExactly(9);
    }

    private static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
