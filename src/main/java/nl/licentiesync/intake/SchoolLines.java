package nl.licentiesync.intake;

import java.util.List;
import java.util.Map;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.LinkKey;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.TeacherId;

/** The export lines of the used rows of one school. */
public record SchoolLines(
        Map<LicenceId, List<Integer>> licences,
        Map<TeacherId, List<Integer>> teachers,
        Map<LinkKey, List<Integer>> manualLinks,
        Map<Permission, List<Integer>> permissions) {}
