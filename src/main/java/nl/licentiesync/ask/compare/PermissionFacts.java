package nl.licentiesync.ask.compare;

import java.util.List;
import java.util.stream.Stream;
import nl.licentiesync.ask.Source;
import nl.licentiesync.ask.Sources;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Permissions;
import nl.licentiesync.model.Program;
import org.jspecify.annotations.Nullable;

/** Finds a changed permission of the school for the program's publisher. */
final class PermissionFacts {

    private PermissionFacts() {}

    static List<FactChange> factChanges(BeforeAndAfter both) {
        Permissions old = both.was().permissions();
        Permissions current = both.now().permissions();
        Program program = both.now().program().publisher().isEmpty()
                ? both.was().program()
                : both.now().program();
        boolean isSame = Stream.of(both.was().program(), both.now().program())
                .allMatch(
                        one -> old.asks(one) == current.asks(one) && old.of(one).equals(current.of(one)));
        if (isSame) {
            return List.of();
        }
        Cause cause = both.messages()
                .cause(
                        CauseKind.PERMISSION,
                        program.publisher(),
                        both.messages().permission(old, program),
                        both.messages().permission(current, program),
                        source(old.of(program), current.of(program), both.before()),
                        source(current.of(program), old.of(program), both.after()));
        return List.of(new FactChange(cause, accessInputs -> accessInputs.with(old)));
    }

    /** The first row that the other state has not, else the first. */
    private static @Nullable Source source(List<Permission> rows, List<Permission> others, Sources sources) {
        return rows.stream()
                .filter(row -> !others.contains(row))
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .map(sources::of)
                .orElse(null);
    }
}
