package nl.licentiesync.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Generates which publishers a school has ticked in Basispoort: nearly all that it has a licence of. */
final class PublisherTicks {

    private static final double WITHOUT_LICENCE = 0.2;
    private static final double REVOKED_AMONG_CHANGES = 0.02;
    private static final int GRANTED_AMONG_CHANGES = 10;

    private final SchoolIdentity school;
    private final LocalDate date;
    private final RandomStream random;

    PublisherTicks(SchoolIdentity school, LocalDate date, RandomStream random) {
        this.school = school;
        this.date = date;
        this.random = random;
    }

    /** Those of the first night. */
    List<PermissionRow> random(List<LicenceRow> licences) {
        Set<String> licensed = licences.stream()
                .map(licence -> Programs.program(licence.program()).publisher())
                .collect(Collectors.toSet());
        List<PermissionRow> ticks = new ArrayList<>();
        for (String publisher : Programs.PUBLISHERS) {
            if (licensed.contains(publisher) || random.chance(WITHOUT_LICENCE)) {
                add(publisher, ticks);
            }
        }
        return ticks;
    }

    /** Granted long ago for most; of the others never, or within two months revoked, granted again or first granted. */
    private void add(String publisher, List<PermissionRow> ticks) {
        LocalDate longAgo = date.minusDays(random.between(400, 1500));
        LocalDate lately = date.minusDays(random.between(0, 60));
        switch (random.weighted(945, 20, 15, 13, 7)) {
            case 0 -> ticks.add(granted(publisher, longAgo));
            case 1 -> {}
            case 2 -> ticks.add(granted(publisher, longAgo).upTo(lately));
            case 3 -> {
                ticks.add(granted(publisher, longAgo).upTo(lately.minusDays(100)));
                ticks.add(granted(publisher, lately));
            }
            default -> ticks.add(granted(publisher, lately));
        }
    }

    /** Those of the next night: some that are missing are granted, few are revoked. */
    List<PermissionRow> changed(List<PermissionRow> before, double changed) {
        List<PermissionRow> ticks = new ArrayList<>();
        for (String publisher : Programs.PUBLISHERS) {
            List<PermissionRow> rows = before.stream()
                    .filter(tick -> tick.publisher().equals(publisher))
                    .collect(Collectors.toCollection(ArrayList::new));
            int last = rows.size() - 1;
            boolean isPermitted = last >= 0 && rows.get(last).revokedOn() == null;
            if (isPermitted && random.chance(changed * REVOKED_AMONG_CHANGES)) {
                rows.set(last, rows.get(last).upTo(date));
            } else if (!isPermitted && random.chance(changed * GRANTED_AMONG_CHANGES)) {
                rows.add(granted(publisher, date));
            }
            ticks.addAll(rows);
        }
        return ticks;
    }

    private PermissionRow granted(String publisher, LocalDate day) {
        return new PermissionRow(school.code(), publisher, day, null);
    }
}
