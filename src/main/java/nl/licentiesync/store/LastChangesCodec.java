package nl.licentiesync.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.ChangeKind;
import nl.licentiesync.rules.LastChanges;
import nl.licentiesync.rules.Reason;

/**
 * Packs the last changes of a school. What changed alike is written once, and referred to by number from each teacher:
 * at the turn of a school year everything changes, and few things differ.
 */
final class LastChangesCodec {

    private LastChangesCodec() {}

    static void write(PackWriter out, LastChanges last) {
        out.putDate(last.date());
        out.putDate(last.dateBefore());
        Map<Alike, Integer> kinds = new LinkedHashMap<>();
        Map<TeacherId, List<Integer>> byTeacher = new LinkedHashMap<>();
        for (Change change : last.changes()) {
            Alike alike = Alike.of(change);
            kinds.putIfAbsent(alike, kinds.size());
            byTeacher
                    .computeIfAbsent(change.teacher(), teacher -> new ArrayList<>())
                    .add(kinds.get(alike));
        }
        out.putInt(kinds.size());
        kinds.keySet().forEach(kind -> kind.writeTo(out));
        out.putInt(byTeacher.size());
        byTeacher.forEach((teacher, changes) -> {
            out.putText(teacher.value());
            out.putText(last.nameOf(teacher));
            out.putInt(changes.size());
            changes.forEach(out::putInt);
        });
    }

    static LastChanges read(PackReader in) {
        LocalDate date = in.getRequiredDate();
        LocalDate dateBefore = in.getRequiredDate();
        List<Alike> kinds = new ArrayList<>();
        for (int size = in.getCount(); size > 0; size--) {
            kinds.add(Alike.read(in));
        }
        List<Change> changes = new ArrayList<>();
        SortedMap<TeacherId, String> names = new TreeMap<>();
        for (int teachers = in.getCount(); teachers > 0; teachers--) {
            TeacherId teacher = new TeacherId(in.getText());
            names.put(teacher, in.getText());
            for (int size = in.getCount(); size > 0; size--) {
                changes.add(kinds.get(in.getInt()).of(teacher));
            }
        }
        return new LastChanges(date, dateBefore, changes, names);
    }

    /** What a change says but for its teacher. Values are written by their names, which outlast their order. */
    private record Alike(ProgramId program, Access was, Access now, List<Reason> reasons) {

        static Alike of(Change change) {
            return new Alike(change.program(), change.was(), change.now(), change.reasons());
        }

        Change of(TeacherId teacher) {
            return new Change(teacher, program, ChangeKind.between(was, now), was, now, reasons);
        }

        void writeTo(PackWriter out) {
            out.putText(program.value());
            out.putText(was.name());
            out.putText(now.name());
            out.putInt(reasons.size());
            reasons.forEach(reason -> out.putText(reason.name()));
        }

        static Alike read(PackReader in) {
            ProgramId program = new ProgramId(in.getText());
            Access was = Access.valueOf(in.getText());
            Access now = Access.valueOf(in.getText());
            List<Reason> reasons = new ArrayList<>();
            for (int size = in.getCount(); size > 0; size--) {
                reasons.add(Reason.valueOf(in.getText()));
            }
            return new Alike(program, was, now, List.copyOf(reasons));
        }
    }
}
