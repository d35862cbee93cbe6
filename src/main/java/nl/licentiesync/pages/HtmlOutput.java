package nl.licentiesync.pages;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import org.jspecify.annotations.Nullable;

/** Escapes what a template shows by the place where it stands; texts in which nothing has to be escaped are quick. */
final class HtmlOutput extends OwaspHtmlTemplateOutput {

    private final PageOutput page;
    private Place place = Place.BETWEEN_TAGS;

    HtmlOutput(PageOutput page) {
        super(page);
        this.page = page;
    }

    @Override
    public void setContext(@Nullable String tagName, @Nullable String attributeName) {
        super.setContext(tagName, attributeName);
        if (attributeName == null) {
            place = "script".equals(tagName) ? Place.OTHER : Place.BETWEEN_TAGS;
        } else {
            place = attributeName.startsWith("on") || attributeName.equals("href") ? Place.OTHER : Place.ATTRIBUTE;
        }
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        if (text == null || place == Place.OTHER || !page.writePlain(text, place == Place.ATTRIBUTE)) {
            super.writeUserContent(text);
        }
    }

    /** Writes a piece of the page and returns its bytes; null when it was too long to be still in the buffer. */
    byte @Nullable [] writeAndKeep(Content piece) {
        long from = page.position();
        piece.writeTo(this);
        return page.since(from);
    }

    private enum Place {
        BETWEEN_TAGS,
        ATTRIBUTE,
        /** Where a text could be a script or an address. */
        OTHER
    }
}
