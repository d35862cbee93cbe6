package nl.licentiesync.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.School;
import nl.licentiesync.rules.RandomSchools;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A school's rows give the same bytes in whatever order they come, and other rows give others. */
class PackedSchoolTest {

    private static final int SEEDS = 200;

    @RepeatedTest(3)
    void rowsPackedOneByOneGiveTheBytesOfTheSchool(RepetitionInfo part) {
        RandomSchools.forSeeds((long) part.getCurrentRepetition() * SEEDS, SEEDS, night -> {
            School school = night.school();
            Random random = new Random(night.seed());

            PackedSchool packed = PackedSchool.of(
                    school.code(),
                    school.name(),
                    packed(RowFormat.LICENCE, school.licences(), random),
                    packed(RowFormat.TEACHER, school.teachers(), random),
                    packed(RowFormat.MANUAL_LINK, school.manualLinks(), random),
                    school.permissions().areAsked()
                            ? packed(RowFormat.PERMISSION, school.permissions().all(), random)
                            : null);

            assertThat(packed.unpack()).isEqualTo(school.isEmpty() ? School.unknown(school.code()) : school);
            assertThat(bytes(packed)).isEqualTo(bytes(PackedSchool.of(school)));
            assertThat(packed.isStartOf(bytes(PackedSchool.of(school)))).isTrue();
        });
    }

    @RepeatedTest(3)
    void anotherSchoolIsTold(RepetitionInfo part) {
        RandomSchools.forSeeds((long) part.getCurrentRepetition() * SEEDS, SEEDS, night -> {
            School school = night.school();
            byte[] bytes = bytes(PackedSchool.of(school));
            if (school.teachers().isEmpty()) {
                return;
            }
            School without = school.with(
                    school.licences(),
                    school.teachers().subList(1, school.teachers().size()));
            School renamed = new School(
                    school.code(),
                    school.name() + "!",
                    school.licences(),
                    school.teachers(),
                    school.manualLinks(),
                    school.permissions());
            School permitting = school.with(school.permissions()
                    .with(new Permission(school.code(), "Zwijsen", LocalDate.of(2026, 11, 22), null)));

            assertThat(PackedSchool.of(renamed).isStartOf(bytes)).isFalse();
            assertThat(PackedSchool.of(permitting).isStartOf(bytes)).isFalse();
            assertThat(!without.isEmpty() && PackedSchool.of(without).isStartOf(bytes))
                    .isFalse();
        });
    }

    @Test
    void theOrderIsThatOfCodePoints() {
        String beyondTheBasicPlane = new String(Character.toChars(0x1F600));
        assertThat(order(beyondTheBasicPlane, "\uFF01")).isPositive();
        assertThat(order("T10", "T2")).isNegative();
        assertThat(order("T1", "T10")).isNegative();
        assertThat(order("é", "e")).isPositive();
        assertThat(order("a", "a")).isZero();
    }

    private static int order(String left, String right) {
        return new PackReader(text(left), 0).compareText(new PackReader(text(right), 0));
    }

    private static byte[] text(String text) {
        PackWriter out = new PackWriter();
        out.putText(text);
        return out.toByteArray();
    }

    private static byte[] bytes(PackedSchool school) {
        PackWriter out = new PackWriter();
        school.writeTo(out);
        return out.toByteArray();
    }

    private static <T> List<PackedRow> packed(RowFormat<T> format, List<T> rows, Random random) {
        List<PackedRow> packed = new ArrayList<>();
        for (T row : rows) {
            PackWriter out = new PackWriter();
            format.write(out, row);
            packed.add(new PackedRow(out.toByteArray(), 0, out.size(), packed.size() + 2, List.of()));
        }
        Collections.shuffle(packed, random);
        format.sort(packed);
        return packed;
    }
}
