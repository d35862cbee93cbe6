package nl.licentiesync.pages.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import org.junit.jupiter.api.Test;

class FullyVisibleTest {

    private static final Program KIM = Program.unlisted(new ProgramId("KIM"));
    private static final Program EST = Program.unlisted(new ProgramId("EST"));

    /** Two teachers of one account count as two. */
    @Test
    void whatIsWrittenIsReadAgain() {
        TreeMap<Program, List<Long>> accounts = new TreeMap<>(Comparator.comparing(Program::id));
        accounts.put(KIM, List.of(1001L, Long.MAX_VALUE, 1001L));
        accounts.put(EST, List.of(Long.MAX_VALUE, 5L));
        FullyVisible written = new FullyVisible(accounts);
        PackWriter out = new PackWriter();
        written.writeTo(out);

        assertThat(FullyVisible.read(new PackReader(out.toByteArray(), 0), Catalogue.of(List.of(KIM, EST))))
                .isEqualTo(written);
    }
}
