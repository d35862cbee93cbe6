package nl.licentiesync;

import static nl.licentiesync.SampleDataNight.FAILED_EXPORT;
import static nl.licentiesync.SampleDataNight.FIRST_NIGHT;
import static nl.licentiesync.SampleDataNight.KINDS_OF_LICENCE;
import static nl.licentiesync.SampleDataNight.NEW_SCHOOL_YEAR;
import static nl.licentiesync.SampleDataNight.NEXT_NIGHT;
import static nl.licentiesync.SampleDataNight.ROSTERS;
import static nl.licentiesync.SampleDataNight.SAMPLE_DATA;
import static nl.licentiesync.SampleDataNight.TERMS_ACCEPTED;
import static nl.licentiesync.SampleDataNight.WRONG_WITHOUT_LOOKING_WRONG;
import static nl.licentiesync.SampleDataNight.YEAR_GROUPS_EMPTIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.intake.FindingCode;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Access;
import nl.licentiesync.rules.ActionKind;
import nl.licentiesync.rules.ChangeKind;
import nl.licentiesync.rules.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample nights show every outcome there is, and what their README tells of them. */
class SampleDataTest {

    private static final MarkdownPage RULES = MarkdownPage.read(Path.of("docs/rules.md"));

    private static final List<MarkdownPage.Block> EXAMPLES = Stream.of(
                    RULES, MarkdownPage.read(Path.of("docs/rosters.md")))
            .flatMap(page -> page.blocks().stream())
            .toList();

    private static final Map<SampleDataNight, SampleDataRun> RUNS = new EnumMap<>(SampleDataNight.class);

    @TempDir
    static Path temp;

    private static Path latestWhileHeld;
    private static SampleDataRun mended;

    @BeforeAll
    static void runTheNights() {
        SampleDataOffice office = SampleDataOffice.in(temp);
        for (SampleDataNight night : SampleDataNight.values()) {
            if (night == WRONG_WITHOUT_LOOKING_WRONG) {
                latestWhileHeld = office.latest();
                mended = office.run(NEW_SCHOOL_YEAR.exports(), FAILED_EXPORT.date(), List.of());
            }
            RUNS.put(night, office.run(night));
        }
    }

    @ParameterizedTest
    @EnumSource
    void allButTheTwoWrongExportsArePublished(SampleDataNight night) {
        assertThat(run(night).exitCode())
                .as(run(night).screen())
                .isEqualTo(night == FAILED_EXPORT || night == YEAR_GROUPS_EMPTIED ? 3 : 0);
    }

