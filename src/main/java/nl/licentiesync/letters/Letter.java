package nl.licentiesync.letters;

import java.util.List;

/**
 * The words of a letter, before they become plain text and HTML. Each text is on one line.
 *
 * @param language as HTML names it
 */
public record Letter(String language, String subject, List<Block> blocks) {

    public Letter {
        subject = SafeText.line(subject);
    }

    /** A part of a letter. */
    public sealed interface Block permits Paragraph, Heading, Items, Link {}

    /** A paragraph. */
    public record Paragraph(String text) implements Block {

        public Paragraph {
            text = SafeText.line(text);
        }
    }

    /** A heading. */
    public record Heading(String text) implements Block {

        public Heading {
            text = SafeText.line(text);
        }
    }

    /** A list. */
    public record Items(List<Item> items) implements Block {}

    /**
     * An item of a list.
     *
     * @param what in a few words
     * @param more sentences below it
     */
    public record Item(String what, List<String> more) {

        public Item {
            what = SafeText.line(what);
            more = more.stream().map(SafeText::line).toList();
        }
    }

    /**
     * A link to a page.
     *
     * @param text before the address
     */
    public record Link(String text, String address) implements Block {}
}
