package nl.licentiesync.generate;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.xml.stream.XMLStreamException;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.files.FilePermissions;
import org.jspecify.annotations.Nullable;

/** Writes the teachers of one night as a roster for each school, and the accounts that EDEXML and UWLR lack. */
final class RosterWriter implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final RosterForm form;
    private final LocalDate date;
    private final @Nullable ExportWriter accounts;
    private long teachers;

    /** Begins the folder of the rosters. */
    RosterWriter(Path night, RosterForm form, ExportForm exportForm, LocalDate date) throws IOException {
        this.folder = night.resolve(OutputFolder.ROSTERS);
        this.form = form;
        this.date = date;
        FilePermissions.OWNER.createFolder(folder);
        this.accounts =
                form == RosterForm.BASISPOORT ? null : new ExportWriter(folder, ExportFile.ACCOUNTS, exportForm);
    }

    /** Writes the roster of a school. */
    void write(GeneratedSchool school) throws IOException {
        teachers += school.teachers().size();
        if (accounts == null) {
            JsonRoster.write(folder, school, date);
            return;
        }
        accounts.write(school.teachers().stream().map(AccountRow::new).toList());
        try (OutputStream out = new BufferedOutputStream(
                FilePermissions.OWNER.createFile(folder.resolve(school.card().code() + ".xml")), BUFFER)) {
            XmlRoster.write(out, school, date, form == RosterForm.UWLR);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Number of teachers written. */
    long teachers() {
        return teachers;
    }

    @Override
    public void close() throws IOException {
        if (accounts != null) {
            accounts.close();
        }
    }
}
