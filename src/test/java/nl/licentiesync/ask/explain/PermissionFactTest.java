package nl.licentiesync.ask.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.licentiesync.ask.FactKind;
import nl.licentiesync.ask.Source;
import nl.licentiesync.ask.Sources;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Permissions;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The permission of a school is told by all rows that make it, up to the last day on which it works. */
class PermissionFactTest {

    private static final Program PROGRAM =
            Program.unlisted(new ProgramId("KIM")).withPublisher("Zwijsen");

    @Test
    void rowsOverAndBehindOneAnotherAreOnePermission() {
        List<Permission> rows = List.of(
                row("2026-09-01", "2026-09-30"), row("2026-09-30", "2026-11-15"), row("2026-11-10", "2026-12-01"));

        assertThat(fact("2026-09-10", rows))
                .isEqualTo("De school heeft Zwijsen in Basispoort toestemming gegeven op 01-09-2026;"
                        + " die geldt tot en met 01-12-2026. 2026-09-01 2026-09-30 2026-11-10");
        assertThat(fact("2026-12-01", rows))
                .isEqualTo("De school heeft Zwijsen in Basispoort toestemming gegeven op 10-11-2026;"
                        + " die geldt tot en met 01-12-2026. 2026-11-10");
        assertThat(fact("2026-12-02", rows))
                .isEqualTo("De toestemming voor Zwijsen in Basispoort is ingetrokken"
                        + " en gold tot en met 01-12-2026. 2026-11-10");
    }

    @Test
    void aNightWithoutPermissionBreaksIt() {
        List<Permission> rows = List.of(row("2026-09-01", "2026-09-30"), row("2026-10-01", null));

        assertThat(fact("2026-09-10", rows))
                .isEqualTo("De school heeft Zwijsen in Basispoort toestemming gegeven op 01-09-2026;"
                        + " die geldt tot en met 30-09-2026. 2026-09-01");
        assertThat(fact("2026-10-01", rows))
                .isEqualTo("De toestemming voor Zwijsen in Basispoort is van 01-10-2026"
                        + " en werkt vanaf 02-10-2026, een nacht later. 2026-10-01");
        assertThat(fact("2026-10-02", rows))
                .isEqualTo("De school heeft Zwijsen in Basispoort toestemming gegeven op 01-10-2026. 2026-10-01");
    }

    @Test
    void aRowThatNeverWorksIsNone() {
        assertThat(fact("2026-10-02", List.of(row("2026-09-01", "2026-09-01"))))
                .isEqualTo("De school heeft Zwijsen in Basispoort geen toestemming gegeven.");
    }

    private static String fact(String date, List<Permission> rows) {
        Fact fact = new PermissionFact(
                        Permissions.of(rows), new ByGrant(), LocalDate.parse(date), new Messages(Messages.DUTCH))
                .of(PROGRAM)
                .orElseThrow();
        StringBuilder text = new StringBuilder(fact.text());
        fact.sources()
                .forEach(source -> text.append(' ').append(source.toString().replace(".csv:1", "")));
        return text.toString();
    }

    private static Permission row(String grantedOn, @Nullable String revokedOn) {
        return new Permission(
                new SchoolCode("12AB00"),
                "Zwijsen",
                LocalDate.parse(grantedOn),
                revokedOn == null ? null : LocalDate.parse(revokedOn));
    }

    /** Names the row by the day of its tick; the catalogue has no line. */
    private static final class ByGrant implements Sources {

        @Override
        public Source of(Permission permission) {
            return new Source.ExportLine(permission.grantedOn() + ".csv", 1);
        }

        @Override
        public Source of(Program program) {
            return new Source.Unlisted();
        }

        @Override
        public Source of(Licence licence, FactKind factKind) {
            throw new AssertionError("Nothing is told of licences");
        }

        @Override
        public Source of(Teacher teacher, FactKind factKind) {
            throw new AssertionError("Nothing is told of teachers");
        }

        @Override
        public List<String> groupsOf(Teacher teacher) {
            return List.of();
        }

        @Override
        public Source of(ManualLink link) {
            throw new AssertionError("Nothing is told of links");
        }
    }
}
