package nl.licentiesync.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work that runs ahead on other threads comes back in order. */
class PrefetchingReaderTest {

    private static final int ITEMS = 2_000;

    private ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void resultsComeInTheOrderOfTheItems(int workers) throws Exception {
        threads.shutdownNow();
        threads = Executors.newFixedThreadPool(workers);
        PrefetchingReader<Integer, String> ahead =
                new PrefetchingReader<>(numbers(), PrefetchingReaderTest::slowlyWhenEven, threads);

        List<String> results = new ArrayList<>();
        for (String result = ahead.read(); result != null; result = ahead.read()) {
            results.add(result);
        }

        assertThat(results)
                .isEqualTo(IntStream.range(0, ITEMS).mapToObj(Integer::toString).toList());
        assertThat(ahead.read()).isNull();
    }

    @Test
    void onlySoManyItemsAreTakenAhead() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        Iterator<Integer> counted =
                IntStream.generate(taken::incrementAndGet).limit(ITEMS).iterator();

        new PrefetchingReader<>(counted, Integer::toBinaryString, threads).read();

        assertThat(taken.get()).isBetween(2, 100);
    }

    @Test
    void aFailureComesInItsPlace() throws Exception {
        PrefetchingReader<Integer, Integer> ahead =
                new PrefetchingReader<>(numbers(), number -> 10 / (number - 1), threads);

        assertThat(ahead.read()).isEqualTo(-10);
        assertThatThrownBy(ahead::read)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(ArithmeticException.class);
    }

    private static Iterator<Integer> numbers() {
        return IntStream.range(0, ITEMS).iterator();
    }

    private static String slowlyWhenEven(int number) {
        if (number % 2 == 0) {
            Thread.yield();
        }
        return Integer.toString(number);
    }
}
