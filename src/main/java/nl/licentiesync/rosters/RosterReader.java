package nl.licentiesync.rosters;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Reads the rosters of a folder side by side, each source by one thread. */
public final class RosterReader {

    /** So few that those of a batch are soon read, and so many that the rest is hardly worth a thread. */
    private static final int AT_A_TIME = 64;

    /**
     * So many batches are read before those before them are taken: who takes them would else have the more left to do
     * at the end, alone, the more threads read.
     */
    private static final int MOST_AHEAD = 8;

    private static final AtomicBoolean PREPARED = new AtomicBoolean();

    private static final String SMALL = """
            <EDEX><school><brincode/></school><groepen><groep key="1"><jaargroep>1</jaargroep></groep></groepen>
            <leerlingen><leerling key="1"><jaargroep>1</jaargroep></leerling></leerlingen>
            <leerkrachten><leerkracht key="1"><roepnaam/></leerkracht></leerkrachten></EDEX>
            """;

    private RosterReader() {}

    /**
     * Loads in the background, once, what reads rosters: that takes nearly half a second, and one processor has little to
     * do before the exports are read.
     */
    public static void prepare() {
        if (!PREPARED.getAndSet(true)) {
            Thread thread = new Thread(RosterReader::readSmall, "prepare-rosters");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void readSmall() {
        try (FingerprintedInput bytes =
                new FingerprintedInput(new ByteArrayInputStream(SMALL.getBytes(StandardCharsets.UTF_8)))) {
            XmlRosterReader reader = new XmlRosterReader();
            reader.read(new LimitedInput(bytes));
            RosterTeachers.of(reader.teachers());
            bytes.sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Threads for {@link #read}, twice as many as work at a time; who makes them shuts them down. */
    public static ExecutorService threads(int workers) {
        return RosterThreads.of(workers);
    }

    /**
     * Reads all rosters of a folder, and hands them over in the order of the names of their sources while others are
     * still read.
     *
     * @param before what must be done before the first is handed over
     * @param next takes some rosters at a time, by one thread at a time
     * @return done when all are handed over
     */
    public static CompletableFuture<Void> read(
            Path folder, Executor threads, CompletableFuture<Void> before, Consumer<List<Roster>> next) {
        return CompletableFuture.supplyAsync(() -> RosterFolder.in(folder).sources(), threads)
                .thenCompose(sources -> readAll(sources, threads, before, next));
    }

    /** The teachers of the source of this name; none when there is none, or when it cannot be read. */
    public static List<RosterTeacher> teachers(Path folder, String name) {
        return RosterFolder.in(folder).sources().stream()
                .filter(source -> source.name().equals(name))
                .flatMap(source -> source.read().teachers().stream())
                .toList();
    }

    private static CompletableFuture<Void> readAll(
            List<RosterSource> sources, Executor threads, CompletableFuture<Void> before, Consumer<List<Roster>> next) {
        CompletableFuture<Void> handedOver = before;
        Deque<CompletableFuture<Void>> ahead = new ArrayDeque<>();
        for (int first = 0; first < sources.size(); first += AT_A_TIME) {
            CompletableFuture<Void> start =
                    ahead.size() < MOST_AHEAD ? CompletableFuture.completedFuture(null) : ahead.remove();
            int end = Math.min(sources.size(), first + AT_A_TIME);
            List<CompletableFuture<Roster>> reading = sources.subList(first, end).stream()
                    .map(source -> start.thenApplyAsync(started -> source.read(), threads))
                    .toList();
            handedOver = handedOver.thenAcceptBoth(
                    CompletableFuture.allOf(reading.toArray(CompletableFuture[]::new)),
                    (earlier, these) -> next.accept(
                            reading.stream().map(CompletableFuture::join).toList()));
            ahead.add(handedOver);
        }
        return handedOver;
    }
}
