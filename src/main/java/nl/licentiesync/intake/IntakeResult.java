package nl.licentiesync.intake;

import java.util.List;
import java.util.Map;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.model.RosterGap;
import nl.licentiesync.model.SchoolCode;

/**
 * Tallies and findings of one intake.
 *
 * @param tallies how the rows of each file that was delivered add up
 * @param findings what was wrong with rows and values
 * @param keptInForce number of rows of the run before that stay in force
 * @param ignoredLinks manual links whose teacher is not at the school
 * @param mapped which values the configuration gave or translated
 * @param rosterGaps the schools without a usable roster, where rosters are read
 * @param rosterTallies how many rosters of each format there are, where rosters are read
 */
record IntakeResult(
        Map<ExportFile, FileTally> tallies,
        List<Finding> findings,
        int keptInForce,
        List<IgnoredLink> ignoredLinks,
        Map<ExportFile, MappedValues> mapped,
        Map<SchoolCode, RosterGap> rosterGaps,
        List<RosterTally> rosterTallies) {}
