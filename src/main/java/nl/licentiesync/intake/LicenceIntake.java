package nl.licentiesync.intake;

import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import org.jspecify.annotations.Nullable;

/** Reads licences.csv. */
final class LicenceIntake extends TableIntake<LicenceId, Licence> {

    LicenceIntake() {
        super(ExportFile.LICENCES);
    }

    @Override
    Licence read(Row row) {
        return new Licence(
                new LicenceId(row.code(Column.LICENCE_ID)),
                row.school(),
                row.commonText(Column.SCHOOL_NAME),
                row.program(),
                row.requiredDate(Column.STARTS_ON),
                row.date(Column.TERMS_ACCEPTED_ON),
                row.text(Column.TERMS_ACCEPTED_BY),
                row.date(Column.CANCELLED_ON));
    }

    @Override
    LicenceId keyOf(Licence licence) {
        return licence.id();
    }

    @Override
    Claim claimOf(Row row) {
        return claimOn(new LicenceId(row.text(Column.LICENCE_ID)));
    }

    @Override
    Claim claimOn(LicenceId id) {
        return new Claim.OfLicence(id);
    }

    @Override
    @Nullable
    Licence find(RowsBefore before, Claim claim) {
        return before.licence(claim);
    }

    @Override
    Licence withValueOf(Licence licence, Licence before, Column column) {
        return licence;
    }
}
