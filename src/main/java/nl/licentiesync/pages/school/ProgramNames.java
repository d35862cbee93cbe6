package nl.licentiesync.pages.school;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.licentiesync.pages.HtmlText;

/** Names of programs, with commas between them. */
public final class ProgramNames implements Content {

    private static final HtmlText COMMA = new HtmlText(", ");

    private final List<HtmlText> names = new ArrayList<>();

    void add(HtmlText name) {
        names.add(name);
    }

    /** How many there are. */
    int number() {
        return names.size();
    }

    @Override
    public void writeTo(TemplateOutput page) {
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                COMMA.writeTo(page);
            }
            names.get(i).writeTo(page);
        }
    }

    @Override
    public String toString() {
        return names.stream().map(HtmlText::toString).collect(Collectors.joining(", "));
    }
}
