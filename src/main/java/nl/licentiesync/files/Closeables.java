package nl.licentiesync.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Closes several things. */
public final class Closeables {

    private Closeables() {}

    /** Closes all, also when some cannot be closed; then fails as the first of these did. */
    public static void closeAll(Collection<? extends Closeable> all) throws IOException {
        @Nullable IOException failure = null;
        for (Closeable one : all) {
            try {
                one.close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
