package nl.licentiesync.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.LinePlaces;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.intake.FindingCode;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.DateFault;

/** Describes findings and their remedies in one or two sentences. */
public final class FindingMessages {

    /** The findings whose details are numbers of something, so that they are written as numbers. */
    private static final Set<FindingCode> COUNTED =
            EnumSet.of(FindingCode.FIELD_COUNT, FindingCode.VALUE_TOO_LONG, FindingCode.LAST_DAY_AS_CANCELLATION);

    /** The findings that name another line, by the place of that line among their details. */
    private static final Map<FindingCode, Integer> OTHER_LINES = Map.of(
            FindingCode.KEY_REPEATED, 0,
            FindingCode.ROW_REPEATED, 0,
            FindingCode.ROWS_MERGED, 0,
            FindingCode.BASISPOORT_ID_SHARED, 1);

    private final Messages messages;
    private final LinePlaces places;

    /**
     * Uses the language of these messages.
     *
     * @param places of the lines that findings name
     */
    public FindingMessages(Messages messages, LinePlaces places) {
        this.messages = messages;
        this.places = places;
    }

    /** The message about a finding. */
    public String of(Finding finding) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(finding.column() == null ? "" : headers(finding, finding.column()));
        boolean isCounted = COUNTED.contains(finding.code());
        details(finding).forEach(detail -> arguments.add(isCounted ? Long.valueOf(detail) : detail));
        StringBuilder message = new StringBuilder(messages.get(key(finding), arguments.toArray()));
        addWhatFollowsFromDetails(finding, arguments, message);
        String instead = switch (finding.instead()) {
            case RUN_BEFORE -> keptOf(finding);
            case REST_OF_LIST -> "finding.rest";
            case OTHER_ROW -> "finding.otherRow";
            case NOTHING -> "finding.untilThen." + finding.code();
        };
        if (messages.has(instead)) {
            message.append(' ').append(messages.get(instead));
        }
        addHeaderOfFile(finding, message);
        int person = places.of(finding.file(), finding.line()).person();
        if (person > 0) {
            message.append(' ').append(messages.get("finding.place.person", Integer.toString(person)));
        }
        if (finding.rows() > 1) {
            message.append(' ').append(messages.get("finding.rows", finding.rows()));
        }
        return message.toString();
    }

    /** The message about a finding, after which this number of further ones of its file is not listed. */
    String of(Finding finding, int further) {
        return further == 0
                ? of(finding)
                : of(finding) + " "
                        + messages.get(
                                "finding.further",
                                further,
                                places.of(finding.file(), finding.line()).part());
    }

    /** The message key of a finding; some have variants by fault, column or file. */
    private String key(Finding finding) {
        String key = "finding." + finding.code();
        String variant = key + "." + variant(finding);
        return messages.has(variant) ? variant : key;
    }

    private static String keptOf(Finding finding) {
        return switch (finding.code()) {
            case ROSTER_UNREADABLE, ROSTER_NO_SCHOOL, ROSTER_TWICE, ROSTER_MISSING -> "finding.kept.ROSTER";
            default -> "finding.kept." + finding.severity();
        };
    }

    private boolean isOfRosters(Finding finding) {
        return finding.column() == Column.TEACHER_ID && places.isOfRosters(ExportFile.TEACHERS);
    }

    private String variant(Finding finding) {
        return switch (finding.code()) {
            case DATE_MALFORMED -> DateFault.of(finding.details().get(0)).name();
            case CHARACTER_IN_ID -> finding.details().get(1);
            case ROSTER_UNREADABLE, ROSTER_OLD -> finding.details().get(0);
            case ROSTER_TWICE -> finding.details().get(2);
            case CASE_DIFFERS -> finding.column() + (isOfRosters(finding) ? "_OF_ROSTERS" : "");
            default -> finding.file().name();
        };
    }

    /** Adds the sentence about each detail that has one of its own and is not empty. */
    private void addWhatFollowsFromDetails(Finding finding, List<Object> arguments, StringBuilder message) {
        for (int number = 1; number <= finding.details().size(); number++) {
            String key = "finding." + finding.code() + "." + number;
            if (messages.has(key) && !finding.details().get(number - 1).isEmpty()) {
                message.append(' ').append(messages.get(key, arguments.toArray()));
            }
        }
    }

    /** The details, with lines as they are in their parts. */
    private List<String> details(Finding finding) {
        Integer other = OTHER_LINES.get(finding.code());
        if (other == null) {
            return finding.details();
        }
        List<String> details = new ArrayList<>(finding.details());
        details.set(other, otherLine(finding, Integer.parseInt(details.get(other))));
        return details;
    }

    private String otherLine(Finding finding, int counted) {
        LinePlaces.Place other = places.of(finding.file(), counted);
        String line = Integer.toString(other.line());
        return other.part().equals(places.of(finding.file(), finding.line()).part())
                ? line
                : messages.get("finding.otherPart", line, other.part());
    }

    /** Names the header of the file where it is not the program's own, and the message does not yet name it. */
    private void addHeaderOfFile(Finding finding, StringBuilder message) {
        Column column = finding.column();
        if (column == null) {
            return;
        }
        String headers = headers(finding, column);
        if (!headers.equals(headers(column)) && message.indexOf(headers) < 0) {
            message.append(' ').append(messages.get("finding.column", headers));
        }
    }

    /** A column by its English name, and the file's own header where that differs. */
    private String headers(Finding finding, Column column) {
        return places.label(finding.file(), finding.line(), column)
                .filter(label -> !label.equalsIgnoreCase(column.english()) && !label.equalsIgnoreCase(column.dutch()))
                .map(label -> column.english() + " (" + label + ")")
                .orElseGet(() -> headers(column));
    }

    /** A column by its English header, and its Dutch one where that differs. */
    static String headers(Column column) {
        return column.english().equals(column.dutch())
                ? column.english()
                : column.english() + " (" + column.dutch() + ")";
    }
}
