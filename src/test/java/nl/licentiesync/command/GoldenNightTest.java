package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code nights} is a case: a folder of exports for each date, and what must be published of them. */
class GoldenNightTest {

    @TempDir
    Path temp;

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void publishes(String name) throws IOException {
        Nights nights = new Nights(temp);
        for (Path night : folders(cases().resolve(name))) {
            nights.take(night).publish(night.getFileName().toString());

            assertThat(nights.published()).as(night.toString()).isEqualTo(Nights.csvIn(night.resolve("expected")));
        }
    }

    static Stream<String> names() throws IOException {
        return folders(cases()).stream().map(folder -> folder.getFileName().toString());
    }

    private static Path cases() {
        try {
            return Path.of(Objects.requireNonNull(GoldenNightTest.class.getResource("/nights"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }
}
