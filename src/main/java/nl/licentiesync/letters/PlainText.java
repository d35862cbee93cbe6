package nl.licentiesync.letters;

import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;

/** Renders a letter as plain text. */
final class PlainText {

    private static final int WIDTH = 76;

    private PlainText() {}

    static String of(Letter letter) {
        return letter.blocks().stream().map(PlainText::of).collect(Collectors.joining("\n"));
    }

    private static String of(Letter.Block block) {
        if (block instanceof Letter.Heading heading) {
            String text = heading.text();
            return text + "\n" + "-".repeat(Math.min(WIDTH, text.codePointCount(0, text.length()))) + "\n";
        }
        if (block instanceof Letter.Items items) {
            return items.items().stream().map(PlainText::of).collect(Collectors.joining("\n"));
        }
        if (block instanceof Letter.Link link) {
            return link.text() + "\n" + link.address() + "\n";
        }
        return wrapped(((Letter.Paragraph) block).text(), "") + "\n";
    }

    private static String of(Letter.Item item) {
        StringBuilder text = new StringBuilder(wrapped(item.what(), "* "));
        item.more().forEach(more -> text.append('\n').append(wrapped(more, "  ")));
        return text.append('\n').toString();
    }

    /** The first line begins with a mark, the others as far to the right. */
    private static String wrapped(String text, String mark) {
        String indent = " ".repeat(mark.length());
        return mark + WordUtils.wrap(text, WIDTH - mark.length(), "\n" + indent, false);
    }
}
