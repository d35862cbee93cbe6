package nl.licentiesync.intake;

import java.util.Map;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.LinkKey;
import nl.licentiesync.model.TeacherId;

/** On which line of its export each used row of one school begins. */
public record SchoolLines(
        Map<LicenceId, Integer> licences, Map<TeacherId, Integer> teachers, Map<LinkKey, Integer> manualLinks) {}
