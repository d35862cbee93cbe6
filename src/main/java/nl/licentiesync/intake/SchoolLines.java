package nl.licentiesync.intake;

import java.util.List;
import java.util.Map;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.LinkKey;
import nl.licentiesync.model.TeacherId;

/** On which lines of its export each used row of one school begins; a person of several rows has several. */
public record SchoolLines(
        Map<LicenceId, List<Integer>> licences,
        Map<TeacherId, List<Integer>> teachers,
        Map<LinkKey, List<Integer>> manualLinks) {}
