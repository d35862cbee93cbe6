package nl.licentiesync.ask.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.licentiesync.ask.Evidence;
import nl.licentiesync.ask.ExportEvidence;
import nl.licentiesync.ask.Source;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.LinePlaces;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.intake.Severity;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.report.FindingMessages;

/** The findings in those export lines that an answer is based on. */
public final class SourceFindings {

    private final LinePlaces places;
    private final FindingMessages messages;
    private final Map<Source, List<Finding>> byLine = new HashMap<>();
    private final Map<ExportFile, List<String>> rejected = new EnumMap<>(ExportFile.class);

    /** Export lines; a published run of an early version has none. */
    public SourceFindings(Evidence evidence, Locale language) {
        this.places = evidence instanceof ExportEvidence exports ? exports.places() : LinePlaces.USUAL;
        this.messages = new FindingMessages(new Messages(language), places);
        List<Finding> findings = evidence instanceof ExportEvidence exports ? exports.findings() : List.of();
        for (Finding finding : findings) {
            byLine.computeIfAbsent(source(places, finding), line -> new ArrayList<>())
                    .add(finding);
        }
        for (ExportFile file : ExportFile.values()) {
            rejected.put(
                    file,
                    findings.stream()
                            .filter(finding -> finding.file() == file && finding.severity() == Severity.ERROR)
                            .sorted(Comparator.comparingInt(Finding::line))
                            .map(finding -> shown(places, finding))
                            .distinct()
                            .toList());
        }
    }

    private static Source.ExportLine source(LinePlaces places, Finding finding) {
        LinePlaces.Place place = places.of(finding.file(), finding.line());
        return new Source.ExportLine(place.part(), place.line(), place.person());
    }

    /** The line, with its part where that does not have the usual name. */
    private static String shown(LinePlaces places, Finding finding) {
        Source.ExportLine source = source(places, finding);
        return source.file().equals(finding.file().fileName()) ? Integer.toString(source.line()) : source.toString();
    }

    /** The findings in these lines, in sentences. */
    public List<String> about(Collection<Source> sources) {
        return new LinkedHashSet<>(sources)
                .stream()
                        .flatMap(source -> byLine.getOrDefault(source, List.of()).stream()
                                .map(finding -> source + ": " + messages.of(finding)))
                        .toList();
    }

    /** Whether teachers come from rosters. */
    public boolean areOfRosters() {
        return places.isOfRosters(ExportFile.TEACHERS);
    }

    /** The lines of rejected rows of an export: what cannot be found may be there. */
    public List<String> rejected(ExportFile file) {
        return rejected.getOrDefault(file, List.of());
    }
}
