package nl.licentiesync.pages.school;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.packing.PackedSchool;
import nl.licentiesync.pages.OtherSchool;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.VisibilityRow;
import nl.licentiesync.rules.Action;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.ForecastNight;
import nl.licentiesync.rules.LastChanges;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.NextAccess;
import nl.licentiesync.rules.Reason;
import org.apache.commons.codec.digest.MurmurHash3;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprints of what the files of a school are made of, taken before anything is rendered: two nights
 * with the same fingerprint have the same files but for the night since which it is so.
 */
public final class PageFingerprint {

    private final PageFacts facts;
    private final Messages messages;
    private final MissingInBasispoort missing;
    private final String ofAllSchools;

    /**
     * The fingerprints of a run.
     *
     * @param build what tells this build of the program from others, which may render the same facts differently
     */
    public PageFingerprint(PageFacts facts, Messages messages, String build) {
        this.facts = facts;
        this.messages = messages;
        this.missing = new MissingInBasispoort(facts, messages);
        this.ofAllSchools = digest(ofAllSchools(build));
    }

    /** The catalogue, the rules, the school years of the timeline, contacts, language and program. */
    private byte[] ofAllSchools(String build) {
        PackWriter out = new PackWriter();
        out.putText(build);
        out.putText(messages.language());
        out.putText(facts.contacts().own().toString());
        out.putText(facts.rules().calendar().toString());
        out.putDate(TimelineScale.of(facts).from());
        out.putDate(facts.nextLastDayToCancel(Program.unlisted(new ProgramId("-"))));
        for (Program program : facts.catalogue().programs()) {
            out.putText(program.toString());
            out.putDate(facts.nextLastDayToCancel(program));
        }
        return out.toByteArray();
    }

    /** The fingerprint of what all schools share, in 32 hexadecimal digits. */
    public String ofAllSchools() {
        return ofAllSchools;
    }

    /** The fingerprint of a school, in 32 hexadecimal digits; many threads may ask for one. */
    public String of(SchoolReport report) {
        return with(ofReport(report), missing.notes(report));
    }

    /** The fingerprint of a school; also notes what {@link #ofUnchanged} reads on the nights to come. */
    public String of(SchoolReport report, PackWriter note) {
        String ofReport = ofReport(report);
        note.putText(ofReport);
        note.putText(ofRosterAndOtherSchools(report.school().code()));
        note.putBoolean(missing.isAsked());
        if (missing.isAsked()) {
            FullyVisible.of(report, row -> true).writeTo(note);
        }
        return with(ofReport, missing.notes(report));
    }

    /**
     * The fingerprint of a school of which neither its report nor what all schools share changed since it was noted; empty
     * when something else did, or it is now compared with Basispoort and was not then.
     */
    public Optional<String> ofUnchanged(SchoolCode school, PackReader note) {
        String ofReport = note.getText();
        if (!note.getText().equals(ofRosterAndOtherSchools(school))) {
            return Optional.empty();
        }
        if (!missing.isAsked()) {
            return Optional.of(ofReport);
        }
        return note.getBoolean()
                ? Optional.of(with(ofReport, missing.notes(FullyVisible.read(note, facts.catalogue()))))
                : Optional.empty();
    }

    /** What a school's page is made of that follows neither from the school nor from what all schools share. */
    private String ofRosterAndOtherSchools(SchoolCode school) {
        return facts.rosterGaps().get(school) + " " + facts.otherSchools().fingerprint(school);
    }

    /** All but what Basispoort holds. */
    private String ofReport(SchoolReport report) {
        PackWriter out = new PackWriter();
        out.putText(ofAllSchools);
        School school = report.school();
        PackedSchool.of(school).writeTo(out);
        out.putText(SchoolPageBuilder.name(report));
        out.putText(String.valueOf(facts.rosterGaps().get(school.code())));
        putByDate(out, report);
        for (VisibilityRow row : report.rows()) {
            put(out, row);
        }
        for (Action action : report.actions()) {
            put(out, action);
        }
        out.putBoolean(report.lastChanges().isPresent());
        report.lastChanges().ifPresent(last -> putLastChanges(out, last));
        for (ForecastNight night : report.forecast()) {
            // What changes on a day to come follows from the rows.
            out.putDate(night.date());
            out.putInt(night.changes().size());
        }
        return digest(out.toByteArray());
    }

    private static String with(String ofReport, List<ProgramNote> missing) {
        return missing.isEmpty() ? ofReport : digest((ofReport + missing).getBytes(StandardCharsets.UTF_8));
    }

    /** What follows from the school's rows, those of other schools and the date. */
    private void putByDate(PackWriter out, SchoolReport report) {
        LocalDate date = facts.date();
        for (LicenceStatus status : report.licenceStatuses().all()) {
            out.putByte(status.phase().ordinal());
            out.putByte(status.terms().ordinal());
            out.putDate(status.end());
            out.putBoolean(status.endsByItself());
            out.putDate(status.resultsUntil());
            out.putBoolean(isAfter(status.licence().cancelledOn(), date));
        }
        for (Teacher teacher : report.school().teachers()) {
            out.putBoolean(teacher.leftBefore(date));
            List<OtherSchool> others = facts.otherSchools().of(teacher);
            out.putByte(others.size());
            for (OtherSchool other : others) {
                out.putText(other.code());
                out.putText(other.name());
            }
        }
        for (Permission permission : report.school().permissions().all()) {
            out.putBoolean(permission.holdsOn(date));
            out.putBoolean(isAfter(permission.worksFrom(), date));
        }
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate date) {
        return day != null && day.isAfter(date);
    }

    private static void put(PackWriter out, VisibilityRow row) {
        out.putByte(row.visibility().access().ordinal());
        put(out, row.visibility().verdict().reasons());
        NextAccess next = row.nextAccess();
        out.putByte(next == null ? 0 : 1 + next.then().ordinal());
        out.putDate(next == null ? null : next.until());
        out.putDate(row.linkedOn());
    }

    private static void put(PackWriter out, List<Reason> reasons) {
        int set = 0;
        for (Reason reason : reasons) {
            set |= 1 << reason.ordinal();
        }
        out.putInt(set);
    }

    private static void put(PackWriter out, Action action) {
        out.putByte(action.kind().ordinal());
        out.putText(action.licence() == null ? "" : action.licence().id().value());
        out.putText(action.teacher() == null ? "" : action.teacher().id().value());
        out.putText(action.publisher());
        out.putDate(action.lastDay());
        out.putInt(action.waiting());
    }

    private static void putLastChanges(PackWriter out, LastChanges last) {
        out.putDate(last.date());
        out.putDate(last.dateBefore());
        out.putInt(last.changes().size());
        for (Change change : last.changes()) {
            out.putText(change.teacher().value());
            out.putText(change.program().value());
            out.putByte(change.kind().ordinal());
            put(out, change.reasons());
        }
        out.putInt(last.names().size());
        last.names().values().forEach(out::putText);
    }

    private static String digest(byte[] bytes) {
        long[] digest = MurmurHash3.hash128x64(bytes, 0, bytes.length, 0);
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(digest[0]) + hex.toHexDigits(digest[1]);
    }
}
