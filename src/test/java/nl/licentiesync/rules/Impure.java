package nl.licentiesync.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import me.tongfei.progressbar.ProgressBar;
import nl.licentiesync.store.RunId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Breaks every rule of the architecture, to prove that they bite. */
public final class Impure {

    private Impure() {}

    /** Asks the clock, a file, a database, a screen and an upper layer. */
    public static LocalDate today(Path file, JdbcTemplate jdbc, ProgressBar bar) {
        boolean known = Files.exists(file.resolve("Name".toLowerCase()))
                && jdbc.getFetchSize() == RunId.NONE.value() + bar.getMax();
        return known ? LocalDate.MIN : LocalDate.now();
    }
}
