package nl.licentiesync.pages.school;

import nl.licentiesync.model.Program;

/** A program as the pages name it. */
public record ProgramColumn(String id, String name, String publisher, String yearPlanning) {

    static ProgramColumn of(Program program) {
        return new ProgramColumn(
                program.id().value(), program.displayName(), program.publisher(), program.yearPlanning());
    }
}
