package nl.licentiesync.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.YearGroups;

/** Caches parsed values that many rows share. */
final class SharedValues {

    private final Map<String, Optional<SchoolCode>> schools = new HashMap<>();
    private final Map<String, ProgramId> programs = new HashMap<>();
    private final Map<String, ValueParser.Parsed<Set<Role>>> roles = new HashMap<>();
    private final Map<String, ValueParser.Parsed<YearGroups>> yearGroups = new HashMap<>();

    Optional<SchoolCode> school(String text) {
        return schools.computeIfAbsent(text, SchoolCode::parse);
    }

    ProgramId program(String text) {
        return programs.computeIfAbsent(text, ProgramId::new);
    }

    ValueParser.Parsed<Set<Role>> roles(String text) {
        return roles.computeIfAbsent(text, ValueParser::roles);
    }

    ValueParser.Parsed<YearGroups> yearGroups(String text) {
        return yearGroups.computeIfAbsent(text, YearGroupList::parse);
    }
}
