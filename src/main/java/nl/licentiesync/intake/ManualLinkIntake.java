package nl.licentiesync.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.model.LinkKey;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.packing.RowFormat;
import org.jspecify.annotations.Nullable;

/** Reads manual-links.csv. Of several rows for one teacher, school and program the earliest date counts. */
final class ManualLinkIntake extends PackedIntake<LinkKey, ManualLink> {

    /** The rows of those links that have more than one. */
    private final Map<LinkKey, LinkRows> severalRows = new HashMap<>();

    /** Links of the run before that were looked for, by what they mean, for each way to write them in lower case. */
    private final Map<LinkKey, Map<LinkKey, ManualLink>> linksBefore = new HashMap<>();

    private @Nullable KnownIds knownIds;

    ManualLinkIntake() {
        super(ExportFile.MANUAL_LINKS, RowFormat.MANUAL_LINK, ManualLink::key, ManualLink::school);
    }

    @Override
    ManualLink read(Row row) {
        return new ManualLink(
                new TeacherId(row.code(Column.TEACHER_ID)),
                row.school(),
                new ProgramId(row.code(Column.PROGRAM_ID)),
                row.requiredDate(Column.LINKED_ON));
    }

    @Override
    Placement place(LinkKey key, SourcedRow<ManualLink> link) {
        SourcedRow<ManualLink> counting = used().get(key);
        if (counting == null) {
            used().put(key, link);
            return Placement.USED;
        }
        if (counting.row().linkedOn().equals(link.row().linkedOn())) {
            return Placement.REPEATED;
        }
        LinkRows rows = severalRows.computeIfAbsent(key, any -> LinkRows.of(counting));
        if (rows.has(link.row().linkedOn())) {
            return Placement.REPEATED;
        }
        rows.add(link);
        if (link.row().linkedOn().isBefore(counting.row().linkedOn())) {
            used().put(key, link);
        }
        return Placement.USED;
    }

    @Override
    int lineOf(LinkKey key, SourcedRow<ManualLink> link) {
        LinkRows rows = severalRows.get(key);
        return rows == null ? super.lineOf(key, link) : rows.lineOf(link.row().linkedOn());
    }

    @Override
    List<Integer> linesOf(LinkKey key) {
        LinkRows rows = severalRows.get(key);
        return rows == null ? super.linesOf(key) : rows.lines();
    }

    private static SourcedRow<ManualLink> earliest(SourcedRow<ManualLink> left, SourcedRow<ManualLink> right) {
        return right.row().linkedOn().isBefore(left.row().linkedOn()) ? right : left;
    }

    @Override
    RejectedRowKey rejectedKeyOf(Row row) {
        return SchoolCode.parse(row.text(Column.SCHOOL_ID))
                .map(school -> rejectedKeyOf(new LinkKey(
                        new TeacherId(row.text(Column.TEACHER_ID)),
                        school,
                        new ProgramId(row.text(Column.PROGRAM_ID)))))
                .orElse(RejectedRowKey.NOTHING);
    }

    /** Reads links whose teacher or program is written in other letters elsewhere as those, from now on. */
    void readAs(KnownIds known) {
        knownIds = known;
        List<LinkKey> written = new ArrayList<>();
        used().forEach(link -> written.add(link.row().key()));
        for (LinkKey key : written) {
            LinkKey meant = known.link(key);
            if (!meant.equals(key)) {
                readAs(key, meant);
            }
        }
    }

    private void readAs(LinkKey written, LinkKey meant) {
        List<Integer> lines = linesOf(written);
        for (int line : lines) {
            noteCase(
                    Column.TEACHER_ID,
                    written.teacher().value(),
                    meant.teacher().value(),
                    line);
            noteCase(
                    Column.PROGRAM_ID,
                    written.program().value(),
                    meant.program().value(),
                    line);
        }
        SourcedRow<ManualLink> link = Objects.requireNonNull(used().get(written));
        SourcedRow<ManualLink> read = new SourcedRow<>(link.line(), linkOf(meant, link.row()), link.invalid());
        SourcedRow<ManualLink> counting = used().get(meant);
        if (counting != null) {
            severalRows.computeIfAbsent(meant, any -> LinkRows.of(counting)).addLines(lines);
        } else if (lines.size() > 1) {
            severalRows.computeIfAbsent(meant, any -> new LinkRows()).addLines(lines);
        }
        used().remove(written);
        severalRows.remove(written);
        used().put(meant, counting == null ? read : earliest(counting, read));
    }

    private void noteCase(Column column, String written, String meant, int line) {
        if (!written.equals(meant)) {
            causes().caseDiffers(column, written, meant, line);
        }
    }

    private static ManualLink linkOf(LinkKey key, ManualLink link) {
        return new ManualLink(key.teacher(), key.school(), key.program(), link.linkedOn());
    }

    @Override
    RejectedRowKey rejectedKeyOf(LinkKey key) {
        return new RejectedRowKey.OfLink(key);
    }

    @Override
    @Nullable
    ManualLink find(RowsBefore before, RejectedRowKey rejectedKey) {
        if (!(rejectedKey instanceof RejectedRowKey.OfLink ofLink)) {
            return null;
        }
        KnownIds known = Objects.requireNonNull(knownIds, "Teachers and programs are known before links are kept");
        LinkKey meant = known.link(ofLink.key());
        ManualLink link = linksBefore
                .computeIfAbsent(ofLink.key().ignoringCase(), any -> byMeaning(before.links(ofLink), known))
                .get(meant);
        return link == null ? null : linkOf(meant, link);
    }

    private static Map<LinkKey, ManualLink> byMeaning(List<ManualLink> links, KnownIds known) {
        Map<LinkKey, ManualLink> byMeaning = new HashMap<>();
        links.forEach(link -> byMeaning.putIfAbsent(known.link(link.key()), link));
        return byMeaning;
    }

    @Override
    ManualLink withValueOf(ManualLink link, ManualLink before, Column column) {
        return link;
    }
}
