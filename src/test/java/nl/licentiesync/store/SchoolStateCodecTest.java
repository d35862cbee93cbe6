package nl.licentiesync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.Link;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permissions;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.YearGroups;
import nl.licentiesync.packing.PackedSchool;
import nl.licentiesync.report.SchoolReports;
import nl.licentiesync.rules.LastChanges;
import nl.licentiesync.rules.LinkedSchool;
import nl.licentiesync.rules.LinkingRule;
import nl.licentiesync.rules.RandomNight;
import nl.licentiesync.rules.RandomSchools;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A school's state is packed and unpacked without loss, and the same state always gives the same bytes. */
class SchoolStateCodecTest {

    private static final int SEEDS = 200;
    private static final SchoolCode CODE = new SchoolCode("12AB00");
    private static final School LINKED = new School(
            CODE,
            "",
            List.of(),
            List.of(),
            List.of(new ManualLink(new TeacherId("T1"), CODE, new ProgramId("P"), LocalDate.ofEpochDay(1))));

    @RepeatedTest(3)
    void whatIsPackedIsUnpacked(RepetitionInfo part) {
        RandomSchools.forSeeds(first(part), SEEDS, night -> {
            SchoolState state = state(night);
            SchoolState unpacked = roundTrip(state);

            assertThat(unpacked.school()).isEqualTo(night.school());
            assertThat(unpacked.links().byTeacher()).isEqualTo(state.links().byTeacher());
        });
    }

    @RepeatedTest(3)
    void theSameStateGivesTheSameBytes(RepetitionInfo part) {
        RandomSchools.forSeeds(first(part), SEEDS, night -> {
            SchoolState state = state(night);
            SchoolState again = new SchoolState(shuffled(night.school(), new Random(night.seed())), state.links());

            assertThat(SchoolStateCodec.encode(again)).isEqualTo(SchoolStateCodec.encode(state));
            assertThat(SchoolStateCodec.encode(roundTrip(state))).isEqualTo(SchoolStateCodec.encode(state));
        });
    }

    @Test
    void everyTextAndDateSurvives() {
        LocalDate first = LocalDate.of(1990, 1, 1);
        LocalDate last = LocalDate.of(2100, 12, 31);
        String odd = "Zoë \uD83D\uDE00 \"O'Neill\"\r\n\u0000";
        School school = new School(
                CODE,
                odd,
                List.of(
                        new Licence(new LicenceId("L1"), CODE, odd, new ProgramId(odd), first, last, odd, first),
                        new Licence(new LicenceId("L2"), CODE, "", new ProgramId("p"), last, null, "", null)),
                List.of(
                        new Teacher(
                                new TeacherId("T1"),
                                CODE,
                                odd,
                                "van",
                                "der",
                                "e",
                                "007",
                                Set.of(Role.values()),
                                YearGroups.of(1, 8),
                                last),
                        new Teacher(
                                new TeacherId("T2"), CODE, "", "", "", "", "", Set.of(), YearGroups.NONE_VALID, null)),
                List.of(new ManualLink(new TeacherId("T1"), CODE, new ProgramId(odd), first)));
        SchoolLinks.Builder links = new SchoolLinks.Builder();
        links.add(new TeacherId("T1"), new ProgramId("p"), new Link(Access.FULL, first));
        links.add(new TeacherId("T1"), new ProgramId("q"), new Link(Access.RESULTS_ONLY, last));
        SchoolState state = new SchoolState(school, links.build());

        assertThat(roundTrip(state).school()).isEqualTo(school);
        assertThat(roundTrip(state).links().byTeacher()).isEqualTo(state.links().byTeacher());
    }

    /** Two bytes cannot count them. */
    @Test
    void aSchoolMayHaveSeventyThousandPrograms() {
        SchoolState state = linkedTo(
                70_000,
                (program, links) -> links.add(
                        new TeacherId("T1"),
                        new ProgramId("P%06d".formatted(program)),
                        new Link(Access.FULL, LocalDate.of(2026, 11, 23))));

        assertThat(roundTrip(state).links().byTeacher()).isEqualTo(state.links().byTeacher());
        assertThat(SchoolStateCodec.encode(roundTrip(state))).isEqualTo(SchoolStateCodec.encode(state));
    }

    @ParameterizedTest
    @ValueSource(ints = {65_536, 65_537})
    void aSchoolMayHaveLinksOfThatManyKinds(int kinds) {
        SchoolState state = linkedTo(
                kinds,
                (kind, links) -> links.add(
                        new TeacherId("T%06d".formatted(kind)),
                        new ProgramId("P1"),
                        new Link(Access.FULL, LocalDate.ofEpochDay(kind))));

        assertThat(roundTrip(state).links().byTeacher()).isEqualTo(state.links().byTeacher());
    }

    private static SchoolState linkedTo(int number, BiConsumer<Integer, SchoolLinks.Builder> link) {
        SchoolLinks.Builder links = new SchoolLinks.Builder();
        for (int i = 0; i < number; i++) {
            link.accept(i, links);
        }
        return new SchoolState(LINKED, links.build());
    }

    /** The bytes of every version: that a school is unchanged is known by them. */
    @Test
    void anOrdinarySchoolKeepsItsBytes() {
        SchoolState state = linkedTo(
                1,
                (program, links) -> links.add(
                        new TeacherId("T1"), new ProgramId("P"), new Link(Access.FULL, LocalDate.ofEpochDay(258))));

        assertThat(HexFormat.of().formatHex(SchoolStateCodec.encode(state)))
                .isEqualTo("01" + "00000000" + "00000000" + "00000000" + "00000001" + "000000025431" + "0000000150"
                        + "00000001" + "00000001" + "0000000150" + "00000001" + "0100000102" + "00000001"
                        + "000000025431" + "0001" + "0000" + "0000");
    }

