package nl.licentiesync.packing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.YearGroups;

/**
 * The byte format of one kind of row. Rows are stored by school, so the school itself is left out; the sort key comes
 * first.
 *
 * @param <T> a row
 */
public abstract class RowFormat<T> {

    /** Licences, which begin with their id. */
    public static final RowFormat<Licence> LICENCE = new LicenceFormat();

    /** Teachers, who begin with their id. */
    public static final RowFormat<Teacher> TEACHER = new TeacherFormat();

    /** Manual links, which begin with teacher and program. */
    public static final RowFormat<ManualLink> MANUAL_LINK = new ManualLinkFormat();

    /** Permissions, which begin with publisher and days: these are texts so that all of them order the rows. */
    public static final RowFormat<Permission> PERMISSION = new PermissionFormat();

    private final int ordering;

    /**
     * @param ordering number of leading texts that order the rows of a school
     */
    private RowFormat(int ordering) {
        this.ordering = ordering;
    }

    /** Adds a row. */
    public abstract void write(PackWriter out, T row);

    abstract T read(PackReader in, SchoolCode school);

    /** The row that lies at a place of the bytes. */
    public final T read(byte[] bytes, int position, SchoolCode school) {
        return read(new PackReader(bytes, position), school);
    }

    /** Puts the rows of one school into the order of a packed school. */
    public final void sort(List<PackedRow> rows) {
        rows.sort(this::compare);
    }

    /** Compares two rows by their leading texts; UTF-8 has the order of code points. */
    private int compare(PackedRow left, PackedRow right) {
        PackReader leftTexts = new PackReader(left.bytes(), left.position());
        PackReader rightTexts = new PackReader(right.bytes(), right.position());
        int order = 0;
        for (int text = 0; text < ordering && order == 0; text++) {
            order = leftTexts.compareText(rightTexts);
        }
        return order;
    }

    /** Reads rows that {@link #writeAll} wrote. */
    final List<T> readAll(PackReader in, SchoolCode school) {
        int size = in.getCount();
        List<T> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            rows.add(read(in, school));
        }
        return rows;
    }

    final void writeAll(PackWriter out, List<T> rows) {
        out.putInt(rows.size());
        rows.forEach(row -> write(out, row));
    }

    /** Writes rows that are packed already, in their order. */
    final void writePacked(PackWriter out, List<PackedRow> rows) {
        out.putInt(rows.size());
        for (PackedRow row : rows) {
            out.putBytes(row.bytes(), row.position(), row.length());
        }
    }

    private static final class LicenceFormat extends RowFormat<Licence> {

        /** Stands before the last day of a licence that ends by itself, and is no day itself; others have neither. */
        private static final int LAST_DAY_FOLLOWS = Integer.MIN_VALUE + 1;

        LicenceFormat() {
            super(1);
        }

        @Override
        public void write(PackWriter out, Licence licence) {
            out.putText(licence.id().value());
            out.putText(licence.schoolName());
            out.putText(licence.program().value());
            out.putDate(licence.startsOn());
            out.putDate(licence.termsAcceptedOn());
            out.putText(licence.termsAcceptedBy());
            if (licence.endsOn() != null) {
                out.putInt(LAST_DAY_FOLLOWS);
                out.putDate(licence.endsOn());
            }
            out.putDate(licence.cancelledOn());
        }

        @Override
        Licence read(PackReader in, SchoolCode school) {
            LicenceId id = new LicenceId(in.getText());
            String schoolName = in.getText();
            ProgramId program = new ProgramId(in.getText());
            LocalDate startsOn = in.getRequiredDate();
            LocalDate termsAcceptedOn = in.getDate();
            String termsAcceptedBy = in.getText();
            LocalDate endsOn = in.skipIf(LAST_DAY_FOLLOWS) ? in.getDate() : null;
            return new Licence(
                    id, school, schoolName, program, startsOn, termsAcceptedOn, termsAcceptedBy, in.getDate(), endsOn);
        }
    }

    private static final class TeacherFormat extends RowFormat<Teacher> {

        TeacherFormat() {
            super(1);
        }

        @Override
        public void write(PackWriter out, Teacher teacher) {
            out.putText(teacher.id().value());
            out.putText(teacher.firstName());
            out.putText(teacher.prefix());
            out.putText(teacher.lastName());
            out.putText(teacher.email());
            out.putText(teacher.basispoortId());
            out.putText(RoleTexts.textOf(teacher.roles()));
            out.putBoolean(teacher.yearGroups().named());
            out.putShort(teacher.yearGroups().bits());
            out.putDate(teacher.endDate());
        }

        @Override
        Teacher read(PackReader in, SchoolCode school) {
            return new Teacher(
                    new TeacherId(in.getText()),
                    school,
                    in.getText(),
                    in.getText(),
                    in.getText(),
                    in.getText(),
                    in.getText(),
                    RoleTexts.rolesIn(in.getText()),
                    new YearGroups(in.getBoolean(), in.getUnsignedShort()),
                    in.getDate());
        }
    }

    private static final class ManualLinkFormat extends RowFormat<ManualLink> {

        ManualLinkFormat() {
            super(2);
        }

        @Override
        public void write(PackWriter out, ManualLink link) {
            out.putText(link.teacher().value());
            out.putText(link.program().value());
            out.putDate(link.linkedOn());
        }

        @Override
        ManualLink read(PackReader in, SchoolCode school) {
            return new ManualLink(
                    new TeacherId(in.getText()), school, new ProgramId(in.getText()), in.getRequiredDate());
        }
    }

    private static final class PermissionFormat extends RowFormat<Permission> {

        PermissionFormat() {
            super(3);
        }

        @Override
        public void write(PackWriter out, Permission permission) {
            out.putText(permission.publisher());
            out.putText(permission.grantedOn().toString());
            out.putText(
                    permission.revokedOn() == null ? "" : permission.revokedOn().toString());
        }

        @Override
        Permission read(PackReader in, SchoolCode school) {
            String publisher = in.getText();
            LocalDate grantedOn = LocalDate.parse(in.getText());
            String revokedOn = in.getText();
            return new Permission(
                    school, publisher, grantedOn, revokedOn.isEmpty() ? null : LocalDate.parse(revokedOn));
        }
    }

    /** Sets of roles by their text and back; there are 32 at most. */
    private static final class RoleTexts {

        private static final Map<Set<Role>, String> TEXTS = new ConcurrentHashMap<>();
        private static final Map<String, Set<Role>> ROLES = new ConcurrentHashMap<>();

        private RoleTexts() {}

        static String textOf(Set<Role> roles) {
            return TEXTS.computeIfAbsent(
                    roles, set -> set.stream().map(Role::text).sorted().collect(Collectors.joining("|")));
        }

        static Set<Role> rolesIn(String text) {
            return ROLES.computeIfAbsent(
                    text,
                    names -> names.isEmpty()
                            ? Set.of()
                            : Stream.of(names.split("\\|"))
                                    .map(name -> Role.named(name).orElseThrow())
                                    .collect(Collectors.toUnmodifiableSet()));
        }
    }
}
