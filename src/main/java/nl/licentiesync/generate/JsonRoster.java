package nl.licentiesync.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.YearGroups;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the teachers of a generated school as answers of Basispoort: its overview and its details. */
final class JsonRoster {

    private static final int FIRST_INSTITUTION = 1000;
    private static final int BRIN = 4;
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonRoster() {}

    /** Writes a school as it is on a date. */
    static void write(Path folder, GeneratedSchool school, LocalDate date) throws IOException {
        String institution = Integer.toString(FIRST_INSTITUTION + school.card().number());
        Path answers = folder.resolve("instellingen");
        FilePermissions.OWNER.createFolder(answers.resolve(institution));
        try (JsonGenerator json = generator(answers.resolve(institution).resolve("details.json"))) {
            json.writeStartObject();
            json.writeStringProperty("brincode", school.card().code().substring(0, BRIN));
            json.writeStringProperty("dependancecode", school.card().code().substring(BRIN));
            json.writeBooleanProperty("actief", true);
            json.writeNullProperty("gefuseerdNaar");
            json.writeEndObject();
        }
        try (JsonGenerator json = generator(answers.resolve(institution + ".json"))) {
            json.writeStartObject();
            writeGroups(json);
            writePupils(json);
            json.writeArrayPropertyStart("medewerkers");
            for (TeacherRow teacher : school.teachers()) {
                writeTeacher(json, teacher);
            }
            json.writeEndArray();
            json.writeObjectPropertyStart("metaResult");
            json.writeStringProperty("generationTimestamp", date + "T01:00:00.000Z");
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static JsonGenerator generator(Path file) throws IOException {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), FilePermissions.OWNER.createFile(file));
    }

    private static void writeGroups(JsonGenerator json) {
        json.writeArrayPropertyStart("groepen");
        for (int group = YearGroups.FIRST; group <= YearGroups.LAST; group++) {
            writeGroup(json, RosterGroups.key(group), Integer.toString(group));
        }
        RosterGroups.combinations().forEach(first -> writeGroup(json, RosterGroups.combinationFrom(first), "C"));
        json.writeEndArray();
        json.writeArrayPropertyStart("subgroepen");
        json.writeEndArray();
    }

    private static void writeGroup(JsonGenerator json, String key, String yearGroup) {
        json.writeStartObject();
        json.writeStringProperty("lasKey", key);
        json.writeStringProperty("jaargroep", yearGroup);
        json.writeEndObject();
    }

    private static void writePupils(JsonGenerator json) {
        json.writeArrayPropertyStart("leerlingen");
        for (int group = YearGroups.FIRST; group <= YearGroups.LAST; group++) {
            for (int number = 0; number < RosterGroups.PUPILS_IN_YEAR_GROUP; number++) {
                json.writeStartObject();
                json.writeNumberProperty("id", 900_000_000L + group * 100L + number);
                json.writeStringProperty("jaargroep", Integer.toString(group));
                json.writeStringProperty("groep", RosterGroups.ofPupil(group, number));
                json.writeArrayPropertyStart("subgroepen");
                json.writeEndArray();
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void writeTeacher(JsonGenerator json, TeacherRow teacher) {
        Person person = teacher.person();
        json.writeStartObject();
        json.writeNumberProperty("id", Long.parseLong(person.basispoortId()));
        json.writeObjectPropertyStart("persoonsgegevens");
        json.writeStringProperty("voornaam", person.name().first());
        writeTextOrNull(json, "voorvoegsel", person.name().prefix());
        json.writeStringProperty("achternaam", person.name().last());
        json.writeEndObject();
        json.writeStringProperty("emailadres", person.email());
        writeTextOrNull(
                json,
                "einddatum",
                teacher.endDate() == null ? "" : teacher.endDate().toString());
        writeTexts(json, "rollen", teacher.roles().stream().map(Role::text).toList());
        writeTexts(json, "groepen", RosterGroups.of(teacher));
        writeTexts(json, "subgroepen", List.of());
        json.writeEndObject();
    }

    private static void writeTextOrNull(JsonGenerator json, String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, text);
        }
    }

    private static void writeTexts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
