package nl.licentiesync.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rosters are handed over in the order of their names, once what must come before them is done. */
class RosterReaderTest {

    private static final int ROSTERS = 150;

    @Test
    void rostersAreHandedOverInTheOrderOfTheirNamesOnceTheRestIsDone(@TempDir Path folder) throws IOException {
        List<String> names = IntStream.range(0, ROSTERS)
                .mapToObj(number -> String.format(Locale.ROOT, "%03d.xml", number))
                .toList();
        for (String name : names) {
            Files.writeString(folder.resolve(name), "<EDEX/>");
        }
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
}
