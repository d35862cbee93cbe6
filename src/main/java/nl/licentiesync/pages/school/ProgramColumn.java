package nl.licentiesync.pages.school;

import gg.jte.Content;
import nl.licentiesync.model.Program;
import nl.licentiesync.pages.HtmlText;
import nl.licentiesync.pages.RenderedOnce;

/**
 * A program as the pages name it.
 *
 * @param renderedColumn the head of its column in the matrix
 * @param renderedLine the head of its lines in the table of licences
 */
public record ProgramColumn(
        String id,
        HtmlText name,
        String publisher,
        String yearPlanning,
        RenderedOnce renderedColumn,
        RenderedOnce renderedLine) {

    static ProgramColumn of(Program program) {
        return new ProgramColumn(
                program.id().value(),
                new HtmlText(program.displayName()),
                program.publisher(),
                program.yearPlanning(),
                RenderedOnce.forAllPages(),
                RenderedOnce.forAllPages());
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
