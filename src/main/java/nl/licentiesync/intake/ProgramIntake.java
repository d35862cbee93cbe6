package nl.licentiesync.intake;

import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import org.jspecify.annotations.Nullable;

/** Reads programs.csv, the catalogue. */
final class ProgramIntake extends TableIntake<ProgramId, Program> {

    ProgramIntake() {
        super(ExportFile.PROGRAMS, new CatalogueRows<>());
    }

    @Override
    Program read(Row row) {
        return new Program(
                new ProgramId(row.code(Column.PROGRAM_ID)),
                row.readableText(Column.NAME),
                row.readableText(Column.PUBLISHER),
                row.yearGroups(),
                row.readableText(Column.YEAR_PLANNING),
                row.cancelBefore(),
                row.renewal(),
                row.resultsYears(),
                row.readableText(Column.METHOD_ID));
    }

    @Override
    ProgramId keyOf(Program program) {
        return program.id();
    }

    @Override
    RejectedRowKey rejectedKeyOf(Row row) {
        return rejectedKeyOf(new ProgramId(row.text(Column.PROGRAM_ID)));
    }

    @Override
    RejectedRowKey rejectedKeyOf(ProgramId id) {
        return new RejectedRowKey.OfProgram(id);
    }

    @Override
    @Nullable
    Program find(RowsBefore before, RejectedRowKey rejectedKey) {
        return before.program(rejectedKey);
    }

    @Override
    Program withValueOf(Program program, Program before, Column column) {
        return switch (column) {
            case YEAR_GROUPS -> before.yearGroups().hasValid() ? program.withYearGroups(before.yearGroups()) : program;
            case CANCEL_BEFORE -> program.withCancelBefore(before.cancelBefore());
            case RENEWS -> program.withRenewal(before.renewal());
            case RESULTS_YEARS -> program.withResultsYears(before.resultsYears());
            default -> program;
        };
    }
}
