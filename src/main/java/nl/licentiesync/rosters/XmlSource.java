package nl.licentiesync.rosters;

import java.util.List;

/** A school in one XML document: EDEXML or UWLR. */
record XmlSource(RosterFile file) implements RosterSource {

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public List<String> names() {
        return List.of(file.name());
    }

    @Override
    public Roster read() {
        XmlRosterReader reader = new XmlRosterReader();
        FileRead read = withEncoding(file.read(reader::read));
        return new Roster(
                file.name(),
                List.of(read.asFile()),
                reader.format(),
                reader.school(),
                reader.created(),
                reader.schoolYear(),
                reader.otherBranches(),
                read.fault() == null ? RosterTeachers.of(reader.teachers()) : RosterTeachers.NONE,
                read.faultOfRoster());
    }

    /** Looks once more at a file that is no XML, as a parser does not tell which line has bytes that are no text. */
    private FileRead withEncoding(FileRead read) {
        UnreadableRoster fault = read.fault();
        boolean mayBeEncoding =
                fault != null && (fault.fault() == RosterFault.NOT_XML || fault.fault() == RosterFault.ENCODING);
        if (!mayBeEncoding) {
            return read;
        }
        FileRead decoded = file.read(XmlText::requireEncoding);
        return decoded.fault() == null ? read : decoded;
    }
}
