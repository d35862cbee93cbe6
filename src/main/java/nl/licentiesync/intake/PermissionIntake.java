package nl.licentiesync.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.PublisherKey;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.packing.RowFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads permissions.csv. Its rows have no key, so a row is told from others by all that it says; what a rejected row
 * would have said is looked for by school and publisher.
 */
final class PermissionIntake extends PackedIntake<Permission, Permission> {

    private @Nullable Set<RejectedRowKey> usedPublishers;

    PermissionIntake() {
        super(ExportFile.PERMISSIONS, RowFormat.PERMISSION, Function.identity(), Permission::school);
    }

    @Override
    Permission read(Row row) {
        return new Permission(
                row.school(), row.publisher(), row.requiredDate(Column.GRANTED_ON), row.date(Column.REVOKED_ON));
    }

    @Override
    RejectedRowKey rejectedKeyOf(Row row) {
        String publisher = row.readableText(Column.PUBLISHER);
        return publisher.isEmpty()
                ? RejectedRowKey.NOTHING
                : SchoolCode.parse(row.text(Column.SCHOOL_ID))
                        .<RejectedRowKey>map(
                                school -> new RejectedRowKey.OfPermission(school, PublisherKey.of(publisher)))
                        .orElse(RejectedRowKey.NOTHING);
    }

    @Override
    RejectedRowKey rejectedKeyOf(Permission permission) {
        return new RejectedRowKey.OfPermission(permission.school(), permission.publisherKey());
    }

    /** Those of the school for the publisher, unless a row that is used tells of both. */
    @Override
    List<Permission> findAll(RowsBefore before, RejectedRowKey rejectedKey) {
        return usedPublishers().contains(rejectedKey) ? List.of() : before.permissions(rejectedKey);
    }

    private Set<RejectedRowKey> usedPublishers() {
        if (usedPublishers == null) {
            Set<RejectedRowKey> found = new HashSet<>();
            used().forEach(permission -> found.add(rejectedKeyOf(permission.row())));
            usedPublishers = found;
        }
        return usedPublishers;
    }

    @Override
    @Nullable
    Permission find(RowsBefore before, RejectedRowKey rejectedKey) {
        return null;
    }

    @Override
    Permission withValueOf(Permission permission, Permission before, Column column) {
        return permission;
    }
}
