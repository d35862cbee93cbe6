package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The clean twin of a soak: the nights that count alone, in order, on an empty state. It evaluates all schools each night,
 * as it forgets what earlier reports said of them.
 */
final class SoakTwin {

    private final Path home;
    private final SoakNights soak;
    private Nights nights;
    private List<CountedNight> done = List.of();
    private int fresh;

    SoakTwin(Path home, SoakNights soak) {
        this.home = home;
        this.soak = soak;
        this.nights = new Nights(home);
    }

    Path state() {
        return nights.state();
    }

    /** Runs the nights that count, and compares each with what the soak published for it. */
    void compare() {
        List<CountedNight> counted = soak.model().chain();
        if (!counted.subList(0, Math.min(done.size(), counted.size())).equals(done)) {
            nights = new Nights(home.resolve("again-" + ++fresh));
            done = List.of();
        }
        for (int night = done.size(); night < counted.size(); night++) {
            publish(counted.get(night));
            done = List.copyOf(counted.subList(0, night + 1));
            assertThat(soak.published(done))
                    .as("%s, published by %s", done, nights.latest())
                    .hasValue(SoakNights.fingerprints(nights.latest()));
        }
    }

    private void publish(CountedNight night) {
        if (Files.exists(nights.state())) {
            EvaluatedAnyway.forget(nights.state());
        }
        Nights.Outcome outcome = Nights.command(
                Nights.clockOf(night.date()),
                "sync",
                "--exports",
                night.exports().toString(),
                "--state",
                nights.state().toString(),
                "--reports",
                nights.reports().toString(),
                "--date",
                night.date().toString(),
                "--accept-changes",
                "--keep",
                "9");
        assertThat(outcome.code()).as(outcome.toString()).isZero();
    }
}
