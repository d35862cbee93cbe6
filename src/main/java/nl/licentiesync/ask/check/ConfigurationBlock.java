package nl.licentiesync.ask.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.ExportMapping;
import nl.licentiesync.exports.HeaderTemplate;
import nl.licentiesync.exports.MappedColumn;

/** The lines of the configuration file that a check proposes, in the place of those that it has. */
public final class ConfigurationBlock {

    private final List<String> lines = new ArrayList<>();

    private ConfigurationBlock() {}

    /** What a check proposes beside what the configuration says; no line when it proposes nothing. */
    public static List<String> of(ExportCheck check, ExportMapping mapping) {
        Map<ExportFile, Map<Column, Set<String>>> columns = new EnumMap<>(ExportFile.class);
        Set<String> forms = new LinkedHashSet<>();
        for (PartCheck part : check.parts()) {
            forms.addAll(part.dateForms());
            part.suggestions()
                    .forEach((column, header) -> columns.computeIfAbsent(part.file(), any -> new TreeMap<>())
                            .computeIfAbsent(column, any -> new LinkedHashSet<>())
                            .add(header));
        }
        ConfigurationBlock block = new ConfigurationBlock();
        check.parts().stream()
                .flatMap(part -> part.proposedEncoding().stream())
                .findFirst()
                .ifPresent(encoding -> block.lines.add("encoding: " + encoding));
        check.guessedFiles()
                .forEach((file, names) ->
                        block.lines.add(file.key() + ": " + (names.size() == 1 ? quoted(names.get(0)) : list(names))));
        if (check.guessedRosters() != null) {
            block.lines.add("rosters: " + quoted(check.guessedRosters().toString()));
        }
        if (!columns.isEmpty()) {
            block.addColumns(columns, mapping);
        }
        if (!forms.isEmpty()) {
            List<String> all = new ArrayList<>(mapping.dates().patterns());
            all.addAll(forms);
            block.lines.add("dates: " + list(all));
        }
        if (!block.lines.isEmpty()) {
            block.addMissing(check);
        }
        return block.lines;
    }

    private void addColumns(Map<ExportFile, Map<Column, Set<String>>> proposed, ExportMapping mapping) {
        lines.add("columns:");
        for (ExportFile file : ExportFile.values()) {
            Map<Column, MappedColumn> mapped = mapping.of(file).columns();
            Map<Column, Set<String>> columns = new TreeMap<>(proposed.getOrDefault(file, Map.of()));
            mapped.forEach((column, said) -> {
                Set<String> all = new LinkedHashSet<>(said.texts());
                all.addAll(columns.getOrDefault(column, Set.of()));
                columns.put(column, all);
            });
            if (!columns.isEmpty()) {
                lines.add("  " + file.key() + ":");
                file.columns().stream()
                        .filter(columns::containsKey)
                        .forEach(column -> lines.add(
                                "    " + column.english() + ": " + texts(Objects.requireNonNull(columns.get(column)))));
            }
        }
    }

    /** Comments about the required columns that no header looks like, as only a person can tell what they are. */
    private void addMissing(ExportCheck check) {
        for (PartCheck part : check.parts()) {
            for (Column column : part.withoutSuggestion()) {
                String key = part.file().key() + "." + column.english();
                lines.add(
                        "# columns.%s: name its header here, or its one value under constants.%s".formatted(key, key));
            }
        }
    }

    private static String texts(Collection<String> headers) {
        // A template goes alone, as the configuration has no list of them.
        // Of several the longest: one part may write branches with one digit, and its template fits the others too.
        Optional<String> template =
                headers.stream().filter(HeaderTemplate::is).max(Comparator.comparingInt(String::length));
        if (template.isPresent()) {
            return quoted(template.get());
        }
        return headers.size() == 1 ? quoted(headers.iterator().next()) : list(headers);
    }

    private static String list(Iterable<String> values) {
        List<String> quoted = new ArrayList<>();
        values.forEach(value -> quoted.add(quoted(value)));
        return quoted.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
