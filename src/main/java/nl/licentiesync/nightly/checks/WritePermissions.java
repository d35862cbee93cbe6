package nl.licentiesync.nightly.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks whether other users may write to the state and reports folders. Such a user could change what is published
 * or redirect the next night.
 */
public final class WritePermissions {

    private static final Logger LOG = LoggerFactory.getLogger(WritePermissions.class);

    private static final int GROUP = 0020;
    private static final int EVERYONE = 0002;

    /** In a folder with this bit only the owner of a file may rename or remove it. */
    private static final int STICKY = 01000;

    private WritePermissions() {}

    /**
     * Warns when others may write to a state or to a folder that it is in; those that do not exist yet pass.
     *
     * @param state its real path
     * @throws RefusedNight when everyone may write to the state itself
     */
    public static void checkState(Path state) {
        for (Path folder : List.of(state, state.resolve("db"))) {
            if (has(folder, EVERYONE)) {
                throw new RefusedNight(
                        "Everyone may write in the state folder %s, and so change what is published; take that away (chmod o-w %s)."
                                .formatted(folder, folder));
            }
            if (has(folder, GROUP)) {
                LOG.warn("A group may write in the state folder {}; take that away (chmod g-w {}).", folder, folder);
            }
        }
        for (Path parent = state.getParent(); parent != null; parent = parent.getParent()) {
            if (has(parent, EVERYONE) && !has(parent, STICKY)) {
                LOG.warn(
                        "Everyone may write in {}, and so replace the state folder in it; take that away (chmod o-w {}).",
                        parent,
                        parent);
            }
        }
    }

    /**
     * Warns when others may write to the folder of all reports.
     *
     * @param reports its real path
     */
    public static void checkReports(Path reports) {
        if (has(reports, EVERYONE) || has(reports, GROUP)) {
            LOG.warn("Others may write in the report folder {}; take that away (chmod go-w {}).", reports, reports);
        }
    }

    private static boolean has(Path folder, int bit) {
        try {
            return folder.getFileSystem().supportedFileAttributeViews().contains("unix")
                    && ((int) Files.getAttribute(folder, "unix:mode") & bit) != 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
