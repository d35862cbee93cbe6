package nl.licentiesync.pages.school;

import gg.jte.Content;
import nl.licentiesync.model.Program;
import nl.licentiesync.pages.HtmlText;
import nl.licentiesync.pages.RenderedOnce;

/**
 * A program as the pages name it.
 *
 * @param order what lists are sorted by that do not tell capitals from small letters
 * @param renderedColumn the head of its column in the matrix
 * @param renderedLine the head of its lines in the table of licences
 */
public record ProgramColumn(
        String id,
        HtmlText name,
        String order,
        String publisher,
        String yearPlanning,
        RenderedOnce renderedColumn,
        RenderedOnce renderedLine) {

    static ProgramColumn of(Program program) {
        return new ProgramColumn(
                program.id().value(),
                new HtmlText(program.displayName()),
                order(program.displayName()),
                program.publisher(),
                program.yearPlanning(),
                RenderedOnce.forAllPages(),
                RenderedOnce.forAllPages());
    }

    /** Sorted by these, names stand as {@link String#CASE_INSENSITIVE_ORDER} has them. */
    private static String order(String name) {
        StringBuilder order = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            order.append(Character.toLowerCase(Character.toUpperCase(name.charAt(i))));
        }
        return order.toString();
    }

    /** The head of the column, as the pages have it. */
    public Content columnAs(Content rendering) {
        return renderedColumn.of(rendering);
    }

    /** The head of a line, as the pages have it. */
    public Content lineAs(Content rendering) {
        return renderedLine.of(rendering);
    }
}
