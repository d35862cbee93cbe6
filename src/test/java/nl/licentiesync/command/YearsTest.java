package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many nights of the sample data leave a state folder that stops growing. Three years, some minutes:
 * {@code ./run.sh test slow -Dtest=YearsTest -Dnights=1000 -Dkeep=2}.
 */
@Tag("slow")
class YearsTest {

    private static final int NIGHTS = Integer.getInteger("nights", 60);
    private static final String KEEP = System.getProperty("keep", "15d");
    private static final LocalDate FIRST = LocalDate.of(2024, 8, 1);

    /** From night to night, so that there is something to keep. */
    private static final String[] SAMPLES = {"1-first-night", "2-terms-accepted"};

    @TempDir
    Path temp;

    @Test
    void theStateFolderStaysBounded() throws IOException {
        Nights nights = new Nights(temp);
        StringBuilder sizes = new StringBuilder();
        long halfway = 0;
        long size = 0;
        for (int night = 0; night < NIGHTS; night++) {
            nights.take(Path.of("sample-data").resolve(SAMPLES[night % SAMPLES.length]));
            nights.publish(FIRST.plusDays(night).toString(), "--accept-changes", "--keep", KEEP);
            size = sizeOf(nights.state());
            halfway = night == NIGHTS / 2 ? size : halfway;
            if ((night + 1) % Math.max(1, NIGHTS / 10) == 0) {
                sizes.append(" %d: %,d".formatted(night + 1, size));
            }
        }
        System.out.printf(
                "%d nights, state folder in bytes after night%s; %d reports%n",
                NIGHTS, sizes, Nights.names(nights.reports()).size() - 1);
        assertThat(size).as("%s", sizes).isLessThan(halfway + halfway / 2);
    }

    private static long sizeOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
