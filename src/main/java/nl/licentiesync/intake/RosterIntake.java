package nl.licentiesync.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.licentiesync.exports.ExportPart;
import nl.licentiesync.exports.UnusableExport;
import nl.licentiesync.model.RosterGap;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.rosters.Roster;

/**
 * Teachers from rosters. They are judged while others are still read, as if no school had two rosters; when one has, all
 * are judged again once it is known which of them is used.
 */
final class RosterIntake {

    private final Path folder;
    private final String folderName;
    private final FactDates dates;
    private final AccountIntake accounts;
    private final List<Roster> rosters = new ArrayList<>();
    private RosterJudge judge;
    private Set<SchoolCode> known = Set.of();
    private Set<SchoolCode> usable = Set.of();

    RosterIntake(Path folder, FactDates dates, AccountIntake accounts) {
        this.folder = folder;
        this.folderName = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        this.dates = dates;
        this.accounts = accounts;
        this.judge = judge(RosterChoice.assumed());
    }

    private RosterJudge judge(RosterChoice choice) {
        return new RosterJudge(folderName, dates, accounts, choice);
    }

    /** Judges the next rosters in the order of their names, once the accounts are read. */
    void read(List<Roster> next) {
        rosters.addAll(next);
        next.forEach(judge::read);
    }

    /**
     * Judges all rosters together, once the last is read.
     *
     * @param accountFiles the files of the accounts
     */
    void finish(List<ExportPart> accountFiles) {
        if (rosters.isEmpty()) {
            throw new UnusableExport(
                    "%s holds no roster: no .xml file, and no answer such as instellingen/700.json or instellingen/700/staf.json; name the right folder with --rosters."
                            .formatted(folder));
        }
        RosterChoice choice = new RosterChoice(rosters);
        known = choice.known();
        usable = Set.copyOf(choice.used().keySet());
        if (usable.isEmpty()) {
            throw new UnusableExport(NoUsableRoster.sentence(folder, rosters, choice));
        }
        if (!choice.isAsAssumed()) {
            accounts.forgetTaken();
            judge = judge(choice);
            rosters.forEach(judge::read);
        }
        // The rosters of a country are many megabytes, which no later step needs.
        rosters.clear();
        tally(accountFiles);
    }

    private void tally(List<ExportPart> accountFiles) {
        FileTally accountTally = accounts.tally();
        for (int number = 0; accountTally != null && number < accountFiles.size(); number++) {
            judge.fingerprint()
                    .add(
                            folder,
                            accountFiles.get(number).path(),
                            accountTally.parts().get(number).sha256());
        }
        boolean isAllOfBasispoort = usable.stream().allMatch(judge::isOfBasispoort);
        teachers().tally(judge.tally(isAllOfBasispoort, accountTally));
        if (teachers().rowsUsed() == 0) {
            throw new UnusableExport(
                    "%s has rosters, but no teacher in them that can be used; export them again.".formatted(folder));
        }
    }

    /** The teachers, once all rosters are judged. */
    TeacherIntake teachers() {
        return judge.teachers();
    }

    /**
     * Tells which schools with licences have no roster, and keeps their teachers in force.
     *
     * @param withLicences the schools that have a licence
     */
    void requireRosters(Set<SchoolCode> withLicences, RowsBefore before) {
        withLicences.stream()
                .filter(school -> !known.contains(school))
                .sorted()
                .forEach(school ->
                        judge.noteMissing(school, !before.teachersOf(school).isEmpty()));
    }

    /** The schools without a usable roster: those that have a broken one, and those with licences that have none. */
    Map<SchoolCode, RosterGap> gaps() {
        return judge.gaps();
    }

    /** How many rosters of each format there are. */
    List<RosterTally> tallies() {
        return judge.tallies();
    }

    /** The schools that have a roster, used or not. */
    Set<SchoolCode> schools() {
        return known;
    }

    /** Applies the accounts that stay in force, and ignores those of nobody. */
    void completeFromAccounts() {
        teachers()
                .complete(
                        accounts.keysKept(),
                        teacher -> usable.contains(teacher.school()) && !judge.isOfBasispoort(teacher.school())
                                ? accounts.completed(teacher)
                                : teacher);
        accounts.ignoreUnused(teachers().used(), usable);
    }
}
