package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** What happens to a state and its reports in a soak: ways in which a night goes, and what goes on between two nights. */
enum SoakOperation {
    PUBLISHED(When.NIGHT, 10) {
        @Override
        void run(SoakNights soak, LocalDate today) {
            soak.publish(exported(soak, today));
        }
    },
    /** What a dry run shows is what the night publishes then. */
    SHOWN_BY_A_DRY_RUN(When.NIGHT, 2) {
        @Override
        void run(SoakNights soak, LocalDate today) {
            soak.dryRun(exported(soak, today));
            soak.publish(exported(soak, today));
        }
    },
    HELD_AND_ACCEPTED(When.NIGHT, 2) {
        @Override
        void run(SoakNights soak, LocalDate today) {
            if (isHeld(soak, today)) {
                soak.accept(soak.model().held().orElseThrow());
            } else {
                soak.publish(exported(soak, today));
            }
        }
    },
    HELD_AND_PUT_RIGHT(When.NIGHT, 2) {
        @Override
        void run(SoakNights soak, LocalDate today) {
            if (isHeld(soak, today)) {
                soak.acceptOtherExports(exported(soak, today));
            }
            soak.publish(exported(soak, today));
        }
    },
    HELD_AND_LEFT(When.NIGHT, 1) {
        @Override
        void run(SoakNights soak, LocalDate today) {
            isHeld(soak, today);
        }
    },
    HELD_AND_KILLED_WHEN_ACCEPTED(When.NIGHT, 2) {
        @Override
        void run(SoakNights soak, LocalDate today) throws IOException {
            if (isHeld(soak, today)) {
                soak.killAccept(soak.model().held().orElseThrow());
                acceptOrBeRefused(soak, today);
            }
        }
    },
    UNUSABLE_AND_RUN_AGAIN(When.NIGHT, 1) {
        @Override
        void run(SoakNights soak, LocalDate today) {
            soak.unusable(new CountedNight(today, soak.exports().withoutTeachers(today)));
            soak.publish(exported(soak, today));
        }
    },
    KILLED_AND_RUN_AGAIN(When.NIGHT, 2) {
        @Override
        void run(SoakNights soak, LocalDate today) throws IOException {
            soak.killNight(exported(soak, today));
            soak.publish(exported(soak, today));
        }
    },
    KILLED_WITH_OTHER_EXPORTS_AND_RUN_AGAIN(When.NIGHT, 2) {
        @Override
        void run(SoakNights soak, LocalDate today) throws IOException {
            soak.killNight(new CountedNight(today, soak.exports().withFewTeachers(today)));
            soak.publish(exported(soak, today));
        }
    },
    KILLED_AND_LEFT(When.NIGHT, 2) {
        @Override
        void run(SoakNights soak, LocalDate today) throws IOException {
            soak.killNight(exported(soak, today));
        }
    },
    RUN_AGAIN(When.BETWEEN, 3) {
        @Override
        void run(SoakNights soak, LocalDate today) {
            List<CountedNight> chain = soak.model().chain();
            soak.publish(chain.get(chain.size() - 1));
            assertThat(soak.model().chain()).isEqualTo(chain);
        }
    },
    RUN_AGAIN_WITH_OTHER_EXPORTS(When.BETWEEN, 3) {
        @Override
        void run(SoakNights soak, LocalDate today) {
            LocalDate date = soak.model().date();
            soak.publish(new CountedNight(date, soak.exports().ofAnotherDay(date, soak.random())));
        }
    },
    /** After a restore: dates that were undone, or that never were a night. */
    CAUGHT_UP(When.BETWEEN, 3) {
        @Override
        void run(SoakNights soak, LocalDate today) {
            soak.publish(exported(soak, anyDateUpTo(soak, today)));
        }
    },
    RESTORED(When.BETWEEN, 5) {
        @Override
        void run(SoakNights soak, LocalDate today) {
            drawRestorable(soak).ifPresent(soak::restore);
        }
    },
    RESTORE_KILLED(When.BETWEEN, 2) {
        @Override
        void run(SoakNights soak, LocalDate today) throws IOException {
            Optional<Long> run = drawRestorable(soak);
            if (run.isPresent()) {
                soak.killRestore(run.get());
                if (soak.model().isRestorable(run.get())) {
                    soak.restore(run.get());
                }
            }
        }
    },
    RESTORE_REFUSED(When.BETWEEN, 1) {
        @Override
        void run(SoakNights soak, LocalDate today) {
            for (KnownRun run : soak.history()) {
                if (!soak.model().isRestorable(run.run())) {
                    soak.refused(today, "Run " + run.run() + " is ", soak.restoreCommand(run.run()));
                } else if (!Files.isDirectory(soak.reportOf(run.run()))) {
                    soak.refused(
                            today,
                            "The report of run " + run.run() + " is not at " + soak.reportOf(run.run()),
                            soak.restoreCommand(run.run()));
                }
            }
            soak.refused(today, "There is no run 99999 in", soak.restoreCommand(99999));
        }
    },
    DRY_RUN_ONLY(When.BETWEEN, 2) {
        @Override
        void run(SoakNights soak, LocalDate today) {
            soak.dryRun(exported(soak, anyDateUpTo(soak, today)));
        }
    },
    DRY_RUN_KILLED(When.BETWEEN, 1) {
        @Override
        void run(SoakNights soak, LocalDate today) throws IOException {
            soak.killDryRun(exported(soak, today));
        }
    },
    EARLIER_DATE_REFUSED(When.BETWEEN, 1) {
        @Override
        void run(SoakNights soak, LocalDate today) {
            LocalDate earlier = soak.model().date().minusDays(1);
            CountedNight night = new CountedNight(earlier, soak.exports().of(today));
            soak.refused(today, "was published already, so " + earlier + " is past", soak.sync(night));
        }
    },
    ACCEPT_OF_WHATEVER_IS_HELD(When.BETWEEN, 2) {
        @Override
        void run(SoakNights soak, LocalDate today) {
            acceptOrBeRefused(soak, today);
        }
    },
    OTHER_REPORTS_FOLDER_REFUSED(When.BETWEEN, 1) {
        @Override
        void run(SoakNights soak, LocalDate today) {
            String[] command = soak.sync(exported(soak, today));
            Path other = soak.state().resolveSibling("other-reports");
            command[List.of(command).indexOf("--reports") + 1] = other.toString();
            soak.refused(today, "--moved-reports", command);
            assertThat(other).doesNotExist();
        }
    },
    REPORTS_MOVED(When.BETWEEN, 2) {
        @Override
        void run(SoakNights soak, LocalDate today) {
            soak.moveReports();
            soak.publish(exported(soak, anyDateUpTo(soak, today)));
        }
    },
    BACKED_UP(When.BETWEEN, 4) {
        @Override
        void run(SoakNights soak, LocalDate today) {
            soak.backUp();
        }
    },
    STATE_PUT_BACK(When.BETWEEN, 3) {
        @Override
        void run(SoakNights soak, LocalDate today) {
            soak.drawBackup().ifPresent(backup -> {
                soak.putStateBack(backup);
                soak.publish(exported(soak, anyDateUpTo(soak, today)));
            });
        }
    },
    STATE_AND_REPORTS_PUT_BACK(When.BETWEEN, 2) {
        @Override
        void run(SoakNights soak, LocalDate today) {
            soak.drawBackup().ifPresent(backup -> {
                soak.putBothBack(backup);
                soak.check();
            });
        }
    };

