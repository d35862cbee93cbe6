package nl.licentiesync.letters.send;

import jakarta.mail.Address;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.licentiesync.ask.UnusableQuestion;
import nl.licentiesync.model.SchoolCode;
import org.jspecify.annotations.Nullable;

/** Sends the letters of a folder one after the other; a letter that was begun is finished when it is asked to stop. */
public final class LetterSender implements AutoCloseable {

    private final SendRequest request;
    private final Ledger ledger;
    private final Pace pace;
    private final SendTotals totals;
    private final Thread whenStopped = new Thread(this::stop);
    private @Nullable SmtpConnection connection;
    private boolean isStopped;

    /**
     * A sender.
     *
     * @param totals is told what came of each letter, also when sending fails
     */
    public LetterSender(SendRequest request, Ledger ledger, Pace pace, SendTotals totals) {
        this.request = request;
        this.ledger = ledger;
        this.pace = pace;
        this.totals = totals;
        Runtime.getRuntime().addShutdownHook(whenStopped);
    }

    /**
     * Sends the letters that are to be sent.
     *
     * @throws UnusableServer when nothing can be sent by this server
     * @throws LostConnection when it cannot be reached, or not any more; sending again goes on where it was
     */
    public void send() throws IOException, InterruptedException {
        for (SchoolCode school : schools()) {
            Fate fate = ledger.fate(school);
            if (fate == Fate.SENT) {
                totals.addBefore();
            } else if (fate == Fate.UNKNOWN && !request.again()) {
                totals.addUnknown(school);
            } else {
                StoredLetter letter = request.folder().letter(school);
                pace.await();
                deliver(letter);
            }
        }
    }

    private List<SchoolCode> schools() {
        Optional<SchoolCode> only = request.only();
        List<SchoolCode> schools = request.folder().schools();
        if (only.isEmpty()) {
            return schools;
        }
        if (!schools.contains(only.get())) {
            throw new UnusableQuestion("There is no letter for school %s in %s; letters.csv lists those that there are."
                    .formatted(only.get(), request.folder().path()));
        }
        return List.of(only.get());
    }

    private synchronized void deliver(StoredLetter letter) throws IOException, InterruptedException {
        if (isStopped) {
            throw new InterruptedException("Asked to stop");
        }
        SmtpConnection open = connected();
        ledger.begin(letter);
        Delivery delivery = open.send(letter.bytes(), to(letter));
        if (delivery.result() == Delivery.Result.NOT_SENT) {
            // Servers end a connection after a number of letters, or when it is idle.
            disconnect();
            delivery = reconnected(letter).send(letter.bytes(), to(letter));
        }
        ledger.end(letter, delivery);
        totals.add(letter.school(), delivery);
        if (delivery.result() == Delivery.Result.UNKNOWN) {
            disconnect();
        }
        if (delivery.result() == Delivery.Result.NOT_SENT) {
            throw new LostConnection(
                    "The connection to %s was lost (%s)."
                            .formatted(request.server(), ServerAnswer.withoutAddresses(delivery.answer())),
                    null);
        }
    }

    private Address[] to(StoredLetter letter) {
        return request.to()
                .map(address -> new Address[] {address})
                .orElseGet(() -> letter.to().toArray(Address[]::new));
    }

    private SmtpConnection connected() throws LostConnection {
        SmtpConnection open = connection;
        if (open == null) {
            open = SmtpConnection.to(request.server(), request.credentials().orElse(null));
            connection = open;
        }
        return open;
    }

    /** What was not sent is noted when there is no way to send it. */
    private SmtpConnection reconnected(StoredLetter letter) throws IOException {
        try {
            return connected();
        } catch (LostConnection | UnusableServer e) {
            ledger.end(letter, new Delivery(Delivery.Result.NOT_SENT, String.valueOf(e.getMessage())));
            throw e;
        }
    }

    private void disconnect() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    private synchronized void stop() {
        isStopped = true;
    }

    @Override
    public void close() {
        disconnect();
        try {
            Runtime.getRuntime().removeShutdownHook(whenStopped);
        } catch (IllegalStateException alreadyStopping) {
            return;
        }
    }
}
