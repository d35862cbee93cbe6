package nl.licentiesync.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rosters are read by two threads for each that works, which keep no program running. */
class RosterThreadsTest {

    private static final int WORKERS = 3;
    private static final int LONG = 3_000;
    private static final int BRIEF = 100;

    @Test
    void twoFilesAreReadForEachThreadThatWorks() {
        Executor threads = RosterThreads.of(WORKERS);
        CountDownLatch atWork = new CountDownLatch(2 * WORKERS);
        List<CompletableFuture<Boolean>> together = IntStream.range(0, 2 * WORKERS)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> meets(atWork), threads))
                .toList();

        assertThat(together).extracting(CompletableFuture::join).containsOnly(true);
    }

    @Test
    void noMoreThanThatAreRead() {
        Executor threads = RosterThreads.of(1);
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch two = new CountDownLatch(2);
        CountDownLatch begun = new CountDownLatch(3);
        for (int number = 0; number < 3; number++) {
            CompletableFuture.runAsync(
                    () -> {
                        two.countDown();
                        begun.countDown();
                        await(end, LONG);
                    },
                    threads);
        }

        assertThat(await(two, LONG)).isTrue();
        assertThat(await(begun, BRIEF)).isFalse();
        end.countDown();
    }

    @Test
    void theyAreDaemons() {
        assertThat(CompletableFuture.supplyAsync(() -> Thread.currentThread().isDaemon(), RosterThreads.of(1))
                        .join())
                .isTrue();
    }

    private static boolean meets(CountDownLatch others) {
        others.countDown();
        return await(others, LONG);
    }

    private static boolean await(CountDownLatch latch, int milliseconds) {
        try {
            return latch.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
