package nl.licentiesync.pages;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import org.jspecify.annotations.Nullable;

/** Escapes what a template shows by the place where it stands; texts in which nothing has to be escaped are quick. */
final class HtmlOutput extends OwaspHtmlTemplateOutput {

    private final PageOutput page;
    private @Nullable String tag;
    private @Nullable String attribute;

    HtmlOutput(PageOutput page) {
        super(page);
        this.page = page;
    }

    @Override
    public void setContext(@Nullable String tagName, @Nullable String attributeName) {
        super.setContext(tagName, attributeName);
        tag = tagName;
        attribute = attributeName;
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        if (text == null || isOfOtherRules() || !page.writePlain(text, attribute != null)) {
            super.writeUserContent(text);
        }
    }

    /** Whether a text could be a script or an address here. */
    private boolean isOfOtherRules() {
        String name = attribute;
        return name == null ? "script".equals(tag) : name.startsWith("on") || name.equals("href");
    }

    @Override
    public void writeUserContent(int number) {
        page.writeNumber(number);
    }

    /** Writes a piece of the page and returns its bytes; null when it was too long to be still in the buffer. */
    byte @Nullable [] writeAndKeep(Content piece) {
        long from = page.position();
        piece.writeTo(this);
        return page.since(from);
    }
}
