package nl.licentiesync.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    @Override
    Claim claimOn(LinkKey key) {
        return new Claim.OfLink(key);
    }

    @Override
    @Nullable
    ManualLink find(RowsBefore before, Claim claim) {
        return before.link(claim);
    }

    @Override
    ManualLink withValueOf(ManualLink link, ManualLink before, Column column) {
        return link;
    }
}
