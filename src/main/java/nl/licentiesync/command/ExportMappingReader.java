package nl.licentiesync.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ConfigKey;
import nl.licentiesync.exports.ConfiguredText;
import nl.licentiesync.exports.DateForms;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.ExportMapping;
import nl.licentiesync.exports.FileMapping;
import nl.licentiesync.exports.HeaderTemplate;
import nl.licentiesync.exports.MappedColumn;
import nl.licentiesync.exports.UnusableExport;
import nl.licentiesync.exports.ValueTranslation;
import nl.licentiesync.intake.ValueJudge;
import nl.licentiesync.settings.SettingNode;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the configuration file says of the exports: columns, values, constants and dates. Whatever cannot be meant
 * is refused with its file, line and key.
 */
final class ExportMappingReader {

    private final Map<String, SettingNode> groups;
    private final DateForms dates;
    private final ValueJudge judge;

    private ExportMappingReader(Map<String, SettingNode> groups) {
        this.groups = groups;
        this.dates = dates(groups.get("dates"));
        this.judge = new ValueJudge(dates);
    }

    /** The mapping that these groups say. */
    static ExportMapping read(Map<String, SettingNode> groups) {
        return groups.isEmpty() ? ExportMapping.NONE : new ExportMappingReader(groups).mapping();
    }

    private ExportMapping mapping() {
        Map<ExportFile, Map<Column, MappedColumn>> columns = byFile("columns", this::column);
        Map<ExportFile, Map<Column, ConfiguredText>> constants = byFile("constants", this::constant);
        Map<ExportFile, Map<Column, ValueTranslation>> values = byFile("values", this::translation);
        Map<ExportFile, FileMapping> files = new EnumMap<>(ExportFile.class);
        for (ExportFile file : ExportFile.values()) {
            files.put(
                    file,
                    new FileMapping(
                            file,
                            columns.getOrDefault(file, Map.of()),
                            constants.getOrDefault(file, Map.of()),
                            values.getOrDefault(file, Map.of())));
        }
        return new ExportMapping(files, dates);
    }

    private <T> Map<ExportFile, Map<Column, T>> byFile(String group, EntryReader<T> reader) {
        Map<ExportFile, Map<Column, T>> files = new EnumMap<>(ExportFile.class);
        SettingNode node = groups.get(group);
        if (node == null) {
            return files;
        }
        entries(new ConfigKey(node.place(), group), node).forEach((name, columnsNode) -> {
            ConfigKey key = new ConfigKey(columnsNode.place(), group + "." + name);
            ExportFile file = file(name, key);
            Map<Column, T> columns = new EnumMap<>(Column.class);
            entries(key, columnsNode).forEach((columnName, value) -> {
                ConfigKey columnKey = new ConfigKey(value.place(), key.name() + "." + columnName);
                Column column = column(columnName, file, columnKey);
                columns.put(column, reader.read(file, column, columnKey, value));
            });
            files.put(file, columns);
        });
        return files;
    }

    private MappedColumn column(ExportFile file, Column column, ConfigKey key, SettingNode value) {
        List<String> names = texts(key, value, "names no header; write the header of the file, or several in [ ]");
        boolean isTemplate = names.stream().anyMatch(HeaderTemplate::is);
        if (!isTemplate) {
            return MappedColumn.named(key, names);
        }
        if (names.size() > 1) {
            throw key.refused("has a template in a list; write one template, or a list of headers.");
        }
        HeaderTemplate template = HeaderTemplate.parse(names.get(0), key);
        return MappedColumn.of(key, template);
    }

    private ConfiguredText constant(ExportFile file, Column column, ConfigKey key, SettingNode value) {
        if (!(value instanceof SettingNode.Text text)) {
            throw key.refused("has several values; write the one that every row has.");
        }
        requireValid(file, column, key, "gives", text.value());
        return new ConfiguredText(key, text.value());
    }

