package nl.licentiesync.rosters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Reads the rosters of a folder side by side, a source a thread. */
public final class RosterReader {

    private RosterReader() {}

    /** All rosters of a folder, in the order of the names of their sources; the list can be changed. */
    public static CompletableFuture<List<Roster>> read(Path folder, Executor executor) {
        return CompletableFuture.supplyAsync(() -> RosterFolder.in(folder).sources(), executor)
                .thenCompose(sources -> readAll(sources, executor));
    }

    /** The teachers of the source of this name; none when there is none, or when it cannot be read. */
    public static List<RosterTeacher> teachers(Path folder, String name) {
        return RosterFolder.in(folder).sources().stream()
                .filter(source -> source.name().equals(name))
                .flatMap(source -> source.read().teachers().stream())
                .toList();
    }

    private static CompletableFuture<List<Roster>> readAll(List<RosterSource> sources, Executor executor) {
        List<CompletableFuture<Roster>> reading = new ArrayList<>(sources.size());
        sources.forEach(source -> reading.add(CompletableFuture.supplyAsync(source::read, executor)));
        return CompletableFuture.allOf(reading.toArray(CompletableFuture[]::new))
                .thenApply(done -> {
                    List<Roster> rosters = new ArrayList<>(reading.size());
                    reading.forEach(roster -> rosters.add(roster.join()));
                    return rosters;
                });
    }
}
