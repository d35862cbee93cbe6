package nl.licentiesync.basispoort;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.licentiesync.exports.LinePlaces;
import nl.licentiesync.model.AccountId;
import nl.licentiesync.model.AccountIds;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.YearGroups;
import nl.licentiesync.packing.PackedSchool;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.store.KeptLines;
import nl.licentiesync.store.PublishedRun;
import nl.licentiesync.store.Run;
import nl.licentiesync.store.RunId;
import nl.licentiesync.store.RunOrigins;
import nl.licentiesync.store.RunStatus;
import nl.licentiesync.store.SentRuns;
import nl.licentiesync.store.StoredSchool;

/** A run of 23 November 2026 as a test tells it: every school has a running licence for every program. */
final class RunDraft {

    static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    /** When the run started. */
    static final OffsetDateTime STARTED = OffsetDateTime.of(2020, 1, 1, 3, 0, 0, 0, ZoneOffset.UTC);

    private final Map<String, String> methods = new LinkedHashMap<>();
    private final Map<String, LocalDate> cancelled = new TreeMap<>();
    private final Map<String, List<Teacher>> schools = new TreeMap<>();

    /** A program that a method opens. */
    RunDraft program(String id, String method) {
        methods.put(id, method);
        return this;
    }

    /** A program of which only the results are left. */
    RunDraft endedProgram(String id, String method) {
        cancelled.put(id, LocalDate.of(2026, 5, 1));
        return program(id, method);
    }

    /** A teacher; the account may be empty. */
    RunDraft teacher(String school, String id, String account) {
        return teacher(school, id, account, "", null);
    }

    RunDraft teacher(String school, String id, String account, String email, LocalDate endDate) {
        return teacher(school, id, account, email, endDate, Set.of(), YearGroups.ANY);
    }

    RunDraft teacher(
            String school,
            String id,
            String account,
            String email,
            LocalDate endDate,
            Set<Role> roles,
            YearGroups groups) {
        schools.computeIfAbsent(school, code -> new ArrayList<>())
                .add(new Teacher(
                        new TeacherId(id), new SchoolCode(school), "", "", "", email, account, roles, groups, endDate));
        return this;
    }

    /** The run alone. */
    SentRuns sent() {
        return sent(null);
    }

    /** The run with the one before it, which was sent. */
    SentRuns sent(RunDraft before) {
        AccountIds.Builder accounts = new AccountIds.Builder();
        addTo(accounts);
        Optional<PublishedRun> earlier = Optional.ofNullable(before).map(RunDraft::published);
        if (before != null) {
            before.addTo(accounts);
        }
        return new SentRuns(published(), STARTED, earlier, earlier, accounts.build());
    }

    private void addTo(AccountIds.Builder accounts) {
        schools.values()
                .forEach(
                        teachers -> teachers.forEach(teacher -> accounts.add(AccountId.parse(teacher.basispoortId()))));
    }

    private PublishedRun published() {
        return new PublishedRun(
                new Run(new RunId(7), DATE, RunStatus.PUBLISHED, RunId.NONE, Optional.empty()),
                SchoolCalendar.DEFAULT,
                Catalogue.of(methods.entrySet().stream()
                        .map(program -> new Program(
                                new ProgramId(program.getKey()), "", "", YearGroups.ANY, "", null, program.getValue()))
                        .toList()),
                schools.keySet().stream().map(this::stored).toList(),
                KeptLines.NONE,
                new RunOrigins.KeptOrigins(LinePlaces.USUAL, Map.of()));
    }

    private StoredSchool stored(String code) {
        List<Licence> licences = methods.keySet().stream()
                .map(program -> new Licence(
                        new LicenceId(code + "-" + program),
                        new SchoolCode(code),
                        "",
                        new ProgramId(program),
                        LocalDate.of(2025, 8, 1),
                        LocalDate.of(2025, 8, 20),
                        "somebody who moved",
                        cancelled.get(program),
                        null))
                .toList();
        School school = new School(new SchoolCode(code), "", licences, schools.get(code), List.of());
        return StoredSchool.of(PackedSchool.of(school), SchoolLinks.none(), Optional.empty());
    }
}
