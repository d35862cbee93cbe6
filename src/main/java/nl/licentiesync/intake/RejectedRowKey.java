package nl.licentiesync.intake;

import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.LinkKey;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.PublisherKey;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.TeacherKey;

/** The key of a rejected row, as far as it can be read; used to find the run before's row. */
sealed interface RejectedRowKey {

    /** The key cannot be read. */
    RejectedRowKey NOTHING = new Nothing();

    /** Whether the whole key of a row can be read. */
    default boolean namesKey() {
        return !(this instanceof Nothing || this instanceof OfOnlyRow);
    }

    /** The key in the form in which rows of the run before are looked for. */
    default RejectedRowKey asLookedFor() {
        return this;
    }

    /** No row. */
    record Nothing() implements RejectedRowKey {}

    /** The licence of this number. */
    record OfLicence(LicenceId id) implements RejectedRowKey {}

    /** The teacher at the school. */
    record OfTeacher(TeacherKey key) implements RejectedRowKey {}

    /** The only row of this teacher that no other row uses, as the school cannot be read. */
    record OfOnlyRow(TeacherId id) implements RejectedRowKey {}

    /** All teachers of this school, as its roster cannot be used. */
    record OfTeachersOf(SchoolCode school) implements RejectedRowKey {}

    /** The program of this code. */
    record OfProgram(ProgramId id) implements RejectedRowKey {}

    /** The permissions of this school for this publisher. */
    record OfPermission(SchoolCode school, PublisherKey publisher) implements RejectedRowKey {}

    /** The link of this teacher, school and program. */
    record OfLink(LinkKey key) implements RejectedRowKey {

        /** Without regard to the letter case of teacher and program. */
        @Override
        public OfLink asLookedFor() {
            return new OfLink(key.ignoringCase());
        }
    }
}
