package nl.licentiesync.pages.school;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.Map;

/** Parts of a page that stand in it many times, and are rendered the first time only. */
public final class RenderedOnce {

    private final Map<Object, Content> rendered = new IdentityHashMap<>();

    /**
     * A part of the page.
     *
     * @param of what it is made of: the same object has the same part
     */
    public Content part(Object of, Content content) {
        return rendered.computeIfAbsent(of, any -> rendered(content));
    }

    private static Content rendered(Content content) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(output));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] part = bytes.toByteArray();
        return page -> page.writeBinaryContent(part);
    }
}
