package nl.licentiesync.letters.send;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Keeps letters so far apart that no more than a number of them is sent in a minute. */
public final class Pace {

    private final long between;
    private long next = System.nanoTime();

    private Pace(long between) {
        this.between = between;
    }

    /** So many in a minute. */
    public static Pace perMinute(int letters) {
        return new Pace(Duration.ofMinutes(1).toNanos() / letters);
    }

    /** One after the other. */
    public static Pace unlimited() {
        return new Pace(0);
    }

    /** Waits until the next letter may be sent. */
    void await() throws InterruptedException {
        long wait = next - System.nanoTime();
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
        next = System.nanoTime() + between;
    }
}
