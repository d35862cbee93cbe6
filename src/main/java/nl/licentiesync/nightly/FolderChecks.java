package nl.licentiesync.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import nl.licentiesync.files.Readers;

/** What is wrong with the folders that were named, found before anything is done. */
final class FolderChecks {

    private FolderChecks() {}

    /** What follows a semicolon would be read as an option of the database. */
    static void refuseUnusableName(Path state) {
        if (state.toAbsolutePath().toString().contains(";")) {
            throw new RefusedNight("The state folder %s has a semicolon in its name; name another.".formatted(state));
        }
    }

    /** Neither may lie in the other: what removes old reports, or reads the state, would find what is not its own. */
    static void refuseOneInsideTheOther(Path state, Path reports) {
        Path first = realPath(state);
        Path second = realPath(reports);
        if (first.startsWith(second) || second.startsWith(first)) {
            throw new RefusedNight(
                    "The state folder %s and the report folder %s must be apart, not the same nor one inside the other; name another for one of them."
                            .formatted(state, reports));
        }
    }

    /** Of a folder that may not exist yet. */
    private static Path realPath(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        for (Path existing = path; existing != null; existing = existing.getParent()) {
            try {
                return existing.toRealPath().resolve(existing.relativize(path)).normalize();
            } catch (IOException notThere) {
                continue;
            }
        }
        return path;
    }

    /** Found before anything is done, as publishing could not replace it. */
    static void refuseForeignLatest(Path latest) {
        if (Files.exists(latest, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(latest)) {
            throw new RefusedNight("%s is in the way, as it is not the link to the latest report; move it elsewhere."
                    .formatted(latest));
        }
    }

    static void createWritable(Path folder, Readers readers, String kind) {
        try {
            readers.createFolder(folder);
        } catch (IOException e) {
            throw new RefusedNight("The %s folder %s cannot be created (%s); name another or give permission."
                    .formatted(kind, folder, e.getMessage()));
        }
        requireWritable(folder, kind);
    }

    static void requireWritable(Path folder, String kind) {
        if (!Files.isWritable(folder)) {
            throw new RefusedNight("The %s folder %s cannot be written; name another or give this user permission."
                    .formatted(kind, folder));
        }
    }
}
