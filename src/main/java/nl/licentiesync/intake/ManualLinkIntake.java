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
final class ManualLinkIntake extends TableIntake<LinkKey, ManualLink> {

    private final PackedRows<LinkKey, ManualLink> used;
    private final Map<ManualLink, Integer> seen = new HashMap<>();
    private final Map<LinkKey, List<Integer>> lines = new HashMap<>();

    ManualLinkIntake() {
        this(new PackedRows<>(RowFormat.MANUAL_LINK, ManualLink::key, ManualLink::school));
    }

    private ManualLinkIntake(PackedRows<LinkKey, ManualLink> used) {
        super(ExportFile.MANUAL_LINKS, used);
        this.used = used;
    }

    @Override
    PackedRows<LinkKey, ManualLink> used() {
        return used;
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
        if (seen.putIfAbsent(link.row(), link.line()) != null) {
            return Placement.REPEATED;
        }
        lines.computeIfAbsent(key, k -> new ArrayList<>(1)).add(link.line());
        if (super.place(key, link) == Placement.OTHER_WITH_KEY) {
            used.put(key, earliest(Objects.requireNonNull(used.get(key)), link));
        }
        return Placement.USED;
    }

    @Override
    int lineOf(LinkKey key, ManualLink link) {
        return seen.getOrDefault(link, super.lineOf(key, link));
    }

    @Override
    List<Integer> linesOf(LinkKey key) {
        return lines.getOrDefault(key, super.linesOf(key));
    }

    private static Sourced<ManualLink> earliest(Sourced<ManualLink> left, Sourced<ManualLink> right) {
        return right.row().linkedOn().isBefore(left.row().linkedOn()) ? right : left;
    }

    @Override
    LinkKey keyOf(ManualLink link) {
        return link.key();
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
