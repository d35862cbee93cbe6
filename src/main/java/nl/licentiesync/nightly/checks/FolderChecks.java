package nl.licentiesync.nightly.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.licentiesync.files.FileFailure;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.files.RealPath;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.report.ReportFolder;

/** Checks the folders given on the command line before anything is done. */
public final class FolderChecks {

    private FolderChecks() {}

    /** A semicolon in the path would begin an option of the database URL. */
    public static void refuseUnusableName(Path state) {
        if (state.toAbsolutePath().toString().contains(";")) {
            throw new RefusedNight("The state folder %s has a semicolon in its name; name another.".formatted(state));
        }
    }

    /** Neither may lie in the other: what removes old reports, or reads the state, would find what is not its own. */
    public static void refuseOneInsideTheOther(Path state, Path reports) {
        if (state.startsWith(reports) || reports.startsWith(state)) {
            throw new RefusedNight(
                    "The state folder %s and the report folder %s must be apart, not the same nor one inside the other; name another for one of them."
                            .formatted(state, reports));
        }
    }

    /** The real path of a state folder, below which there are no links. */
    public static Path resolvedState(Path named) {
        Path state = resolved(named, "state");
        refuseLinks(
                state,
                name -> name.equals(StateLock.NAME) || name.equals(ReportFolder.DRY_RUN) || name.startsWith("db"));
        refuseLinks(state.resolve("db"), name -> true);
        return state;
    }

    /** The real path of a folder of reports, below which there are no links but that to the latest report. */
    public static Path resolvedReports(Path named) {
        Path reports = resolved(named, "report");
        refuseLinks(reports, name -> name.equals(ReportFolder.HELD) || name.equals(ReportFolder.DRY_RUN));
        return reports;
    }

    /** The real path of a folder that may not exist yet. */
    private static Path resolved(Path folder, String kind) {
        try {
            return RealPath.of(folder);
        } catch (IOException e) {
            throw new RefusedNight(
                    "The %s folder %s cannot be reached (%s); mount its disk, mend the link, or name another."
                            .formatted(kind, folder, FileFailure.reason(folder, e)));
        }
    }

    /** Passes when nothing that is written to in a folder is a link: what it leads to may be somebody else's. */
    private static void refuseLinks(Path folder, Predicate<String> isWrittenTo) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(path -> isWrittenTo.test(path.getFileName().toString()))
                    .filter(Files::isSymbolicLink)
                    .sorted()
                    .findFirst()
                    .ifPresent(FolderChecks::refuseLink);
        } catch (IOException e) {
            throw new RefusedNight("%s cannot be looked into (%s); give this user permission."
                    .formatted(folder, FileFailure.reason(folder, e)));
        }
    }

    /** Refuses what must be a file or folder itself. */
    public static void refuseLink(Path path) {
        if (Files.isSymbolicLink(path)) {
            throw new RefusedNight(
                    "%s is a link, and links are not followed there; remove it, or put what it leads to in its place."
                            .formatted(path));
        }
    }

    /** Found before anything is done, as publishing could not replace it. */
    public static void refuseForeignLatest(Path latest) {
        if (Files.exists(latest, LinkOption.NOFOLLOW_LINKS) && !isPointer(latest)) {
            throw new RefusedNight("%s is in the way, as it is not the link to the latest report; move it elsewhere."
                    .formatted(latest));
        }
    }

    private static boolean isPointer(Path latest) {
        try {
            return ReportFolder.latestNameIn(latest.resolveSibling("")).isPresent();
        } catch (IOException e) {
            throw new RefusedNight("%s cannot be read (%s); give this user permission."
                    .formatted(latest, FileFailure.reason(latest, e)));
        }
    }

    public static void createWritable(Path folder, FilePermissions filePermissions, String kind) {
        try {
            filePermissions.createFolder(folder);
        } catch (IOException e) {
            throw new RefusedNight("The %s folder %s cannot be created (%s); name another or give permission."
                    .formatted(kind, folder, FileFailure.reason(folder, e)));
        }
        requireWritable(folder, kind);
    }

    public static void requireWritable(Path folder, String kind) {
        if (!Files.isWritable(folder)) {
            throw new RefusedNight("The %s folder %s cannot be written; name another or give this user permission."
                    .formatted(kind, folder));
        }
    }
}
