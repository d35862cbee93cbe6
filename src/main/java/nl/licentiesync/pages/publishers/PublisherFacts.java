package nl.licentiesync.pages.publishers;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.report.SpreadsheetFile;

/**
 * What a publisher is told, gathered licence by licence: its file for a spreadsheet, and numbers. Of a country the
 * file holds only the licences of which something is to be told: a publisher knows which licences it gave.
 */
final class PublisherFacts {

    private final Messages messages;
    private final SpreadsheetFile csv;
    private final SortedMap<String, ProgramCounts> programs = new TreeMap<>();
    private final SortedMap<LocalDate, SortedMap<String, Integer>> ending = new TreeMap<>();
    private final List<LicenceAtSchool> withoutTerms = new ArrayList<>();
    private final SortedMap<String, LicenceAtSchool> withoutPermission = new TreeMap<>();

    PublisherFacts(Messages messages) {
        this.messages = messages;
        this.csv = new SpreadsheetFile(List.of(
                messages.get("column.code"),
                messages.get("column.school"),
                messages.get("column.program"),
                messages.get("licence.id"),
                messages.get("licence.state"),
                messages.get("licence.starts"),
                messages.get("publishers.terms"),
                messages.get("publishers.permission"),
                messages.get("licence.usable")));
    }

    void add(LicenceAtSchool licence) {
        String program = licence.program().displayName();
        LocalDate end = licence.end();
        programs.computeIfAbsent(program, any -> new ProgramCounts()).add(licence);
        if (!licence.hasTerms()) {
            withoutTerms.add(licence);
        }
        if (licence.lacksPermission()) {
            withoutPermission.putIfAbsent(licence.code(), licence);
        }
        if (end != null) {
            ending.computeIfAbsent(end, any -> new TreeMap<>()).merge(program, 1, Integer::sum);
        }
        if (licence.hasTerms() && !licence.lacksPermission() && end == null) {
            return;
        }
        csv.code(licence.code())
                .text(licence.title())
                .text(program)
                .code(licence.licence())
                .text(messages.get("programs.state." + licence.phase()))
                .date(licence.starts())
                .text(yesOrNo(licence.hasTerms()))
                .text(yesOrNo(!licence.lacksPermission()))
                .date(end)
                .endRow();
    }

    private String yesOrNo(boolean yes) {
        return messages.get(yes ? "permission.holds" : "publishers.no");
    }

    ByteBuffer csv() {
        return csv.bytes();
    }

    List<PublisherPage.ProgramLine> programs() {
        return programs.entrySet().stream()
                .map(program -> new PublisherPage.ProgramLine(
                        program.getKey(),
                        program.getValue().licences,
                        program.getValue().withoutTerms,
                        program.getValue().withoutPermission,
                        program.getValue().ending))
                .toList();
    }

    List<LicenceAtSchool> withoutTerms() {
        return withoutTerms;
    }

    List<LicenceAtSchool> withoutPermission() {
        return List.copyOf(withoutPermission.values());
    }

    List<PublisherPage.EndingLine> ending() {
        List<PublisherPage.EndingLine> lines = new ArrayList<>();
        ending.forEach((day, ofDay) -> ofDay.forEach(
                (program, licences) -> lines.add(new PublisherPage.EndingLine(messages.date(day), program, licences))));
        return lines;
    }

    /** Numbers of licences for a program. */
    private static final class ProgramCounts {

        private int licences;
        private int withoutTerms;
        private int withoutPermission;
        private int ending;

        void add(LicenceAtSchool licence) {
            licences++;
            withoutTerms += licence.hasTerms() ? 0 : 1;
            withoutPermission += licence.lacksPermission() ? 1 : 0;
            ending += licence.end() == null ? 0 : 1;
        }
    }
}
