package nl.licentiesync.intake;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.packing.RowFormat;
import org.jspecify.annotations.Nullable;

/** Reads licences.csv. */
final class LicenceIntake extends PackedIntake<LicenceId, Licence> {

    private final Set<ProgramId> programs = new HashSet<>();

    private final FactDates dates;
    private final CancellationDays cancellationDays;

    LicenceIntake(FactDates dates) {
        super(ExportFile.LICENCES, RowFormat.LICENCE, Licence::id, Licence::school);
        this.dates = dates;
        this.cancellationDays = new CancellationDays(dates);
    }

    /** Corrects the letter case of the program of a used licence. */
    void readAs(SourcedRow<Licence> licence, ProgramId program) {
        causes().caseDiffers(Column.PROGRAM_ID, licence.row().program().value(), program.value(), licence.line());
        used().put(
                        licence.row().id(),
                        new SourcedRow<>(licence.line(), licence.row().withProgram(program), licence.invalid()));
    }

    @Override
    Placement place(LicenceId key, SourcedRow<Licence> row) {
        Placement placement = super.place(key, row);
        if (placement == Placement.USED) {
            cancellationDays.add(row.row().cancelledOn(), row.line());
        }
        return placement;
    }

    @Override
    List<Finding> findings() {
        List<Finding> findings = super.findings();
        cancellationDays.finding().ifPresent(findings::add);
        return findings;
    }

    /** The programs that the rows name, rejected ones included. */
    Set<ProgramId> programs() {
        return programs;
    }

    @Override
    Licence read(Row row) {
        LicenceId id = new LicenceId(row.code(Column.LICENCE_ID));
        SchoolCode school = row.school();
        String schoolName = row.readableText(Column.SCHOOL_NAME);
        ProgramId program = row.program();
        LocalDate startsOn = row.requiredDate(Column.STARTS_ON);
        Licence licence = new Licence(
                id,
                school,
                schoolName,
                program,
                startsOn,
                row.factUntil(dates.latest(), Column.TERMS_ACCEPTED_ON),
                row.readableText(Column.TERMS_ACCEPTED_BY),
                row.factUntil(dates.latest(), Column.CANCELLED_ON),
                row.lastDayFrom(startsOn));
        programs.add(licence.program());
        return licence;
    }

    @Override
    RejectedRowKey rejectedKeyOf(Row row) {
        return rejectedKeyOf(new LicenceId(row.text(Column.LICENCE_ID)));
    }

    @Override
    RejectedRowKey rejectedKeyOf(LicenceId id) {
        return new RejectedRowKey.OfLicence(id);
    }

    @Override
    @Nullable
    Licence find(RowsBefore before, RejectedRowKey rejectedKey) {
        Licence licence = before.licence(rejectedKey);
        if (licence != null) {
            programs.add(licence.program());
        }
        return licence;
    }

    @Override
    Licence withValueOf(Licence licence, Licence before, Column column) {
        return licence;
    }
}
