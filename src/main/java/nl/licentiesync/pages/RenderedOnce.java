package nl.licentiesync.pages;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a page that stands in it more than once. It is rendered the first time and kept, unless it is longer than
 * the buffer of the page. For one page, by one thread, or for all pages of a run, by any number of threads.
 */
public final class RenderedOnce {

    private boolean isRepeated;
    private volatile byte @Nullable [] html;

    /** A piece that stands in the pages of many schools. */
    public static RenderedOnce forAllPages() {
        RenderedOnce piece = new RenderedOnce();
        piece.repeat();
        return piece;
    }

    /** Notes that the piece stands in the page once more; a piece that is not repeated is not kept. */
    public void repeat() {
        isRepeated = true;
    }

    /**
     * What is to be written.
     *
     * @param piece the same each time
     */
    public Content of(Content piece) {
        return html != null || isRepeated ? new Piece(piece) : piece;
    }

    /** A class, as a lambda that captures anything costs the quick compiler more than copying the piece. */
    private final class Piece implements Content {

        private final Content piece;

        Piece(Content piece) {
            this.piece = piece;
        }

        @Override
        public void writeTo(TemplateOutput output) {
            byte[] known = html;
            if (known != null) {
                output.writeBinaryContent(known);
            } else if (output instanceof HtmlOutput page) {
                html = page.writeAndKeep(piece);
            } else {
                piece.writeTo(output);
            }
        }
    }
}
