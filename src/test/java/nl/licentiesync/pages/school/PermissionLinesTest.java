package nl.licentiesync.pages.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Permissions;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.School;
import nl.licentiesync.pages.Contacts;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.RandomNight;
import nl.licentiesync.rules.RandomSchools;
import nl.licentiesync.rules.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table and the bars of a school's permissions say what the rules ask of them. */
class PermissionLinesTest {

    private static final Messages MESSAGES = new Messages(Locale.ENGLISH);

    private int missing;
    private int permitted;

    @Test
    void theBarsOfAPublisherCoverTheDaysOnWhichItIsPermitted() {
        RandomSchools.forSeeds(181_000, 60, night -> {
            List<PublisherPermissions> publishers = publishers(night);
            List<Timeline.Bar> bars = lines(night, publishers).bars();
            for (int i = 0; i < publishers.size(); i++) {
                assertThat(union(bars.get(i).parts()))
                        .as(publishers.get(i).name())
                        .isEqualTo(dayByDay(night, publishers.get(i).name()));
            }
        });
    }

    @Test
    void aPublisherIsMissingWhenALicenceWaitsForIt() {
        RandomSchools.forSeeds(182_000, 200, night -> {
            for (PermissionLine line : lines(night, publishers(night)).lines()) {
                boolean isKeptBack = night.licenceStatuses().all().stream()
                        .filter(licenceStatus -> !licenceStatus.phase().isOver())
                        .map(licenceStatus -> program(night, licenceStatus))
                        .filter(program -> program.publisher().equalsIgnoreCase(line.publisher()))
                        .anyMatch(program -> !night.school().permissions().permit(program, night.date()));
                assertThat(line.isMissing()).as(line.toString()).isEqualTo(isKeptBack);
                missing += isKeptBack ? 1 : 0;
                permitted += isKeptBack ? 0 : 1;
            }
            for (PublisherPermissions publisher : publishers(night)) {
                boolean hasReason = night.rows().stream()
                        .filter(row -> row.program().publisher().equalsIgnoreCase(publisher.name()))
                        .anyMatch(row -> row.verdict().reasons().contains(Reason.NO_PERMISSION));
                assertThat(!hasReason || publisher.areMissingOn(night.date()))
                        .as(publisher.name())
                        .isTrue();
            }
        });
        assertThat(List.of(missing, permitted)).allMatch(number -> number > 15);
    }

    @Test
    void eachPermissionIsALineWithItsDays() {
        assertThat(lines(
                        permission("Zwijsen", "2025-09-01", null),
                        permission("Zwijsen", "2024-09-01", "2025-07-31"),
                        permission("Malmberg", "2026-11-22", "2027-07-31"),
                        permission("Noordhoff", "2026-11-23", null),
                        permission("Blink", "2026-11-01", "2026-11-01")))
                .containsExactly(
                        "Blink: revoked before it worked, 01-11-2026, , ",
                        "Malmberg: yes, 22-11-2026, 23-11-2026, 31-07-2027",
                        "Noordhoff: yes, but does not work yet, 23-11-2026, 24-11-2026, ",
                        "Zwijsen: revoked, 01-09-2024, 02-09-2024, 31-07-2025",
                        "Zwijsen: yes, 01-09-2025, 02-09-2025, ");
    }

    private static List<String> lines(Permission... permissions) {
        RandomNight any = RandomSchools.night(1).on(LocalDate.of(2026, 11, 23));
        School school = any.school();
        RandomNight night = any.with(new School(
                school.code(),
                school.name(),
                List.of(),
                List.of(),
                List.of(),
                Permissions.of(Stream.of(permissions).toList())));
        return new PermissionLines(
                        PublisherPermissions.of(
                                night.school().permissions(), night.licenceStatuses(), Catalogue.absent()),
                        facts(night),
                        MESSAGES,
                        new SharedPieces(MESSAGES))
                .lines().stream()
                        .map(line -> "%s: %s, %s, %s, %s"
                                .formatted(
                                        line.publisher(),
                                        line.state(),
                                        line.granted(),
                                        line.worksFrom(),
                                        line.lastDay()))
                        .toList();
    }

    private static Permission permission(String publisher, String grantedOn, @Nullable String revokedOn) {
        return new Permission(
                RandomSchools.night(1).school().code(),
                publisher,
                LocalDate.parse(grantedOn),
                revokedOn == null ? null : LocalDate.parse(revokedOn));
    }

    private static List<PublisherPermissions> publishers(RandomNight night) {
        return PublisherPermissions.of(night.school().permissions(), night.licenceStatuses(), night.catalogue());
    }

    private static PermissionLines lines(RandomNight night, List<PublisherPermissions> publishers) {
        return new PermissionLines(publishers, facts(night), MESSAGES, new SharedPieces(MESSAGES));
    }

    private static PageFacts facts(RandomNight night) {
        return new PageFacts(night.date(), 1, null, night.catalogue(), night.rules(), Contacts.DEFAULT, Locale.ENGLISH);
    }

    private static Program program(RandomNight night, LicenceStatus licenceStatus) {
        return night.catalogue().program(licenceStatus.licence().program());
    }

    /** Where the permitted days lie, by asking for each day alone. */
    private static List<Timeline.Part> dayByDay(RandomNight night, String publisher) {
        LocalDate from = night.calendar().yearOf(night.date()).first().minusYears(1);
        LocalDate to = from.plusYears(4);
        long days = ChronoUnit.DAYS.between(from, to);
        List<Timeline.Part> parts = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            LocalDate date = from.plusDays(day);
            boolean isPermitted = night.school().permissions().all().stream()
                    .filter(permission -> permission.publisher().equalsIgnoreCase(publisher))
                    .anyMatch(permission -> permission.holdsOn(date));
            if (isPermitted) {
                int begin = (int) (day * 1000L / days);
                parts.add(new Timeline.Part("permitted", begin, (int) ((day + 1) * 1000L / days) - begin));
            }
        }
        return union(parts);
    }

    /** Parts that overlap or follow each other as one. */
    private static List<Timeline.Part> union(List<Timeline.Part> parts) {
        List<Timeline.Part> union = new ArrayList<>();
        for (Timeline.Part part : parts.stream()
                .filter(any -> any.width() > 0)
                .sorted(Comparator.comparing(Timeline.Part::from))
                .toList()) {
            Timeline.Part last = union.isEmpty() ? null : union.get(union.size() - 1);
            if (last != null && part.from() <= last.from() + last.width()) {
                int end = Math.max(last.from() + last.width(), part.from() + part.width());
                union.set(union.size() - 1, new Timeline.Part("permitted", last.from(), end - last.from()));
            } else {
                union.add(part);
            }
        }
        return union;
    }
}
