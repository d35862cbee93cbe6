package nl.licentiesync.generate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A generated row of the permission export. */
record PermissionRow(
        String school,
        String publisher,
        LocalDate grantedOn,
        @Nullable LocalDate revokedOn) implements Row {

    /** The same permission, revoked. */
    PermissionRow upTo(LocalDate lastDay) {
        return new PermissionRow(school, publisher, grantedOn, lastDay);
    }

    @Override
    public List<String> cells(ExportForm form) {
        return List.of(school, publisher, form.date(grantedOn), form.date(revokedOn));
    }
}