    /** When it happens. */
    enum When {
        NIGHT,
        BETWEEN
    }

    private final When when;
    private final int weight;

    SoakOperation(When when, int weight) {
        this.when = when;
        this.weight = weight;
    }

    /**
     * Does it, and fails when something is not as it must be.
     *
     * @param today the date of the night, or of the last one
     */
    abstract void run(SoakNights soak, LocalDate today) throws IOException;

    /** One of those that happen then, by their weights. */
    static SoakOperation draw(When when, Random random) {
        List<SoakOperation> all =
                Stream.of(values()).filter(operation -> operation.when == when).toList();
        int left = random.nextInt(
                all.stream().mapToInt(operation -> operation.weight).sum());
        for (SoakOperation operation : all) {
            left -= operation.weight;
            if (left < 0) {
                return operation;
            }
        }
        throw new AssertionError("weights");
    }

    private static CountedNight exported(SoakNights soak, LocalDate date) {
        return new CountedNight(date, soak.exports().of(date));
    }

    /** Lets the guard hold the night if it must. */
    private static boolean isHeld(SoakNights soak, LocalDate today) {
        boolean held = soak.wouldBeHeld(today);
        if (held) {
            soak.hold(new CountedNight(today, soak.exports().withFewTeachers(today)));
        }
        return held;
    }

    private static void acceptOrBeRefused(SoakNights soak, LocalDate today) {
        Optional<CountedNight> held = soak.model().held();
        if (held.isPresent()) {
            soak.accept(held.get());
        } else {
            soak.refused(today, "held", soak.acceptCommand(exported(soak, today)));
        }
    }

    private static Optional<Long> drawRestorable(SoakNights soak) {
        List<Long> runs = soak.restorable();
        return runs.isEmpty()
                ? Optional.empty()
                : Optional.of(runs.get(soak.random().nextInt(runs.size())));
    }

    /** A date of the plan, from that of the current run on. */
    private static LocalDate anyDateUpTo(SoakNights soak, LocalDate today) {
        List<LocalDate> dates = soak.exports().dates().stream()
                .filter(date -> !date.isBefore(soak.model().date()) && !date.isAfter(today))
                .toList();
        return dates.get(soak.random().nextInt(dates.size()));
    }
}
