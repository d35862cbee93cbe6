package nl.licentiesync.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rosters are handed over in the order of their names, once what must come before them is done. */
class RosterReaderTest {

    private static final int ROSTERS = 150;

    private static final int MOST_AHEAD = 512;

    @TempDir
    private Path folder;

    @Test
    void noMoreAreReadThanSoonAreHandedOver() throws IOException {
        List<String> names = write(700);
        CompletableFuture<Void> before = new CompletableFuture<>();
        AtomicInteger read = new AtomicInteger();
        List<String> handedOver = new ArrayList<>();
        Executor threads = work -> {
            work.run();
            read.incrementAndGet();
        };

        CompletableFuture<Void> reading = RosterReader.read(
                folder, threads, before, next -> next.forEach(roster -> handedOver.add(roster.name())));

        assertThat(read).hasValue(1 + MOST_AHEAD);
        before.complete(null);
        reading.join();
        assertThat(handedOver).isEqualTo(names);
    }

    @Test
    void rostersAreHandedOverInTheOrderOfTheirNamesOnceTheRestIsDone() throws IOException {
        List<String> names = write(ROSTERS);
        CompletableFuture<Void> before = new CompletableFuture<>();
        ExecutorService threads = RosterReader.threads(2);
        List<String> handedOver = new ArrayList<>();

        CompletableFuture<Void> reading = RosterReader.read(
                folder, threads, before, next -> next.forEach(roster -> handedOver.add(roster.name())));

        assertThat(handedOver).isEmpty();
        before.complete(null);
        reading.join();
        assertThat(handedOver).isEqualTo(names);
        threads.shutdownNow();
    }

    private List<String> write(int rosters) throws IOException {
        List<String> names = IntStream.range(0, rosters)
                .mapToObj(number -> String.format(Locale.ROOT, "%03d.xml", number))
                .toList();
        for (String name : names) {
            Files.writeString(folder.resolve(name), "<EDEX/>");
        }
        return names;
    }
}
