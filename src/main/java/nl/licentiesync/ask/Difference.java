package nl.licentiesync.ask;

import java.time.LocalDate;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * A period of nights in which assumptions change what a teacher sees of a program.
 *
 * @param from the first night
 * @param upTo the last night, null when it is the last that is looked at
 */
public record Difference(
        SchoolCode school,
        TeacherId teacher,
        ProgramId program,
        LocalDate from,
        @Nullable LocalDate upTo,
        Access without,
        Access with) {}
