package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of many nights that are started at the same moment on one state, one is run. */
@Tag("slow")
class TogetherTest {

    private static final int STARTS = 20;

    @TempDir
    Path temp;

    @Test
    void exactlyOneOfTwentyIsPublished() throws Exception {
        Path exports = temp.resolve("exports");
        assertThat(Nights.command("generate", "--schools", "400", "--nights", "2", "--out", exports.toString())
                        .code())
                .isZero();
        assertThat(start(exports.resolve("night-1"), "2026-11-23").code()).isZero();

        List<Ended> ended = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(STARTS);
        try {
            CyclicBarrier together = new CyclicBarrier(STARTS);
            List<Future<Ended>> running = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                running.add(threads.submit(() -> {
                    together.await();
                    return start(exports.resolve("night-2"), "2026-11-24");
                }));
            }
            for (Future<Ended> run : running) {
                ended.add(run.get());
            }
        } finally {
            threads.shutdownNow();
        }

        List<Integer> codes = ended.stream().map(Ended::code).toList();
        assertThat(Collections.frequency(codes, 0)).as("%s", ended).isEqualTo(1);
        assertThat(Collections.frequency(codes, 4)).as("%s", ended).isEqualTo(STARTS - 1);
        assertThat(ended).filteredOn(end -> end.code() == 4).allSatisfy(end -> {
            assertThat(end.said()).contains("is in use by another run (");
            assertThat(end.took()).isLessThan(Duration.ofSeconds(5));
        });
        assertThat(Nights.names(temp.resolve("reports")))
                .containsExactly("2026-11-23-run-1", "2026-11-24-run-2", "latest");
    }

    private Ended start(Path exports, String date) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        long start = System.nanoTime();
        int code = MainCommand.run(
                Nights.CLOCK,
                out,
                out,
                "sync",
                "--exports",
                exports.toString(),
                "--state",
                temp.resolve("state").toString(),
                "--reports",
                temp.resolve("reports").toString(),
                "--date",
                date);
        return new Ended(code, said.toString(), Duration.ofNanos(System.nanoTime() - start));
    }

    private record Ended(int code, String said, Duration took) {}
}
