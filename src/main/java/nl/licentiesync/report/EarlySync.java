package nl.licentiesync.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import nl.licentiesync.files.DiskSync;

/**
 * Lets the disk begin to write a large file before it is complete, so that in the end the night waits for the last of it
 * only. Whether it is on the disk is asked when the report is complete.
 */
final class EarlySync extends FilterOutputStream {

    /** After so many bytes the disk is told to begin, unless it is still at the last ones. */
    private static final long STRETCH = 32L << 20;

    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

    private final Path file;
    private long size;
    private long told;
    private CompletableFuture<Void> writing = DONE;

    EarlySync(Path file, OutputStream out) {
        super(out);
        this.file = file;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        written(1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        written(length);
    }

    private void written(int more) {
        size += more;
        if (size - told >= STRETCH && writing.isDone()) {
            told = size;
            writing = CompletableFuture.runAsync(this::force, task -> {
                Thread thread = new Thread(task, "early-sync");
                thread.setDaemon(true);
                thread.start();
            });
        }
    }

    private void force() {
        try {
            DiskSync.ofSystem().force(file);
        } catch (IOException e) {
            // Said when the report is complete, by the sync that counts.
        }
    }
}
