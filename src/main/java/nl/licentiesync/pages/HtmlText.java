package nl.licentiesync.pages;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;

/** A text that stands between the tags of many pages, escaped once. */
public final class HtmlText implements Content {

    private final String text;
    private final byte[] html;

    public HtmlText(String text) {
        StringOutput escaped = new StringOutput();
        Escape.htmlContent(text, escaped);
        this.text = text;
        this.html = escaped.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void writeTo(TemplateOutput page) {
        page.writeBinaryContent(html);
    }

    /** The text as it is read. */
    @Override
    public String toString() {
        return text;
    }
}