    /** The random nights after the first one, with what changed in them. */
    @Test
    void theLastChangesSurvive() {
        int found = 0;
        for (long seed = 77_000; seed < 77_100; seed++) {
            SchoolState before = SchoolState.unknown(CODE);
            LocalDate dateBefore = null;
            Optional<LastChanges> lastChanges = Optional.empty();
            for (RandomNight night : RandomSchools.nights(seed, 4)) {
                PackedSchool packed = PackedSchool.of(night.school());
                LinkedSchool linked = new LinkingRule(night.calendar(), night.catalogue(), night.date())
                        .link(night.licenceStatuses(), before, true);
                lastChanges = new SchoolReports(night.rules(), night.catalogue(), night.date(), dateBefore)
                        .of(linked, lastChanges)
                        .lastChanges();
                StoredSchool stored = StoredSchool.of(packed, linked.links(), lastChanges);

                if (!packed.isEmpty()) {
                    assertThat(stored.lastChanges(packed)).isEqualTo(lastChanges);
                    assertThat(stored.lastChanges(PackedSchool.of(LINKED)))
                            .as("found behind other rows than those at hand")
                            .isEqualTo(lastChanges);
                    assertThat(stored.linksIfSameRows(packed)).isEqualTo(linked.links());
                    assertThat(stored.unpack()).isEqualTo(new SchoolState(night.school(), linked.links()));
                    found += lastChanges.isPresent() ? 1 : 0;
                }
                before = new SchoolState(night.school(), linked.links());
                dateBefore = night.date();
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    /** States of earlier versions have none, nor has a school that is gone. */
    @Test
    void aStateMayHaveNoLastChanges() {
        SchoolState state = linkedTo(
                1,
                (program, links) -> links.add(
                        new TeacherId("T1"), new ProgramId("P"), new Link(Access.FULL, LocalDate.ofEpochDay(258))));

        assertThat(new StoredSchool(CODE, SchoolStateCodec.encode(state)).lastChanges(PackedSchool.of(LINKED)))
                .isEmpty();
        assertThat(StoredSchool.unknown(CODE).lastChanges(PackedSchool.of(LINKED)))
                .isEmpty();
    }

    /** As the first version wrote more programs than two bytes count. */
    @Test
    void bytesThatCannotBeUnpackedNameTheSchool() {
        byte[] content = SchoolStateCodec.encode(linkedTo(
                3,
                (program, links) -> links.add(
                        new TeacherId("T1"),
                        new ProgramId("P" + program),
                        new Link(Access.FULL, LocalDate.ofEpochDay(258)))));
        for (int length = 1; length < content.length; length++) {
            StoredSchool cut = new StoredSchool(CODE, Arrays.copyOf(content, length));
            assertThatThrownBy(cut::unpack)
                    .as("%d bytes", length)
                    .isInstanceOf(UnusableState.class)
                    .hasMessageContaining("school 12AB00 cannot be read (")
                    .hasMessageEndingWith("). Restore an earlier run (history lists them), or put back a backup of the"
                            + " state and report folders.");
        }
        StoredSchool otherNumber = new StoredSchool(CODE, replaced(content, content.length - 4, 9));
        assertThatThrownBy(otherNumber::unpack).isInstanceOf(UnusableState.class);
        assertThatThrownBy(() -> otherNumber.linksIfSameRows(PackedSchool.of(LINKED)))
                .isInstanceOf(UnusableState.class);
    }

    private static byte[] replaced(byte[] content, int at, int value) {
        byte[] damaged = content.clone();
        damaged[at] = (byte) value;
        return damaged;
    }

    @Test
    void aSchoolThatIsGoneGivesNoBytes() {
        byte[] gone = SchoolStateCodec.encode(SchoolState.unknown(CODE));

        assertThat(gone).isEmpty();
        assertThat(SchoolStateCodec.decode(CODE, gone)).isEqualTo(SchoolState.unknown(CODE));
    }

    @Test
    void aSchoolWithoutLinksIsNotGone() {
        School school = new School(
                CODE,
                "",
                List.of(),
                List.of(),
                List.of(new ManualLink(new TeacherId("T1"), CODE, new ProgramId("kim"), LocalDate.of(2026, 11, 23))));

        assertThat(roundTrip(new SchoolState(school, SchoolLinks.none())).school())
                .isEqualTo(school);
    }

    @Test
    void aStateOfAnotherFormatIsRefused() {
        assertThatThrownBy(() -> SchoolStateCodec.decode(CODE, new byte[] {9, 0, 0, 0, 0}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("12AB00", "format 9");
    }

    private static long first(RepetitionInfo part) {
        return (long) part.getCurrentRepetition() * SEEDS;
    }

    private static SchoolState state(RandomNight night) {
        return new SchoolState(night.school(), night.links(SchoolLinks.none()));
    }

    private static SchoolState roundTrip(SchoolState state) {
        return SchoolStateCodec.decode(state.school().code(), SchoolStateCodec.encode(state));
    }

    private static School shuffled(School school, Random random) {
        return new School(
                school.code(),
                school.name(),
                shuffled(school.licences(), random),
                shuffled(school.teachers(), random),
                shuffled(school.manualLinks(), random),
                school.permissions().areAsked()
                        ? Permissions.of(shuffled(school.permissions().all(), random))
                        : Permissions.NOT_ASKED);
    }

    private static <T> List<T> shuffled(List<T> rows, Random random) {
        List<T> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
