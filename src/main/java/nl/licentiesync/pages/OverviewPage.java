package nl.licentiesync.pages;

import java.util.List;
import nl.licentiesync.report.Totals;

/**
 * The overview of a run, ready to be put into HTML.
 *
 * @param status PUBLISHED, HELD or DRY_RUN
 * @param guard why the guard holds it
 * @param warnings number of warnings
 * @param rejected number of rejected rows
 * @param gone codes of schools of which all licences or all teachers are gone
 */
public record OverviewPage(
        Texts texts,
        PageFacts facts,
        String status,
        Totals totals,
        int teachers,
        List<String> guard,
        List<InputLine> inputs,
        long rejected,
        long warnings,
        List<String> gone,
        List<String> todos,
        List<KeyDate> dates,
        List<SchoolRow> schools) {}
