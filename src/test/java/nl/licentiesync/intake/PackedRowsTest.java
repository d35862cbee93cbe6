package nl.licentiesync.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.licentiesync.model.LinkKey;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.packing.PackedRow;
import nl.licentiesync.packing.RowFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows kept as bytes are what a map of them would be. */
class PackedRowsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int STEPS = 4_000;

    private final PackedRows<LinkKey, ManualLink> rows =
            new PackedRows<>(RowFormat.MANUAL_LINK, ManualLink::key, ManualLink::school);

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverIsAddedReplacedAndRemovedIsFound(long seed) throws IOException {
        Random random = new Random(seed);
        Map<LinkKey, SourcedRow<ManualLink>> expected = new LinkedHashMap<>();
        for (int line = 2; line < STEPS; line++) {
            ManualLink link = link(random.nextInt(300), random.nextInt(5), DAY.plusDays(random.nextInt(9)));
            SourcedRow<ManualLink> sourced =
                    new SourcedRow<>(line, link, random.nextInt(50) == 0 ? List.of("x" + line) : List.of());
            if (random.nextInt(4) == 0) {
                rows.remove(link.key());
                expected.remove(link.key());
            } else {
                rows.put(link.key(), sourced);
                expected.put(link.key(), sourced);
            }
        }

        expected.forEach(
                (key, row) -> assertThat(rows.get(key)).as("seed %d", seed).isEqualTo(row));
        for (int teacher = 0; teacher < 300; teacher++) {
            LinkKey key = link(teacher, 0, DAY).key();
            assertThat(rows.contains(key)).as("seed %d, %s", seed, key).isEqualTo(expected.containsKey(key));
        }
        List<SourcedRow<ManualLink>> all = new ArrayList<>();
        rows.forEach(all::add);
        assertThat(all).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(expected.values());

        rows.groupBySchool();
        Map<SchoolCode, List<ManualLink>> bySchool =
                expected.values().stream().map(SourcedRow::row).collect(Collectors.groupingBy(ManualLink::school));
        assertThat(rows.schools()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(bySchool.keySet());
        bySchool.forEach((school, links) -> assertThat(unpacked(school))
                .as("seed %d, %s", seed, school)
                .containsExactlyInAnyOrderElementsOf(links));
        assertThatTheyAreTheSameOnceTheyAreMoved(expected);
    }

    private void assertThatTheyAreTheSameOnceTheyAreMoved(Map<LinkKey, SourcedRow<ManualLink>> expected)
            throws IOException {
        Map<SchoolCode, Object> inMemory = rows.schools().stream().collect(Collectors.toMap(s -> s, this::told));
        List<List<ManualLink>> alike = rows.sharingFirstText().toList();
        assertThat(rows.bytes()).isPositive();

        rows.moveTo(new StoreOfArrays());

        assertThat(rows.bytes()).isZero();
        assertThat(rows.schools().stream().collect(Collectors.toMap(s -> s, this::told)))
                .isEqualTo(inMemory);
        assertThat(rows.sharingFirstText()).isEqualTo(alike);
        expected.forEach((key, row) -> assertThat(rows.get(key)).isEqualTo(row));
    }

    /** The rows of a school with their lines. */
    private List<Object> told(SchoolCode school) {
        return List.of(
                unpacked(school),
                rows.of(school).stream().map(PackedRow::line).toList(),
                rows.rowsOf(school),
                rows.inOrder(school).stream().map(PackedRow::moreLines).toList(),
                rows.linesOf(school, ManualLink::key));
    }

    @Test
    void keysOfOneHashAreToldApart() {
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        rows.put(named("Aa").key(), new SourcedRow<>(2, named("Aa"), List.of()));

        assertThat(rows.get(named("BB").key())).isNull();

        rows.put(named("BB").key(), new SourcedRow<>(3, named("BB"), List.of()));
        assertThat(rows.get(named("Aa").key())).extracting(SourcedRow::line).isEqualTo(2);
        assertThat(rows.get(named("BB").key())).extracting(SourcedRow::line).isEqualTo(3);
    }

    @Test
    void rowsThatBeginAlikeAreFoundTogether() {
        List<ManualLink> links =
                List.of(link(1, 0, DAY), named("Aa"), link(2, 0, DAY), link(1, 1, DAY), named("BB"), link(3, 0, DAY));
        links.forEach(link -> rows.put(link.key(), new SourcedRow<>(2, link, List.of())));
        ManualLink gone = link(3, 1, DAY);
        rows.put(gone.key(), new SourcedRow<>(2, gone, List.of()));
        rows.remove(gone.key());
        rows.groupBySchool();

        assertThat(rows.sharingFirstText()).containsExactly(List.of(links.get(0), links.get(3)));
    }

    /** Of one teacher by program; each with the lines on which it stands. */
    @Test
    void aPackedSchoolHasThemInOrder() {
        SchoolCode school = new SchoolCode("12AB00");
        List<String> links = List.of("b q", "a r", "a q", "é q", "Z q");
        for (int i = 0; i < links.size(); i++) {
            ManualLink link = new ManualLink(
                    new TeacherId(links.get(i).substring(0, 1)),
                    school,
                    new ProgramId(links.get(i).substring(2)),
                    DAY);
            rows.put(link.key(), new SourcedRow<>(2 + i, link, List.of()));
        }
        rows.groupBySchool();

        assertThat(rows.inOrder(school).stream()
                        .map(row -> RowFormat.MANUAL_LINK.read(row.bytes(), row.position(), school))
                        .map(link -> link.teacher() + " " + link.program()))
                .containsExactly("Z q", "a q", "a r", "b q", "é q");
        assertThat(rows.inOrder(school)).extracting(PackedRow::line).containsExactly(6, 4, 3, 2, 5);
    }

    @Test
    void aRowLargerThanABlockLiesBesideSmallOnes() {
        List<ManualLink> links = List.of(named("a"), named("x".repeat(3 << 20)), named("b"));
        links.forEach(link -> rows.put(link.key(), new SourcedRow<>(2, link, List.of())));

        links.forEach(link -> assertThat(rows.contains(link.key())).isTrue());
        rows.groupBySchool();
        assertThat(unpacked(new SchoolCode("12AB00"))).isEqualTo(links);
    }

    @Test
    void aRemovedRowCanComeBack() {
        ManualLink link = named("T1");
        rows.put(link.key(), new SourcedRow<>(2, link, List.of()));
        rows.remove(link.key());
        assertThat(rows.get(link.key())).isNull();

        rows.put(link.key(), new SourcedRow<>(5, link, List.of()));
        assertThat(rows.get(link.key())).isEqualTo(new SourcedRow<>(5, link, List.of()));
        rows.groupBySchool();
        assertThat(unpacked(link.school())).containsExactly(link);
    }

    private List<ManualLink> unpacked(SchoolCode school) {
        return rows.of(school).stream()
                .map(row -> RowFormat.MANUAL_LINK.read(row.bytes(), row.position(), school))
                .toList();
    }

    private static ManualLink link(int teacher, int program, LocalDate day) {
        SchoolCode school = new SchoolCode("%02dAB00".formatted(teacher % 7));
        return new ManualLink(new TeacherId("T" + teacher), school, new ProgramId("p" + program), day);
    }

    private static ManualLink named(String teacher) {
        return new ManualLink(new TeacherId(teacher), new SchoolCode("12AB00"), new ProgramId("kim"), DAY);
    }

    /** It begins somewhere in the middle, as other rows lie there too. */
    private static final class StoreOfArrays implements RowStore {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public long append(byte[] more) {
            bytes.writeBytes(new byte[7]);
            bytes.writeBytes(more);
            return bytes.size() - more.length;
        }

        @Override
        public byte[] read(long position, int length) {
            return Arrays.copyOfRange(bytes.toByteArray(), (int) position, (int) position + length);
        }
    }
}
