package nl.licentiesync.pages;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a page that stands in it more than once. It is rendered the first time and kept, unless it is longer than
 * the buffer of the page. For one page, by one thread.
 */
public final class RenderedOnce {

    private boolean isRepeated;
    private byte @Nullable [] html;

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
        return html != null || isRepeated ? output -> write(piece, output) : piece;
    }

    private void write(Content piece, TemplateOutput output) {
        if (html != null) {
            output.writeBinaryContent(html);
        } else if (output instanceof HtmlOutput page) {
            html = page.writeAndKeep(piece);
        } else {
            piece.writeTo(output);
        }
    }
}
