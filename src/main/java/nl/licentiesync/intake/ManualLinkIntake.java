package nl.licentiesync.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.licentiesync.model.LinkKey;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.packing.RowFormat;
import org.jspecify.annotations.Nullable;

/** Reads manual-links.csv, in which several rows may link the same teacher, school and program: the earliest counts. */
final class ManualLinkIntake extends PackedIntake<LinkKey, ManualLink> {

    /** All rows of those links that have more than one. */
    private final Map<LinkKey, List<Sourced<ManualLink>>> severalRows = new HashMap<>();

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
    Placement place(LinkKey key, Sourced<ManualLink> link) {
        List<Sourced<ManualLink>> earlier = rowsOf(key);
        if (earlier.stream().anyMatch(row -> row.saysTheSameAs(link))) {
            return Placement.REPEATED;
        }
        if (!earlier.isEmpty()) {
            severalRows.computeIfAbsent(key, k -> new ArrayList<>(earlier)).add(link);
        }
        Sourced<ManualLink> counting = used().get(key);
        used().put(key, counting == null ? link : earliest(counting, link));
        return Placement.USED;
    }

    /** The rows that link the same, in the order of their lines. */
    private List<Sourced<ManualLink>> rowsOf(LinkKey key) {
        List<Sourced<ManualLink>> several = severalRows.get(key);
        if (several != null) {
            return several;
        }
        Sourced<ManualLink> only = used().get(key);
        return only == null ? List.of() : List.of(only);
    }

    @Override
    int lineOf(LinkKey key, Sourced<ManualLink> link) {
        return rowsOf(key).stream()
                .filter(row -> row.saysTheSameAs(link))
                .mapToInt(Sourced::line)
                .findFirst()
                .orElseThrow();
    }

    @Override
    List<Integer> linesOf(LinkKey key) {
        return rowsOf(key).stream().map(Sourced::line).toList();
    }

    private static Sourced<ManualLink> earliest(Sourced<ManualLink> left, Sourced<ManualLink> right) {
        return right.row().linkedOn().isBefore(left.row().linkedOn()) ? right : left;
    }

    @Override
    Claim claimOf(Row row) {
        return SchoolCode.parse(row.text(Column.SCHOOL_ID))
                .map(school -> claimOn(new LinkKey(
                        new TeacherId(row.text(Column.TEACHER_ID)),
                        school,
                        new ProgramId(row.text(Column.PROGRAM_ID)))))
                .orElse(Claim.NOTHING);
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
        List<Sourced<ManualLink>> rows = new ArrayList<>(rowsOf(meant));
        for (Sourced<ManualLink> row : rowsOf(written)) {
            noteCase(
                    Column.TEACHER_ID,
                    written.teacher().value(),
                    meant.teacher().value(),
                    row.line());
            noteCase(
                    Column.PROGRAM_ID,
                    written.program().value(),
                    meant.program().value(),
                    row.line());
            rows.add(new Sourced<>(row.line(), linkOf(meant, row.row()), row.invalid()));
        }
        used().remove(written);
        severalRows.remove(written);
        used().put(meant, rows.stream().reduce(ManualLinkIntake::earliest).orElseThrow());
        if (rows.size() > 1) {
            severalRows.put(meant, rows);
        }
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
    Claim claimOn(LinkKey key) {
        return new Claim.OfLink(key);
    }

    @Override
    @Nullable
    ManualLink find(RowsBefore before, Claim claim) {
        if (!(claim instanceof Claim.OfLink ofLink)) {
            return null;
        }
        KnownIds known = Objects.requireNonNull(knownIds, "Teachers and programs are known before links are kept");
        LinkKey meant = known.link(ofLink.key());
        return before.links(ofLink).stream()
                .filter(link -> known.link(link.key()).equals(meant))
                .findFirst()
                .map(link -> linkOf(meant, link))
                .orElse(null);
    }

    @Override
    ManualLink withValueOf(ManualLink link, ManualLink before, Column column) {
        return link;
    }
}
