package nl.licentiesync.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.licentiesync.files.FilePermissions;

/** Opens the files of a report and notes each for the manifest; several threads may use it. */
public final class ReportFiles {

    private final Path folder;
    private final FilePermissions filePermissions;
    private final Map<String, FileChecksum> sums = new ConcurrentHashMap<>();

    /** Files of a folder that exists. */
    public ReportFiles(Path folder, FilePermissions filePermissions) {
        this.folder = folder;
        this.filePermissions = filePermissions;
    }

    /** Creates a folder within that of the report. */
    public void createFolder(String name) throws IOException {
        filePermissions.createNewFolder(folder.resolve(name));
    }

    /**
     * Opens a new file.
     *
     * @param name its path from the folder of the report on, with slashes
     */
    public OutputStream create(String name) throws IOException {
        return new ChecksumOutput(filePermissions.createFile(folder.resolve(name)), sum -> sums.put(name, sum));
    }

    /** The closed files by name. */
    public SortedMap<String, FileChecksum> written() {
        return new TreeMap<>(sums);
    }

    /** Size and checksum of a closed file. */
    FileChecksum written(String name) {
        return Objects.requireNonNull(sums.get(name), name);
    }
}
