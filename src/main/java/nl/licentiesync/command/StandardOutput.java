package nl.licentiesync.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Standard output of the process. An answer is written completely or the command fails; a reader that closes the pipe
 * early is no error.
 */
final class StandardOutput {

    private static final int KIND = 0xF000;
    private static final int PIPE = 0x1000;

    private StandardOutput() {}

    /** Opens it for text in UTF-8. */
    static PrintWriter open() {
        OutputStream stream = new FileOutputStream(FileDescriptor.out);
        return new PrintWriter(isPipe() ? new Unread(stream) : stream, true, StandardCharsets.UTF_8);
    }

    /**
     * Ends an answer.
     *
     * @throws Unwritten when not all of it could be written, as on a full disk
     */
    static void finish(PrintWriter out) {
        if (out.checkError()) {
            throw new Unwritten();
        }
    }

    private static boolean isPipe() {
        try {
            Object mode = Files.getAttribute(Path.of("/dev/stdout"), "unix:mode");
            return ((Integer) mode & KIND) == PIPE;
        } catch (IOException | UnsupportedOperationException notOnThisSystem) {
            return false;
        }
    }

    /** Says that an answer could not be written. */
    static final class Unwritten extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unwritten() {
            super("The answer could not be written whole; free disk space, or write it elsewhere, and ask again.");
        }
    }

    /** Goes on when the pipe is closed at the other end, as by head. */
    private static final class Unread extends FilterOutputStream {

        private boolean isClosed;

        Unread(OutputStream pipe) {
            super(pipe);
        }

        @Override
        public void write(int oneByte) {
            write(new byte[] {(byte) oneByte}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            if (isClosed) {
                return;
            }
            try {
                out.write(bytes, from, length);
            } catch (IOException readerIsGone) {
                isClosed = true;
            }
        }
    }
}
