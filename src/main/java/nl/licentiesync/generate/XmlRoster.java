package nl.licentiesync.generate;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.YearGroups;

/** Writes the teachers of a generated school, with groups and pupils, as EDEXML 2.1 or as an answer of UWLR. */
final class XmlRoster {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String UWLR = "http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens";
    private static final int BRIN = 4;
    private static final List<String> NAMES = List.of("Jansen", "Bakker", "Visser", "Smit", "Meijer", "de Boer");

    private final XMLStreamWriter xml;
    private final boolean isUwlr;

    private XmlRoster(XMLStreamWriter xml, boolean isUwlr) {
        this.xml = xml;
        this.isUwlr = isUwlr;
    }

    /** Writes a school as it is on a date. */
    static void write(OutputStream out, GeneratedSchool school, LocalDate date, boolean isUwlr)
            throws XMLStreamException {
        XMLStreamWriter xml =
                XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        new XmlRoster(xml, isUwlr).write(school, date);
        xml.close();
    }

    private void write(GeneratedSchool school, LocalDate date) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        if (isUwlr) {
            xml.writeStartElement("soap", "Envelope", SOAP);
            xml.writeNamespace("soap", SOAP);
            xml.writeStartElement("soap", "Body", SOAP);
            start("leerlinggegevens_antwoord");
            xml.writeNamespace("l", UWLR);
            start("leerlinggegevens");
        } else {
            start("EDEX");
        }
        writeSchool(school.card().code(), date);
        writeGroups();
        writePupils();
        line();
        start("leerkrachten");
        for (TeacherRow teacher : school.teachers()) {
            writeTeacher(teacher);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.writeCharacters("\n");
    }

    private void writeSchool(String code, LocalDate date) throws XMLStreamException {
        int year = date.getMonthValue() < 8 ? date.getYear() - 1 : date.getYear();
        line();
        start("school");
        text("schooljaar", year + "-" + (year + 1));
        text("brincode", code.substring(0, BRIN));
        text("dependancecode", code.substring(BRIN));
        text("aanmaakdatum", date + "T02:00:00");
        text("auteur", "Verzonnen administratie");
        text("xsdversie", isUwlr ? "2.2" : "2.1");
        xml.writeEndElement();
    }

    private void writeGroups() throws XMLStreamException {
        line();
        start("groepen");
        for (int group = YearGroups.FIRST; group <= YearGroups.LAST; group++) {
            writeGroup(RosterGroups.key(group), "Groep " + group, Integer.toString(group));
        }
        for (int first : RosterGroups.combinations().toArray()) {
            writeGroup(RosterGroups.combinationFrom(first), "Groep " + first + "/" + (first + 1), "C");
        }
        xml.writeEndElement();
    }

    private void writeGroup(String key, String name, String yearGroup) throws XMLStreamException {
        line();
        start("groep");
        xml.writeAttribute("key", key);
        text("naam", name);
        text("jaargroep", yearGroup);
        xml.writeEndElement();
    }

    private void writePupils() throws XMLStreamException {
        line();
        start("leerlingen");
        for (int group = YearGroups.FIRST; group <= YearGroups.LAST; group++) {
            for (int number = 0; number < RosterGroups.PUPILS_IN_YEAR_GROUP; number++) {
                writePupil(group, number);
            }
        }
        xml.writeEndElement();
    }

    private void writePupil(int group, int number) throws XMLStreamException {
        int pupil = group * 100 + number;
        line();
        start("leerling");
        xml.writeAttribute("key", "L" + pupil);
        text("achternaam", NAMES.get(pupil % NAMES.size()));
        text("voornamen", "Verzonnen Leerling");
        text("voorletters-1", "VL");
        text("roepnaam", "Leerling " + pupil);
        text("geboortedatum", String.format(Locale.ROOT, "%d-%02d-%02d", 2023 - group, 1 + pupil % 12, 1 + pupil % 28));
        text("geslacht", Integer.toString(1 + pupil % 2));
        text("jaargroep", Integer.toString(group));
        start("groep");
        xml.writeAttribute("key", RosterGroups.ofPupil(group, number));
        xml.writeEndElement();
        text("emailadres", "leerling" + pupil + "@school.example");
        text("instroomdatum", (2027 - group) + "-08-01");
        text("mutatiedatum", "2026-09-01T08:00:00");
        xml.writeEndElement();
    }

    private void writeTeacher(TeacherRow teacher) throws XMLStreamException {
        Person person = teacher.person();
        line();
        start("leerkracht");
        xml.writeAttribute("key", person.teacherId());
        text("achternaam", person.name().last());
        text("voorvoegsel", person.name().prefix());
        text("roepnaam", person.name().first());
        text("emailadres", person.email());
        for (Role role : teacher.roles()) {
            text("rol", code(role));
        }
        start("groepen");
        for (String key : RosterGroups.of(teacher)) {
            start("groep");
            xml.writeAttribute("key", key);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** The code of EDEXML that comes nearest. */
    private static String code(Role role) {
        return switch (role) {
            case IBRT_ER -> "IB";
            case ICT_COORDINATOR -> "ICT";
            case STAGIAIR -> "STA";
            case LEERKRACHT, INVAL -> "LRK";
        };
    }

    private void start(String name) throws XMLStreamException {
        if (isUwlr) {
            xml.writeStartElement("l", name, UWLR);
        } else {
            xml.writeStartElement(name);
        }
    }

    private void text(String name, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            start(name);
            xml.writeCharacters(text);
            xml.writeEndElement();
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
