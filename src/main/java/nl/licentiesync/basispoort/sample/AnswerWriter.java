package nl.licentiesync.basispoort.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.model.AccountIds;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.YearGroups;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes invented answers of Basispoort, each under its path in the interface. */
final class AnswerWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Path folder;

    AnswerWriter(Path folder) {
        this.folder = folder;
    }

    /** The list of the users of a method. */
    void list(String path, AccountIds accounts, boolean isPacked) throws IOException {
        write(path, isPacked, json -> {
            json.writeArrayPropertyStart("gebruikers");
            for (int place = 0; place < accounts.size(); place++) {
                json.writeNumber(accounts.at(place));
            }
            json.writeEndArray();
        });
    }

    /** Who and where an institution is. */
    void details(long institution, SchoolCode code, String name, boolean isActive, @Nullable Long mergedInto)
            throws IOException {
        write(path(institution, "details"), false, json -> {
            json.writeStringProperty("naam", name);
            json.writeStringProperty("brincode", code.value().substring(0, 4));
            json.writeStringProperty("dependancecode", code.value().substring(4));
            writeState(json, isActive, mergedInto);
        });
    }

    /** Whether an institution has permitted the publisher. */
    void permission(long institution, boolean isPermitted) throws IOException {
        write(
                path(institution, "uitgever/synchronizationpermission"),
                false,
                json -> json.writeBooleanProperty("hasSynchronizationPermission", isPermitted));
    }

    /** Staff, groups and pupils of an institution in one answer. */
    void overview(long institution, List<SampleMember> staff) throws IOException {
        write("instellingen/" + institution, false, json -> {
            writeGroups(json);
            writePupils(json, institution);
            writeStaff(json, staff);
            writeState(json, true, null);
        });
    }

    /** Staff, groups and pupils of an institution, each in an answer of its own. */
    void singly(long institution, List<SampleMember> staff, boolean isPacked) throws IOException {
        write(path(institution, "staf"), isPacked, json -> writeStaff(json, staff));
        write(path(institution, "groepen"), isPacked, AnswerWriter::writeGroups);
        write(path(institution, "leerlingen"), isPacked, json -> writePupils(json, institution));
    }

    private static String path(long institution, String answer) {
        return "instellingen/" + institution + "/" + answer;
    }

    private static void writeState(JsonGenerator json, boolean isActive, @Nullable Long mergedInto) {
        json.writeBooleanProperty("actief", isActive);
        json.writeName("gefuseerdNaar");
        if (mergedInto == null) {
            json.writeNull();
        } else {
            json.writeNumber(mergedInto);
        }
    }

    private static void writeStaff(JsonGenerator json, List<SampleMember> staff) {
        json.writeArrayPropertyStart("medewerkers");
        for (SampleMember member : staff) {
            json.writeStartObject();
            json.writeNumberProperty("id", member.account());
            json.writeStringProperty("lasKey", member.lasKey());
            writeNobody(json);
            json.writeStringProperty("emailadres", member.email());
            json.writeStringProperty("einddatum", Objects.toString(member.endDate(), null));
            writeTexts(json, "rollen", member.roles());
            writeTexts(json, "groepen", member.groups());
            writeTexts(json, "subgroepen", List.of());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeGroups(JsonGenerator json) {
        json.writeArrayPropertyStart("groepen");
        writeGroup(json, SampleGroups.COMBINED, "C");
        for (int year = YearGroups.FIRST; year <= YearGroups.LAST; year++) {
            writeGroup(json, SampleGroups.key(year), Integer.toString(year));
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("subgroepen");
        json.writeEndArray();
    }

    private static void writeGroup(JsonGenerator json, String key, String year) {
        json.writeStartObject();
        json.writeStringProperty("lasKey", key);
        json.writeStringProperty("naam", key);
        json.writeStringProperty("jaargroep", year);
        json.writeEndObject();
    }

    private static void writePupils(JsonGenerator json, long institution) {
        json.writeArrayPropertyStart("leerlingen");
        int number = 0;
        for (int year = YearGroups.FIRST; year <= YearGroups.LAST; year++) {
            String group = year < SampleGroups.FIRST_OF_ITS_OWN ? SampleGroups.COMBINED : SampleGroups.key(year);
            for (int i = 0; i < SampleGroups.PUPILS_OF_A_YEAR; i++) {
                json.writeStartObject();
                json.writeNumberProperty("id", SampleNumbers.pupil(institution, number));
                json.writeStringProperty("lasKey", "p" + number++);
                writeNobody(json);
                json.writeStringProperty("jaargroep", Integer.toString(year));
                json.writeStringProperty("groep", group);
                writeTexts(json, "subgroepen", List.of());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void writeNobody(JsonGenerator json) {
        json.writeObjectPropertyStart("persoonsgegevens");
        json.writeNullProperty("achternaam");
        json.writeNullProperty("voornaam");
        json.writeEndObject();
    }

    private static void writeTexts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private void write(String path, boolean isPacked, Members members) throws IOException {
        Path file = folder.resolve(path + (isPacked ? ".json.gz" : ".json"));
        FilePermissions.OWNER.createFolders(Objects.requireNonNull(file.getParent(), "It is in a folder"));
        try (OutputStream out = FilePermissions.OWNER.createFile(file);
                OutputStream packed = isPacked ? new GZIPOutputStream(out) : out;
                JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), packed)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        }
    }

    /** Writes the members of an answer. */
    private interface Members {

        void write(JsonGenerator json);
    }
}
