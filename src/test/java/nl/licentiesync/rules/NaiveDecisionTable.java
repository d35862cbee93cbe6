package nl.licentiesync.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.Renewal;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;
import org.jspecify.annotations.Nullable;

/**
 * The decision table once more, written from its text alone, without haste and without any of the rules under test:
 * school years are found by walking along the calendar, the best licence by asking rank after rank.
 */
final class NaiveDecisionTable {

    private final MonthDay yearStart;
    private final int resultsYears;
    private final School school;
    private final Catalogue catalogue;
    private final Map<LocalDate, LocalDate> lastDays = new HashMap<>();
    private final Map<ProgramOnDay, Optional<Licence>> found = new HashMap<>();

    NaiveDecisionTable(RandomNight night) {
        this.yearStart = night.calendar().yearStart();
        this.resultsYears = night.calendar().resultsYears();
        this.school = night.school();
        this.catalogue = night.catalogue();
    }

    /** One row of the table, everything as it is published. */
    record Row(String teacher, String program, String access, List<String> reasons, String link, String licence) {}

    List<Row> rows(LocalDate d) {
        List<Row> rows = new ArrayList<>();
        for (Teacher teacher : school.teachers()) {
            if (teacher.endDate() != null && last(teacher.endDate()).isBefore(last(d))) {
                continue;
            }
            Set<String> programs = new TreeSet<>();
            school.licences().forEach(licence -> programs.add(licence.program().value()));
            for (ManualLink link : school.manualLinks()) {
                if (link.teacher().equals(teacher.id())) {
                    programs.add(link.program().value());
                }
            }
            for (String program : programs) {
                rows.add(row(teacher, program, d));
            }
        }
        return rows;
    }

    Row row(Teacher teacher, String program, LocalDate d) {
        Licence counts = found.computeIfAbsent(new ProgramOnDay(program, d), this::counting)
                .orElse(null);
        String licence = counts == null ? "" : counts.id().value();
        List<String> reasons = new ArrayList<>();
        if (teacher.endDate() != null && teacher.endDate().isBefore(d)) {
            reasons.add("LEFT_SCHOOL");
        } else if (counts == null) {
            reasons.add("NO_LICENCE");
        } else if (!yearGroupFits(teacher, program) && !manualLinkCounts(teacher, program, d)) {
            reasons.add("OTHER_YEAR_GROUP");
        } else {
            String phase = phase(counts, d);
            String terms = terms(counts, d);
            if (Set.of("NOT_STARTED", "WITHDRAWN", "ENDED").contains(phase)) {
                reasons.add(phase);
            }
            if (terms.startsWith("TERMS_")
                    && Set.of("ACTIVE", "CANCELLED", "CANCELLED_LATE", "NOT_STARTED")
                            .contains(phase)) {
                reasons.add(terms);
            }
            if (!permitted(program, d) && !Set.of("WITHDRAWN", "ENDED").contains(phase)) {
                reasons.add("NO_PERMISSION");
            }
            if (teacher.basispoortId().isEmpty()
                    && !Set.of("WITHDRAWN", "ENDED").contains(phase)) {
                reasons.add("NO_ACCOUNT");
            }
            if (reasons.isEmpty()) {
                String access = phase.equals("RESULTS_YEAR") ? "RESULTS_ONLY" : "FULL";
                String link = manualLinkCounts(teacher, program, d) ? "MANUAL" : "AUTO";
                return new Row(teacher.id().value(), program, access, List.of(phase), link, licence);
            }
        }
        return new Row(teacher.id().value(), program, "NONE", reasons, "", licence);
    }

    /** What the administrators can do: action, licence, teacher or publisher, number waiting. */
    List<String> actions(LocalDate d) {
        List<String> accept = new ArrayList<>();
        List<String> check = new ArrayList<>();
        List<String> request = new ArrayList<>();
        for (Licence licence : school.licences()) {
            String terms = terms(licence, d);
            if (Set.of("RESULTS_YEAR", "ENDED", "WITHDRAWN").contains(phase(licence, d))) {
                continue;
            }
            if (terms.startsWith("TERMS_")) {
                accept.add("ACCEPT_TERMS " + licence.id() + " "
                        + waiting(licence.program().value(), d));
            } else if (terms.equals("to be checked")) {
                check.add("CHECK_ACCEPTER " + licence.id() + " 0");
            }
        }
        List<Row> all = rows(d);
        for (Teacher teacher : school.teachers()) {
            long rows = all.stream()
                    .filter(row -> row.teacher().equals(teacher.id().value()))
                    .filter(row -> row.reasons().contains("NO_ACCOUNT"))
                    .count();
            if (rows > 0) {
                request.add("REQUEST_ACCOUNT " + teacher.id() + " " + rows);
            }
        }
        accept.addAll(check);
        accept.addAll(grants(all));
        accept.addAll(reorders(all, d));
        accept.addAll(request);
        return accept;
    }