    @ParameterizedTest
    @EnumSource
    void everyAccessIsShown(Access access) {
        assertThat(published(SampleDataRun::visibility, "access")).contains(access.name());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT_IN_EXPORT")
    void everyReasonIsShown(Reason reason) {
        assertThat(published(SampleDataRun::visibility, "reasons")).contains(reason.name());
    }

    @Test
    void whatIsGoneFromTheExportIsShownAmongTheChanges() {
        assertThat(published(SampleDataRun::changes, "reasons")).contains(Reason.NOT_IN_EXPORT.name());
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfChangeIsShown(ChangeKind kind) {
        assertThat(published(SampleDataRun::changes, "change")).contains(kind.name());
    }

    @ParameterizedTest
    @EnumSource
    void everyActionIsShown(ActionKind action) {
        assertThat(published(SampleDataRun::actions, "action")).contains(action.name());
    }

    @ParameterizedTest
    @EnumSource
    void everyFindingIsShown(FindingCode code) {
        assertThat(published(SampleDataRun::rejects, "code")).contains(code.name());
    }

    @Test
    void noMessageHasAGap() {
        assertThat(published(SampleDataRun::rejects, "message")).noneMatch(message -> message.matches(".*\\{\\d+}.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUTO", "MANUAL"})
    void bothLinksAreShown(String link) {
        assertThat(published(SampleDataRun::visibility, "link")).contains(link);
    }

    @Test
    void theFirstNightShowsEveryReasonThatNeedsNoPermissionsAndIsAsGoodAsClean() {
        SampleDataRun first = run(FIRST_NIGHT);

        assertThat(values(first.visibility(), "reasons"))
                .hasSize(Reason.values().length - 2)
                .doesNotContain("NOT_IN_EXPORT", "NO_PERMISSION");
        assertThat(values(first.rejects(), "code")).containsExactly("ACCEPTER_UNKNOWN");
        assertThat(first.row("93QA01", "10201", "vll-kim"))
                .containsEntry("school_name", "De Wilgenhoek, locatie Vathorst");
        assertThat(values(first.visibility(), "school_id")).contains("95MD00");
    }

    @Test
    void theRerunGivesEstafetteToNineTeachersAndAnAccountToOne() {
        SampleDataRun first = run(FIRST_NIGHT);
        SampleDataRun rerun = run(TERMS_ACCEPTED);

        assertThat(first.rowsByAccess()).isEqualTo(Map.of("FULL", 57L, "RESULTS_ONLY", 11L, "NONE", 92L));
        assertThat(rerun.rowsByAccess()).isEqualTo(Map.of("FULL", 67L, "RESULTS_ONLY", 11L, "NONE", 82L));
        assertThat(without(rerun.visible(), first.visible()))
                .containsExactly(
                        "93QA00 10101 estafette-3",
                        "93QA00 10102 estafette-3",
                        "93QA00 10103 estafette-3",
                        "93QA00 10104 estafette-3",
                        "93QA00 10105 estafette-3",
                        "93QA00 10106 estafette-3",
                        "93QA00 10106 getallenkade-4",
                        "93QA00 10107 estafette-3",
                        "93QA00 10109 estafette-3",
                        "93QA00 10110 estafette-3");
        assertThat(first.row("93QA00", "10106", "estafette-3"))
                .containsEntry("reasons", "TERMS_NOT_ACCEPTED|NO_ACCOUNT");
        assertThat(rerun.row("93QA00", "10102", "estafette-3"))
                .contains(entry("link", "MANUAL"), entry("linked_on", "2026-09-07"));
    }

    @Test
    void theRerunSettlesTwoActions() {
        List<Map<String, String>> settled =
                without(run(FIRST_NIGHT).actions(), run(TERMS_ACCEPTED).actions());

        assertThat(settled).hasSize(2);
        assertThat(settled.get(0))
                .contains(entry("action", "ACCEPT_TERMS"), entry("licence_id", "L-1002"), entry("waiting", "9"));
        assertThat(settled.get(1))
                .contains(entry("action", "REQUEST_ACCOUNT"), entry("teacher_id", "10106"), entry("waiting", "2"));
    }

    @Test
    void theNextNightIsWrittenAsADutchSpreadsheetDoes() throws IOException {
        for (ExportFile file : EnumSet.complementOf(EnumSet.of(ExportFile.PERMISSIONS, ExportFile.ACCOUNTS))) {
            String text = Files.readString(NEXT_NIGHT.exports().resolve(file.fileName()));

            assertThat(text).startsWith("\uFEFF").contains(";").endsWith("\r\n");
            assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        }
    }

    @Test
    void badRowsAndValuesOfTheNextNightTakeNothingAway() {
        SampleDataRun next = run(NEXT_NIGHT);
        Messages messages = new Messages(Messages.DUTCH);

        assertThat(next.summary()).contains("\"rejected\" : 6", "\"warnings\" : 9", "\"kept_in_force\" : 3");
        assertThat(next.row("95MD00", "10402", "vll-kim"))
                .contains(entry("access", "FULL"), entry("licence_id", "L-1031"));
        assertThat(next.row("95MD00", "10403", "getallenkade-4")).containsEntry("access", "FULL");
        assertThat(next.row("97WF00", "10602", "vll-kim")).containsEntry("access", "FULL");
        assertThat(next.row("93QA00", "10101", "schatkist-3")).containsEntry("access", "FULL");
        assertThat(next.row("93QA01", "10204", "hello-heron")).containsEntry("basispoort_id", "7120595");
        assertThat(next.rejects())
                .filteredOn(row -> row.get("message").endsWith(messages.get("finding.kept." + row.get("severity"))))
                .extracting(row -> row.get("code"))
                .containsExactly(
                        "DATE_MALFORMED",
                        "CANCEL_BEFORE_MALFORMED",
                        "ROLE_UNKNOWN",
                        "BASISPOORT_ID_MALFORMED",
                        "FIELD_COUNT",
                        "SCHOOL_CODE_MALFORMED");
    }

    @Test
    void onlyWhoVanishedOrLeftLosesSomethingInTheNextNight() {
        SampleDataRun next = run(NEXT_NIGHT);

        assertThat(next.changes("LOST"))
                .containsExactly(
                        "93QA00 10110 estafette-3 NOT_IN_EXPORT",
                        "93QA00 10110 getallenkade-4 NOT_IN_EXPORT",
                        "95MD00 10405 getallenkade-4 LEFT_SCHOOL");
        assertThat(next.changes("GAINED"))
                .hasSize(13)
                .contains("95MD00 10404 vll-kim ACTIVE", "94HC00 10302 rekenlint-2 ACTIVE");
        assertThat(next.row("95MD00", "10404", "vll-kim")).containsEntry("link", "MANUAL");
        assertThat(run(TERMS_ACCEPTED).accessBy("L-1022")).contains("NONE TERMS_NOT_BY_SCHOOL");
    }

    @Test
    void theNewSchoolYearMovesLicencesOn() {
        SampleDataRun before = run(NEXT_NIGHT);
        SampleDataRun turned = run(NEW_SCHOOL_YEAR);

        assertThat(before.accessBy("L-1012")).contains("FULL CANCELLED");
        assertThat(turned.accessBy("L-1012")).containsExactly("RESULTS_ONLY RESULTS_YEAR");
        assertThat(before.accessBy("L-1003")).contains("FULL CANCELLED_LATE");
        assertThat(turned.accessBy("L-1003")).contains("RESULTS_ONLY RESULTS_YEAR");
        assertThat(before.accessBy("L-1043")).contains("RESULTS_ONLY RESULTS_YEAR");
        assertThat(turned.accessBy("L-1043")).contains("NONE ENDED");
        assertThat(before.accessBy("L-1032")).contains("NONE NOT_STARTED");
        assertThat(turned.accessBy("L-1032")).contains("FULL ACTIVE");
    }

    @Test
    void whoCancelledOnTheThirtiethOfJuneWasInTimeOrTooLateByTheProgramsDeadline() {
        SampleDataRun turned = run(NEW_SCHOOL_YEAR);

        assertThat(turned.accessBy("L-1034")).contains("RESULTS_ONLY RESULTS_YEAR");
        assertThat(turned.row("96TE00", "10502", "vll-kim"))
                .contains(
                        entry("licence_id", "L-1042"),
                        entry("access", "FULL"),
                        entry("reasons", "CANCELLED_LATE"),
                        entry("until", "2028-07-31"),
                        entry("then", "RESULTS_ONLY"));
    }

    @Test
    void aNewLicenceRestoresWhatWasResultsOnly() {
        assertThat(run(NEW_SCHOOL_YEAR).changes("RESTORED"))
                .hasSize(6)
                .allMatch(change -> change.startsWith("93QA01 ") && change.endsWith(" rekenlint-2 ACTIVE"));
        assertThat(run(NEW_SCHOOL_YEAR).row("93QA01", "10201", "rekenlint-2"))
                .contains(entry("licence_id", "L-1014"), entry("linked_on", "2026-11-23"));
    }

    @Test
    void aSchoolThatIsGoneIsNamed() {
        assertThat(run(NEW_SCHOOL_YEAR).summary()).contains("\"gone_schools\" : [ \"97WF00\" ]");
        assertThat(run(NEW_SCHOOL_YEAR).changes("LOST"))
                .filteredOn(change -> change.startsWith("97WF00 "))
                .hasSize(4)
                .allMatch(change -> change.endsWith(" NOT_IN_EXPORT"));
    }

    @Test
    void theFailedExportIsHeldAndYesterdaysReportStays() {
        SampleDataRun held = run(FAILED_EXPORT);

        assertThat(held.summary())
                .contains("\"status\" : \"HELD\"", "17 of 38 teachers missing", "lost without announcement")
                .doesNotContain("later than tomorrow");
        assertThat(latestWhileHeld).isEqualTo(run(NEW_SCHOOL_YEAR).report());
    }

    @Test
    void teachersWithoutYearGroupsAreHeldAsTheyGainPrograms() {
        SampleDataRun held = run(YEAR_GROUPS_EMPTIED);

        assertThat(held.screen().lines().filter(line -> line.startsWith("  guard ")))
                .containsExactly(
                        "  guard     23 programs gained or restored because year groups, cancellations, last days"
                                + " or programs of the catalogue vanished, 23.7 % of 97 visible programs; limit 10 %;"
                                + " largest gains: 93QA00 17 of 23, 93QA01 4 of 17, 94HC00 2 of 26");
        assertThat(held.summary()).contains("\"status\" : \"HELD\"", "\"gained_schools\" : [ \"93QA00\" ]");
        assertThat(held.changes())
                .hasSize(23)
                .isEqualTo(held.changes().stream()
                        .filter(change -> change.get("change").equals("GAINED"))
                        .toList());
        assertThat(held.rejects()).isEmpty();
    }

    @Test
    void whatIsWrongWithoutLookingWrongIsTold() {
        SampleDataRun wrong = run(WRONG_WITHOUT_LOOKING_WRONG);

        assertThat(wrong.screen().lines().filter(line -> line.startsWith("  notice ")))
                .extracting(line -> line.replaceAll(".*\\(([A-Z_]+).*\\)\\.", "$1"))
                .containsExactly(
                        "ROWS_REJECTED",
                        "ROWS_REJECTED",
                        "LINE_END_MISSING",
                        "CATALOGUE_ROW_GONE",
                        "LAST_DAY_AS_CANCELLATION");
        assertThat(wrong.row("93QA00", "10103", "vll-kim")).containsEntry("access", "FULL");
        assertThat(wrong.row("93QA01", "10202", "hello-heron")).containsEntry("access", "RESULTS_ONLY");
        assertThat(wrong.row("96TE00", "10503", "vll-kim")).containsEntry("teacher_name", "Eva van Dijk");
        assertThat(wrong.changes("LOST"))
                .containsExactly(
                        "94HC00 10306 estafette-3 NOT_IN_EXPORT",
                        "94HC00 10306 muziekmolen NOT_IN_EXPORT",
                        "94HC00 10306 rekenlint-2 NOT_IN_EXPORT");
    }

    @Test
    void otherKindsOfLicenceEndByThemselvesAndNeedPermission() {
        SampleDataRun kinds = run(KINDS_OF_LICENCE);

        assertThat(kinds.row("93QA00", "10101", "rekenkoffer"))
                .contains(entry("access", "FULL"), entry("until", "2028-07-31"), entry("then", "NONE"));
        assertThat(kinds.row("96TE00", "10501", "woordwiel"))
                .contains(entry("access", "FULL"), entry("until", "2027-10-31"), entry("then", "RESULTS_ONLY"));
        assertThat(kinds.row("95MD00", "10401", "woordwiel"))
                .contains(entry("reasons", "RESULTS_YEAR"), entry("until", "2029-07-31"));
        assertThat(kinds.row("94HC00", "10301", "topodijk"))
                .contains(entry("reasons", "NO_PERMISSION"), entry("until", "2027-08-06"), entry("then", "FULL"));
        assertThat(kinds.row("94HC00", "10302", "estafette-3"))
                .as("a publisher in capitals")
                .containsEntry("access", "FULL");
        assertThat(kinds.row("95MD00", "10402", "getallenkade-4"))
                .as("revoked, and granted again")
                .containsEntry("access", "RESULTS_ONLY");
        assertThat(kinds.actions())
                .extracting(row -> row.get("action") + " " + row.get("licence_id") + row.get("publisher") + " "
                        + row.get("waiting"))
                .contains("GRANT_PERMISSION Duinhart Educatief 5", "REORDER L-1046 5");
        assertThat(kinds.changes("LOST"))
                .filteredOn(change -> change.endsWith("NO_PERMISSION"))
                .hasSize(5)
                .allMatch(change -> change.startsWith("94HC00 ") && change.contains(" topodijk "));
    }

    @Test
    void rostersTakeNothingAwayWhereTheyAreMissingOrBroken() {
        SampleDataRun rosters = run(ROSTERS);

        assertThat(rosters.changes("LOST")).isEmpty();
        assertThat(rosters.changes("REDUCED")).isEmpty();
        assertThat(rosters.changes("GAINED"))
                .hasSize(16)
                .contains(
                        "98UK00 7171258 vll-kim ACTIVE",
                        "98UK00 7172631 vll-kim ACTIVE",
                        "98UK00 7174004 muziekmolen ACTIVE");
        assertThat(rosters.visible()).containsAll(run(KINDS_OF_LICENCE).visible());
        assertThat(rosters.row("93QA00", "#12", "estafette-3")).containsEntry("reasons", "NO_ACCOUNT");
        assertThat(rosters.row("93QA00", "10108", "schatkist-3"))
                .as("groups 1 and 2, of the pupils of a combination")
                .containsEntry("access", "RESULTS_ONLY");
        assertThat(rosters.row("98UK00", "7174004", "vll-kim")).containsEntry("reasons", "OTHER_YEAR_GROUP");
    }

    @Test
    void aWholeExportMendsTheHeldNight() {
        assertThat(mended.exitCode()).as(mended.screen()).isZero();
        assertThat(mended.changes()).isEmpty();
        assertThat(mended.visible()).isEqualTo(run(NEW_SCHOOL_YEAR).visible());
    }

    @Test
    void theFirstNightAgainGivesTheSameBytes(@TempDir Path elsewhere) {
        SampleDataRun again = SampleDataOffice.in(elsewhere).run(FIRST_NIGHT);

        for (String file : List.of("visibility.csv", "changes.csv", "actions.csv", "rejects.csv")) {
            assertThat(again.report().resolve(file))
                    .hasSameBinaryContentAs(run(FIRST_NIGHT).report().resolve(file));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theReadmeNamesTheNightAndItsCommand(SampleDataNight night) {
        assertThat(SAMPLE_DATA.resolve("README.md"))
                .content()
                .contains("| `%s` | %s | ".formatted(night.folder(), night.date()))
                .contains("./run.sh sync --exports %s --date %s --state my-state --reports my-reports"
                                .formatted(night.exports(), night.date())
                        + night.options().stream().map(" "::concat).collect(Collectors.joining())
                        + "\n");
    }

    @ParameterizedTest
    @EnumSource
    void theExamplesOfTheRulesAndOfRostersArePublished(SampleDataNight night) throws IOException {
        for (MarkdownPage.Block example : EXAMPLES) {
            List<String> labels = example.words().toList();
            if (labels.size() > 1 && labels.get(1).equals(night.folder())) {
                List<String> published = labels.size() == 3
                        ? Files.readAllLines(run(night).report().resolve(labels.get(2)))
                        : run(night).screen().lines().map(String::strip).toList();
                assertThat(example.lines()).as(example.label()).isNotEmpty().isSubsetOf(published);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFindingIsSeenWhereTheRulesSaySo(FindingCode code) {
        String place = RULES.column("code", "seen in").get(code.ordinal());
        int folderEnd = place.indexOf('/');
        int fileEnd = place.contains(":") ? place.lastIndexOf(':') : place.length();

        assertThat(run(SampleDataNight.of(place.substring(0, folderEnd))).rejects())
                .anySatisfy(row -> assertThat(row)
                        .contains(
                                entry("code", code.name()),
                                entry("file", place.substring(folderEnd + 1, fileEnd)),
                                entry("line", place.replaceFirst("^[^:]*:?", ""))));
    }

    @Test
    void theRulesNameTheColumnsOfThePublishedFiles() throws IOException {
        List<Map<String, String>> files = RULES.below("4. What comes out").table("file");
        for (Map<String, String> file : files) {
            assertThat(Files.readAllLines(run(FIRST_NIGHT)
                                    .report()
                                    .resolve(file.get("file").replace("`", "")))
                            .get(0))
                    .isEqualTo(file.get("columns").replace(", ", ","));
        }
        try (Stream<Path> published = Files.list(run(FIRST_NIGHT).report())) {
            assertThat(files)
                    .hasSameSizeAs(published
                            .filter(path -> path.toString().endsWith(".csv"))
                            // Those of the pages, for people: their columns are in the language of the pages.
                            .filter(path -> !path.getFileName().toString().startsWith("todo-"))
                            .toList());
        }
    }

    @Test
    void everyFolderIsANightOrTheAnswersOfBasispoort() throws IOException {
        try (Stream<Path> entries = Files.list(SAMPLE_DATA)) {
            assertThat(entries.filter(Files::isDirectory))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of(SAMPLE_DATA.resolve("basispoort")),
                                    Stream.of(SampleDataNight.values()).map(SampleDataNight::exports))
                            .toList());
        }
    }

    private static SampleDataRun run(SampleDataNight night) {
        return RUNS.get(night);
    }

    /** The values of a column in all published reports, lists taken apart. */
    private static Set<String> published(Function<SampleDataRun, List<Map<String, String>>> file, String column) {
        return RUNS.values().stream()
                .filter(run -> run.exitCode() == 0)
                .flatMap(run -> values(file.apply(run), column).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> values(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .flatMap(row -> Stream.of(row.get(column).split("\\|")))
                .collect(Collectors.toSet());
    }

    private static <T> List<T> without(List<T> all, List<T> known) {
        List<T> rest = new ArrayList<>(all);
        rest.removeAll(known);
        return rest;
    }
}
