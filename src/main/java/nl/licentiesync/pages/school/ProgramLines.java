package nl.licentiesync.pages.school;

import gg.jte.Content;
import java.util.List;
import nl.licentiesync.pages.RenderedOnce;

/**
 * What a page says of the programs of one teacher, or of several who see the same programs in the same way.
 *
 * @param cells one for each program of the matrix; empty for who has left
 * @param sum how many of the programs that are meant for the teacher are visible
 * @param remedies how many are missing that can be repaired, and by what; empty when there are none
 * @param seen what is visible, with how, linked since when, and until when; programs of which that is the same together
 * @param toRepair what is not visible and can be repaired, the programs of each reason together
 * @param missing what else is not visible, in the same way
 * @param renderedCells the cells in the page
 * @param renderedList all that is seen and missing in the page
 */
public record ProgramLines(
        List<MatrixCell> cells,
        String sum,
        String remedies,
        List<Missing> toRepair,
        List<Seen> seen,
        List<Missing> missing,
        RenderedOnce renderedCells,
        RenderedOnce renderedList) {

    /** Programs that are visible in the same way. */
    public record Seen(ProgramNames programs, String kind, String how) {}

    /** Programs that are not visible for the same reason. */
    public record Missing(ProgramNames programs, AbsenceInWords why) {}

    /** Notes that the lines are those of one more teacher of the page, and returns them. */
    ProgramLines sharedWithOneMore() {
        renderedCells.repeat();
        renderedList.repeat();
        return this;
    }

    /** The cells, as the page has them. */
    public Content cellsAs(Content rendering) {
        return renderedCells.of(rendering);
    }

    /** What is seen and missing, as the page has it. */
    public Content listAs(Content rendering) {
        return renderedList.of(rendering);
    }
}
