package nl.licentiesync.basispoort.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.licentiesync.ask.ExportEvidence;
import nl.licentiesync.basispoort.MethodPath;
import nl.licentiesync.basispoort.Methods;
import nl.licentiesync.basispoort.ResultsYear;
import nl.licentiesync.basispoort.WantedAccounts;
import nl.licentiesync.model.AccountIds;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.rules.Visibility;
import nl.licentiesync.rules.VisibilityRule;

/**
 * Writes a folder of answers as Basispoort might give them after a night with some exports, with differences of every
 * kind here and there.
 */
public final class SampleAnswers {

    private static final int SCHOOLS_AT_A_TIME = 256;

    private final AnswerWriter answers;
    private final ExportEvidence exports;
    private final Methods methods;
    private final LocalDate date;
    private final long seed;
    private final LicenceRules rules = new LicenceRules(SchoolCalendar.DEFAULT);
    private final VisibilityRule visibility = new VisibilityRule(SchoolCalendar.DEFAULT);
    private final WantedAccounts wanted;
    private final List<AccountIds.Builder> missing;
    private final List<AccountIds.Builder> extra;

    private SampleAnswers(Path folder, ExportEvidence exports, LocalDate date, long seed) {
        this.answers = new AnswerWriter(folder);
        this.exports = exports;
        this.methods = Methods.of(exports.catalogue());
        this.date = date;
        this.seed = seed;
        this.wanted = new WantedAccounts(methods, ResultsYear.GRANT);
        this.missing = builders();
        this.extra = builders();
    }

    /**
     * Writes the answers.
     *
     * @param folder that does not exist
     * @param exports of the night
     * @param date of the night
     * @param seed the same one gives the same answers
     */
    public static void write(Path folder, ExportEvidence exports, LocalDate date, long seed) throws IOException {
        try {
            new SampleAnswers(folder, exports, date, seed).write();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<AccountIds.Builder> builders() {
        return Stream.generate(AccountIds.Builder::new).limit(methods.size()).toList();
    }

    private void write() throws IOException {
        List<SchoolCode> codes = exports.schoolCodes();
        for (int from = 0; from < codes.size(); from += SCHOOLS_AT_A_TIME) {
            IntStream.range(from, Math.min(from + SCHOOLS_AT_A_TIME, codes.size()))
                    .parallel()
                    .mapToObj(number -> writeSchool(number, codes))
                    .toList()
                    .forEach(this::collect);
        }
        List<AccountIds> all = wanted.byMethod();
        for (int method = 0; method < methods.size(); method++) {
            answers.list(
                    MethodPath.of(methods.ids().get(method)),
                    all.get(method)
                            .without(missing.get(method).build())
                            .or(extra.get(method).build()),
                    method == 0);
        }
    }

    private WrittenSchool writeSchool(int number, List<SchoolCode> codes) {
        School school = exports.school(codes.get(number));
        List<Visibility> rows =
                visibility.rows(rules.licenceStatuses(school, exports.catalogue(), date), exports.catalogue(), date);
        SampleChance chance = new SampleChance(seed, number);
        SampleFlaw flaw = SampleFlaw.of(number, chance);
        long institution = SampleNumbers.institution(number);
        SampleSchool.Choices choices = SampleSchool.of(school, rows, institution, methods, date, chance);
        try {
            new SampleInstitution(answers, school, institution)
                    .write(flaw, choices.staff(), SampleNumbers.institution(number == 0 ? 1 : number - 1), chance);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WrittenSchool(rows, choices);
    }

    private void collect(WrittenSchool school) {
        wanted.add(school.rows());
        school.choices().missing().forEach(grant -> missing.get(grant.method()).add(grant.account()));
        school.choices().extra().forEach(grant -> extra.get(grant.method()).add(grant.account()));
    }

    private record WrittenSchool(List<Visibility> rows, SampleSchool.Choices choices) {}
}
