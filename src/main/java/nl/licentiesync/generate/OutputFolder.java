package nl.licentiesync.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.files.Folders;

/** The folder for generated exports: the files themselves for one night, a sub-folder for each of several nights. */
public final class OutputFolder {

    /** The folder beside exports with invented answers of Basispoort. */
    public static final String BASISPOORT = "basispoort";

    /** The folder beside exports with rosters. */
    public static final String ROSTERS = "rosters";

    private static final Pattern ROSTER = Pattern.compile("[0-9]{2}[A-Z]{2}[0-9]{2}\\.xml");

    private static final List<String> ANSWERS = List.of("methode", "instellingen");

    private static final Pattern NIGHT = Pattern.compile("night-[1-9][0-9]*");

    private final Path folder;

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder ready.
     *
     * @param overwrite whether a folder that is not empty will do: the files of earlier exports go, others stay
     * @throws UnusableFolderException when it cannot be used, with what to do
     */
    public static OutputFolder prepare(Path folder, boolean overwrite) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UnusableFolderException(folder + " is a file; give --out a new or empty folder.");
        }
        try {
            FilePermissions.OWNER.createFolder(folder);
            List<Path> entries = entries(folder);
            if (!entries.isEmpty() && !overwrite) {
                throw new UnusableFolderException(
                        folder + " is not empty; give --out a new or empty folder, or add --overwrite.");
            }
            if (!Files.isWritable(folder)) {
                throw new UnusableFolderException(cannotBeWritten(folder));
            }
            clear(folder, entries);
        } catch (IOException e) {
            throw new UnusableFolderException(cannotBeWritten(folder), e);
        }
        return new OutputFolder(folder);
    }

    /** Where the exports of a night go, counted from 0. */
    public Path night(int night, int nights) {
        return nights == 1 ? folder : folder.resolve("night-" + (night + 1));
    }

    private static String cannotBeWritten(Path folder) {
        return folder + " cannot be written to; give --out a folder where you may make files.";
    }

    private static void clear(Path folder, List<Path> entries) throws IOException {
        deleteExports(folder);
        for (Path entry : entries) {
            if (NIGHT.matcher(entry.getFileName().toString()).matches()
                    && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                deleteExports(entry);
                deleteIfEmpty(entry);
            }
        }
    }

    private static void deleteExports(Path folder) throws IOException {
        for (ExportFile file : ExportFile.values()) {
            Files.deleteIfExists(folder.resolve(file.fileName()));
        }
        deleteAnswers(folder.resolve(BASISPOORT));
        deleteRosters(folder.resolve(ROSTERS));
    }

    private static void deleteRosters(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(folder.resolve(ExportFile.ACCOUNTS.fileName()));
            for (Path entry : entries(folder)) {
                if (ROSTER.matcher(entry.getFileName().toString()).matches()) {
                    Files.delete(entry);
                }
            }
            deleteAnswers(folder);
        }
    }

    private static void deleteAnswers(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (String answers : ANSWERS) {
                Folders.delete(folder.resolve(answers));
            }
            deleteIfEmpty(folder);
        }
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        if (entries(folder).isEmpty()) {
            Files.delete(folder);
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
