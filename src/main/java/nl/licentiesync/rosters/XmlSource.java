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
        FileRead read = file.read(reader::read);
        return new Roster(
                file.name(),
                List.of(read.asFile()),
                false,
                reader.school(),
                reader.created(),
                reader.schoolYear(),
                reader.otherBranches(),
                read.fault() == null ? reader.teachers() : List.of(),
                read.faultOfRoster());
    }
}
