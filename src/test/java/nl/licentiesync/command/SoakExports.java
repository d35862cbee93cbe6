package nl.licentiesync.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.licentiesync.generate.ExportForm;
import nl.licentiesync.generate.Generator;
import nl.licentiesync.generate.GeneratorSettings;
import nl.licentiesync.generate.OutputFolder;

/** Generated exports for nights that are spread unevenly over two years, and exports of the same nights that are wrong. */
final class SoakExports {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 24);
    private static final int DAYS = 730;
    private static final int SCHOOLS = 8;
    private static final double CHANGED_A_DAY = 0.003;

    /** So few of the teachers that the guard holds the night, whatever limits the soak gives it. */
    private static final int ONE_TEACHER_OF = 3;

    private final Path folder;
    private final List<LocalDate> dates;

    /** Generates the exports of that many nights. */
    SoakExports(Path folder, int nights, Random random) throws IOException {
        this.folder = folder;
        TreeSet<LocalDate> drawn = new TreeSet<>(List.of(FIRST));
        while (drawn.size() < Math.min(nights, DAYS)) {
            drawn.add(FIRST.plusDays(random.nextInt(DAYS)));
        }
        dates = List.copyOf(drawn);
        new Generator(new GeneratorSettings(
                        SCHOOLS, random.nextInt(1000), FIRST, DAYS, CHANGED_A_DAY, ExportForm.ENGLISH))
                .generate(OutputFolder.prepare(folder, false));
    }

    /** The dates of the nights. */
    List<LocalDate> dates() {
        return dates;
    }

    /** The exports of a date. */
    Path of(LocalDate date) {
        return folder.resolve("night-" + (FIRST.datesUntil(date).count() + 1));
    }

    /** Those of another day, as when an office exports again. */
    Path ofAnotherDay(LocalDate date, Random random) {
        List<LocalDate> near = IntStream.of(-3, -2, -1, 1, 2)
                .mapToObj(date::plusDays)
                .filter(day -> !day.isBefore(FIRST) && day.isBefore(FIRST.plusDays(DAYS)))
                .toList();
        return of(near.get(random.nextInt(near.size())));
    }

    /** The exports of a date without most of the teachers. */
    Path withFewTeachers(LocalDate date) {
        return changed(date, "few-teachers-", teachers -> {
            List<String> few = new ArrayList<>();
            for (int line = 0; line < teachers.size(); line++) {
                if (line % ONE_TEACHER_OF == 0) {
                    few.add(teachers.get(line));
                }
            }
            return few;
        });
    }

    /** Whether exports lack most of the teachers. */
    static boolean hasFewTeachers(CountedNight night) {
        return night.exports().getFileName().toString().startsWith("few-teachers-");
    }

    /** The exports of a date without any teacher, which no night can use. */
    Path withoutTeachers(LocalDate date) {
        return changed(date, "no-teachers-", teachers -> teachers.subList(0, 1));
    }

    private Path changed(LocalDate date, String name, UnaryOperator<List<String>> change) {
        Path from = of(date);
        Path to = folder.resolve(name + from.getFileName());
        try (Stream<Path> files = Files.list(from)) {
            if (Files.isDirectory(to)) {
                return to;
            }
            Files.createDirectory(to);
            for (Path file : files.toList()) {
                List<String> lines = Files.readAllLines(file);
                boolean teachers = file.endsWith("teachers.csv");
                Files.write(to.resolve(file.getFileName().toString()), teachers ? change.apply(lines) : lines);
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
