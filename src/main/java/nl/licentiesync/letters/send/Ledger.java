package nl.licentiesync.letters.send;

import java.io.IOException;
import nl.licentiesync.model.SchoolCode;

/** Keeps what became of letters. */
public interface Ledger extends AutoCloseable {

    /** What is known of a school's letter. */
    Fate fate(SchoolCode school);

    /** Notes that a letter is about to be sent. */
    void begin(StoredLetter letter) throws IOException;

    /** Notes the server's answer. */
    void end(StoredLetter letter, Delivery delivery) throws IOException;

    @Override
    default void close() throws IOException {}

    /** Keeps nothing: for letters that go to somebody who looks at them first. */
    static Ledger none() {
        return new Ledger() {
            @Override
            public Fate fate(SchoolCode school) {
                return Fate.OPEN;
            }

            @Override
            public void begin(StoredLetter letter) {}

            @Override
            public void end(StoredLetter letter, Delivery delivery) {}
        };
    }
}
