package nl.licentiesync.ask;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.TeacherId;
import org.jspecify.annotations.Nullable;

/** The teachers of a school for whom assumptions make the same difference for a program, in the same period. */
public record SameDifferences(
        SchoolCode school,
        ProgramId program,
        LocalDate from,
        @Nullable LocalDate upTo,
        Access without,
        Access with,
        List<TeacherId> teachers) {

    private static final Comparator<Difference> BY_PROGRAM_AND_DAY = Comparator.comparing(Difference::school)
            .thenComparing(Difference::program)
            .thenComparing(Difference::from);

    /** Groups differences, by school, program and first night. */
    public static List<SameDifferences> groups(Collection<Difference> differences) {
        return differences.stream()
                .sorted(BY_PROGRAM_AND_DAY)
                .collect(Collectors.groupingBy(SameDifferences::key, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(SameDifferences::of)
                .toList();
    }

    private static List<@Nullable Object> key(Difference one) {
        return Arrays.asList(one.school(), one.program(), one.from(), one.upTo(), one.without(), one.with());
    }

    private static SameDifferences of(List<Difference> same) {
        Difference first = same.get(0);
        return new SameDifferences(
                first.school(),
                first.program(),
                first.from(),
                first.upTo(),
                first.without(),
                first.with(),
                same.stream().map(Difference::teacher).toList());
    }
}