    private ValueTranslation translation(ExportFile file, Column column, ConfigKey key, SettingNode node) {
        Map<String, ConfiguredText> translated = new LinkedHashMap<>();
        Map<String, String> folded = new LinkedHashMap<>();
        entries(key, node).forEach((from, to) -> {
            ConfigKey entry = new ConfigKey(to.place(), key.name());
            if (!(to instanceof SettingNode.Text text)) {
                throw entry.refused("translates '%s' into several values; write one.".formatted(from));
            }
            String other = folded.put(ValueTranslation.folded(from), from);
            if (other != null) {
                throw entry.refused(
                        "translates '%s' and '%s', which are the same value; keep one of them.".formatted(other, from));
            }
            requireValid(file, column, entry, "translates '%s' into".formatted(from), text.value());
            translated.put(from, new ConfiguredText(entry, text.value()));
        });
        return new ValueTranslation(key, translated);
    }

    private void requireValid(ExportFile file, Column column, ConfigKey key, String what, String value) {
        if (!judge.isValid(file, column, value)) {
            throw key.refused("%s '%s', which is never valid in %s; %s."
                    .formatted(what, value, column.english(), ValueJudge.remedy(column.kind())));
        }
    }

    private static DateForms dates(@Nullable SettingNode node) {
        if (node == null) {
            return DateForms.OWN;
        }
        ConfigKey key = new ConfigKey(node.place(), "dates");
        List<String> patterns = texts(key, node, "names no form of dates; write such as [d/M/yyyy]");
        for (String pattern : patterns) {
            String problem = DateForms.problemOf(pattern);
            if (problem != null) {
                throw key.refused("has '%s', which %s; write such as d/M/yyyy (d is the day, M the month, m a minute)."
                        .formatted(pattern, problem));
            }
        }
        return DateForms.with(patterns);
    }

    private static List<String> texts(ConfigKey key, SettingNode node, String otherwise) {
        List<String> texts = new ArrayList<>();
        if (node instanceof SettingNode.Text text) {
            texts.add(text.value());
        } else if (node instanceof SettingNode.Items items) {
            items.items().forEach(item -> texts.add(item.value()));
        }
        if (texts.isEmpty() || texts.stream().anyMatch(String::isBlank)) {
            throw key.refused(otherwise + ".");
        }
        return texts;
    }

    private static Map<String, SettingNode> entries(ConfigKey key, SettingNode node) {
        if (node instanceof SettingNode.Group group) {
            return group.entries();
        }
        throw key.refused("has a value where a group belongs; write the keys below it, each on a line of its own.");
    }

    private static ExportFile file(String name, ConfigKey key) {
        return Stream.of(ExportFile.values())
                .filter(file -> file.key().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(key, "is no export", name, List.of(ExportFile.values()), ExportFile::key));
    }

    private static Column column(String name, ExportFile file, ConfigKey key) {
        return file.columns().stream()
                .filter(column -> column.english().equals(name))
                .findFirst()
                .orElseThrow(() -> file.columns().stream()
                        .filter(column -> column.dutch().equals(name))
                        .findFirst()
                        .map(column -> key.refused("is the Dutch header; write %s.".formatted(column.english())))
                        .orElseGet(() -> unknown(
                                key, "is no column of " + file.fileName(), name, file.columns(), Column::english)));
    }

    private static <T> UnusableExport unknown(
            ConfigKey key, String what, String name, List<T> known, Function<T, String> label) {
        List<String> labels = known.stream().map(label).toList();
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        String near = labels.stream()
                .min(Comparator.comparingInt(other -> distance.apply(name, other)))
                .filter(other -> 3 * distance.apply(name, other) <= other.length())
                .orElse(labels.stream().collect(Collectors.joining(", ", "one of ", "")));
        return key.refused("%s; write %s.".formatted(what, near));
    }

    /** Reads what is said of one column. */
    private interface EntryReader<T> {

        T read(ExportFile file, Column column, ConfigKey key, SettingNode value);
    }
}