    private List<String> grants(List<Row> all) {
        Map<String, Set<String>> teachers = new TreeMap<>();
        for (Row row : all) {
            if (row.reasons().contains("NO_PERMISSION")) {
                teachers.computeIfAbsent(
                                program(row.program()).publisher().toLowerCase(Locale.ROOT), any -> new TreeSet<>())
                        .add(row.teacher());
            }
        }
        List<String> grants = new ArrayList<>();
        teachers.forEach((publisher, waiting) -> {
            String written = catalogue.inOrder().stream()
                    .map(Program::publisher)
                    .filter(publisher::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow();
            grants.add("GRANT_PERMISSION " + written + " " + waiting.size());
        });
        return grants;
    }

    private List<String> reorders(List<Row> all, LocalDate d) {
        List<String> reorders = new ArrayList<>();
        for (Licence licence : school.licences()) {
            LocalDate own = ownEnd(licence);
            if (!phase(licence, d).equals("ACTIVE")
                    || known(licence.cancelledOn(), d) != null
                    || own == null
                    || own.isAfter(d.plusDays(90))) {
                continue;
            }
            boolean goesOn = school.licences().stream()
                    .filter(other -> other.program().equals(licence.program()))
                    .map(other -> phase(other, own.plusDays(1)))
                    .anyMatch(Set.of("ACTIVE", "CANCELLED", "CANCELLED_LATE")::contains);
            if (!goesOn) {
                long users = all.stream()
                        .filter(row -> row.program().equals(licence.program().value())
                                && row.access().equals("FULL"))
                        .count();
                reorders.add("REORDER " + licence.id() + " " + users);
            }
        }
        return reorders;
    }

    private boolean permitted(String program, LocalDate d) {
        String publisher = program(program).publisher();
        if (!school.permissions().areAsked() || publisher.isEmpty()) {
            return true;
        }
        boolean permitted = false;
        for (Permission permission : school.permissions().all()) {
            permitted |= permission.publisher().equalsIgnoreCase(publisher)
                    && permission.grantedOn().isBefore(d)
                    && !(permission.revokedOn() != null
                            && permission.revokedOn().isBefore(d));
        }
        return permitted;
    }

    private int waiting(String program, LocalDate d) {
        int waiting = 0;
        for (Teacher teacher : school.teachers()) {
            boolean inService = teacher.endDate() == null || !teacher.endDate().isBefore(d);
            boolean meant = yearGroupFits(teacher, program) || manualLinkCounts(teacher, program, d);
            boolean full = row(teacher, program, d).access().equals("FULL");
            waiting += inService && meant && !full ? 1 : 0;
        }
        return waiting;
    }

    String phase(Licence licence, LocalDate d) {
        LocalDate cancelled = known(licence.cancelledOn(), d);
        if (cancelled != null && cancelled.isBefore(licence.startsOn())) {
            return "WITHDRAWN";
        }
        if (d.isBefore(licence.startsOn())) {
            return "NOT_STARTED";
        }
        LocalDate own = ownEnd(licence);
        LocalDate byCancelling = cancelled == null ? null : endOfCancelled(licence, cancelled);
        if (own == null && byCancelling == null) {
            return "ACTIVE";
        }
        if (own != null && (byCancelling == null || own.isBefore(byCancelling))) {
            return d.isAfter(own) ? afterwards(licence, own, d) : "ACTIVE";
        }
        if (!d.isAfter(byCancelling)) {
            return inTime(licence, cancelled) ? "CANCELLED" : "CANCELLED_LATE";
        }
        return afterwards(licence, byCancelling, d);
    }

    private String afterwards(Licence licence, LocalDate end, LocalDate d) {
        Integer named = program(licence.program().value()).resultsYears();
        int years = named == null ? resultsYears : named;
        LocalDate lastResults = last(end);
        for (int year = 0; year < years; year++) {
            lastResults = last(lastResults.plusDays(1));
        }
        boolean resultsStay = years != 0 && !terms(licence, end).startsWith("TERMS_");
        return !d.isAfter(lastResults) && resultsStay ? "RESULTS_YEAR" : "ENDED";
    }

    private @Nullable LocalDate ownEnd(Licence licence) {
        boolean renews = program(licence.program().value()).renewal() != Renewal.ENDS;
        LocalDate endOfYear = renews ? null : last(licence.startsOn());
        if (licence.endsOn() == null || endOfYear == null) {
            return licence.endsOn() == null ? endOfYear : licence.endsOn();
        }
        return endOfYear.isBefore(licence.endsOn()) ? endOfYear : licence.endsOn();
    }

    private LocalDate endOfCancelled(Licence licence, LocalDate cancelled) {
        LocalDate end = last(cancelled);
        return inTime(licence, cancelled) ? end : last(end.plusDays(1));
    }

    private boolean inTime(Licence licence, LocalDate cancelled) {
        MonthDay deadline = program(licence.program().value()).cancelBefore();
        return placeInYear(MonthDay.from(cancelled)) < placeInYear(deadline == null ? MonthDay.of(6, 30) : deadline);
    }

    /** Counts as if every month had 31 days, from the start of the school year. */
    private int placeInYear(MonthDay day) {
        int place = (day.getMonthValue() - yearStart.getMonthValue()) * 31
                + day.getDayOfMonth()
                - yearStart.getDayOfMonth();
        return place < 0 ? place + 12 * 31 : place;
    }

    String terms(Licence licence, LocalDate d) {
        LocalDate accepted = known(licence.termsAcceptedOn(), d);
        if (accepted == null) {
            return "TERMS_NOT_ACCEPTED";
        }
        String by = licence.termsAcceptedBy();
        if (by.isEmpty()) {
            return "TERMS_NOT_BY_SCHOOL";
        }
        List<Teacher> found = school.teachers().stream()
                .filter(teacher -> teacher.id().value().equalsIgnoreCase(by)
                        || teacher.email().equalsIgnoreCase(by))
                .toList();
        if (found.isEmpty()) {
            return last(accepted).equals(last(d)) ? "to be checked" : "holds";
        }
        boolean allLeft = found.stream()
                .allMatch(teacher ->
                        teacher.endDate() != null && teacher.endDate().isBefore(accepted));
        return allLeft ? "TERMS_NOT_BY_SCHOOL" : "holds";
    }

    private Optional<Licence> counting(ProgramOnDay asked) {
        LocalDate d = asked.day();
        Map<Integer, List<Licence>> byRank = new HashMap<>();
        for (Licence licence : school.licences()) {
            if (licence.program().value().equals(asked.program())) {
                byRank.computeIfAbsent(rank(licence, d), rank -> new ArrayList<>())
                        .add(licence);
            }
        }
        for (int rank = 1; rank <= 9; rank++) {
            if (byRank.containsKey(rank)) {
                boolean notStarted = rank == 6 || rank == 7;
                return byRank.get(rank).stream().min(notStarted ? earlierStart() : laterEnd(d));
            }
        }
        return Optional.empty();
    }

    private int rank(Licence licence, LocalDate d) {
        boolean holds = !terms(licence, d).startsWith("TERMS_");
        return switch (phase(licence, d)) {
            case "ACTIVE" -> holds ? 1 : 4;
            case "CANCELLED", "CANCELLED_LATE" -> holds ? 2 : 5;
            case "RESULTS_YEAR" -> 3;
            case "NOT_STARTED" -> holds ? 6 : 7;
            case "ENDED" -> 8;
            default -> 9;
        };
    }

    private Comparator<Licence> laterEnd(LocalDate d) {
        return (left, right) -> {
            LocalDate leftEnd = endOrNever(left, d);
            LocalDate rightEnd = endOrNever(right, d);
            if (!leftEnd.equals(rightEnd)) {
                return leftEnd.isAfter(rightEnd) ? -1 : 1;
            }
            if (!left.startsOn().equals(right.startsOn())) {
                return left.startsOn().isAfter(right.startsOn()) ? -1 : 1;
            }
            return left.id().value().compareTo(right.id().value());
        };
    }

    private LocalDate endOrNever(Licence licence, LocalDate d) {
        LocalDate cancelled = known(licence.cancelledOn(), d);
        LocalDate byCancelling = cancelled == null ? LocalDate.of(9999, 12, 31) : endOfCancelled(licence, cancelled);
        LocalDate own = ownEnd(licence);
        return own != null && own.isBefore(byCancelling) ? own : byCancelling;
    }

    private static Comparator<Licence> earlierStart() {
        return (left, right) -> left.startsOn().equals(right.startsOn())
                ? left.id().value().compareTo(right.id().value())
                : left.startsOn().isBefore(right.startsOn()) ? -1 : 1;
    }

    private boolean yearGroupFits(Teacher teacher, String program) {
        boolean byRole =
                teacher.roles().contains(Role.IBRT_ER) || teacher.roles().contains(Role.ICT_COORDINATOR);
        if (byRole
                || !program(program).yearGroups().named()
                || !teacher.yearGroups().named()) {
            return true;
        }
        for (int group = 1; group <= 8; group++) {
            String name = Integer.toString(group);
            if (teacher.yearGroups().toString().contains(name)
                    && program(program).yearGroups().toString().contains(name)) {
                return true;
            }
        }
        return false;
    }

    private boolean manualLinkCounts(Teacher teacher, String program, LocalDate d) {
        return school.manualLinks().stream()
                .anyMatch(link -> link.teacher().equals(teacher.id())
                        && link.program().value().equals(program)
                        && !link.linkedOn().isAfter(d));
    }

    private Program program(String id) {
        return catalogue.program(new ProgramId(id));
    }

    private static @Nullable LocalDate known(@Nullable LocalDate fact, LocalDate d) {
        return fact == null || fact.isAfter(d) ? null : fact;
    }

    /** The last day of the school year that contains the day. */
    private LocalDate last(LocalDate day) {
        return lastDays.computeIfAbsent(day, first -> {
            LocalDate last = first;
            while (!MonthDay.from(last.plusDays(1)).equals(yearStart)) {
                last = last.plusDays(1);
            }
            return last;
        });
    }

    private record ProgramOnDay(String program, LocalDate day) {}
}
