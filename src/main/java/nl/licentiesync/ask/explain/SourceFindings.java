package nl.licentiesync.ask.explain;

import java.util.ArrayList;
import java.util.Collection;
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
import nl.licentiesync.intake.Finding;
import nl.licentiesync.intake.Severity;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.report.FindingMessages;

/** The findings in those export lines that an answer is based on. */
public final class SourceFindings {

    private final FindingMessages messages;
    private final Map<Source, List<Finding>> byLine = new HashMap<>();
    private final Map<ExportFile, List<Integer>> rejected = new EnumMap<>(ExportFile.class);

    /** Export lines; a published run of an early version has none. */
    public SourceFindings(Evidence evidence, Locale language) {
        this.messages = new FindingMessages(new Messages(language));
        List<Finding> findings = evidence instanceof ExportEvidence exports ? exports.findings() : List.of();
        for (Finding finding : findings) {
            byLine.computeIfAbsent(
                            new Source.ExportLine(finding.file().fileName(), finding.line()), line -> new ArrayList<>())
                    .add(finding);
        }
        for (ExportFile file : ExportFile.values()) {
            rejected.put(
                    file,
                    findings.stream()
                            .filter(finding ->
                                    finding.file() == file && finding.code().severity() == Severity.ERROR)
                            .map(Finding::line)
                            .distinct()
                            .sorted()
                            .toList());
        }
    }

    /** The findings in these lines, in sentences. */
    public List<String> about(Collection<Source> sources) {
        return new LinkedHashSet<>(sources)
                .stream()
                        .flatMap(source -> byLine.getOrDefault(source, List.of()).stream()
                                .map(finding -> source + ": " + messages.of(finding)))
                        .toList();
    }

    /** The lines of rejected rows of an export: what cannot be found may be there. */
    public List<Integer> rejected(ExportFile file) {
        return rejected.getOrDefault(file, List.of());
    }
}
