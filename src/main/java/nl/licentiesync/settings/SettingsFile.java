package nl.licentiesync.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** The configuration file in YAML: a key and a value in each line, and how the exports are written in groups. */
final class SettingsFile {

    /** Deeper than anything that could be meant. */
    private static final int DEEPEST = 20;

    private static final String SHAPE = "write 'key: value' on each line";

    private final Path file;
    private final String named;

    /** The name in messages about the whole file; it includes where the file was named, if not on the command line. */
    SettingsFile(Path file, @Nullable String namedIn) {
        this.file = file;
        this.named = namedIn == null ? file.toString() : "%s (%s)".formatted(file, namedIn);
    }

    FileSettings settings(SettingKeys keys) {
        Optional<Node> root = root();
        if (root.isEmpty()) {
            return FileSettings.NONE;
        }
        if (!(root.get() instanceof MappingNode mapping)) {
            throw unusable(root.get(), "this is not a setting; " + SHAPE + ".");
        }
        Map<String, Setting> settings = new TreeMap<>();
        Map<String, SettingNode> groups = new TreeMap<>();
        Map<String, String> places = new TreeMap<>();
        for (NodeTuple line : mapping.getValue()) {
            String key = key(line.getKeyNode());
            String place = place(line.getKeyNode().getStartMark());
            boolean isGroup = SettingKeys.GROUPS.contains(key);
            if (!isGroup) {
                keys.check(key, place, UnaryOperator.identity());
                keys.checkForEveryNight(key, place);
            }
            if (places.putIfAbsent(key, place) != null) {
                throw unusable(line.getKeyNode(), "%s is set twice; keep one of the two.".formatted(key));
            }
            if (isGroup) {
                groups.put(key, node(key, line.getKeyNode(), line.getValueNode()));
            } else {
                settings.put(key, new Setting(value(key, line.getValueNode(), keys), place));
            }
        }
        return new FileSettings(settings, groups);
    }

    /** A node with all below it; an empty value is one that values may be translated into. */
    private SettingNode node(String name, Node keyNode, Node node) {
        String place = place(keyNode.getStartMark());
        if (node instanceof ScalarNode text) {
            boolean isEmptyText = text.getValue().isEmpty() && !text.isPlain();
            if (isNothing(text) && !isEmptyText) {
                throw unusable(node, "%s has no value; give it one, or remove it.".formatted(name));
            }
            return new SettingNode.Text(text.getValue(), place);
        }
        if (node instanceof SequenceNode list) {
            List<SettingNode.Text> items = new ArrayList<>();
            for (Node item : list.getValue()) {
                items.add(item(name, item));
            }
            return new SettingNode.Items(items, place);
        }
        Map<String, SettingNode> entries = new LinkedHashMap<>();
        for (NodeTuple line : ((MappingNode) node).getValue()) {
            String key = key(line.getKeyNode());
            String entry = name + "." + key;
            if (entries.containsKey(key)) {
                throw unusable(line.getKeyNode(), "%s is set twice; keep one of the two.".formatted(entry));
            }
            entries.put(key, node(entry, line.getKeyNode(), line.getValueNode()));
        }
        return new SettingNode.Group(entries, place);
    }

    private SettingNode.Text item(String name, Node item) {
        if (!(item instanceof ScalarNode text) || isNothing(text)) {
            throw unusable(
                    item,
                    "%s has a list with something that is no text; write '%s: [one, other]'.".formatted(name, name));
        }
        return new SettingNode.Text(text.getValue(), place(item.getStartMark()));
    }

    private Optional<Node> root() {
        try {
            LoadSettings yaml = LoadSettings.builder()
                    .setSchema(new FailsafeSchema())
                    .setAllowNonScalarKeys(true)
                    .build();
            byte[] content = Files.readAllBytes(file);
            refuseDeepNesting(new Parse(yaml).parseInputStream(new ByteArrayInputStream(content)));
            return new Compose(yaml).composeInputStream(new ByteArrayInputStream(content));
        } catch (MarkedYamlEngineException e) {
            throw new UnusableSetting("%s: this is not YAML (%s); %s."
                    .formatted(place(e.getProblemMark()), e.getProblem().strip(), SHAPE));
        } catch (YamlEngineException e) {
            throw e.getCause() instanceof IOException cause
                    ? unreadable(cause)
                    : new UnusableSetting("The configuration file %s is not YAML (%s); %s."
                            .formatted(named, String.valueOf(e.getMessage()).replace('\n', ' '), SHAPE));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Lists in lists are composed by recursion, which a file could drive until the stack is full. */
    private void refuseDeepNesting(Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw new UnusableSetting("%s: lists and groups are nested too deeply; %s."
                        .formatted(place(event.getStartMark()), SHAPE));
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    private UnusableSetting unreadable(IOException e) {
        if (e instanceof CharacterCodingException) {
            return new UnusableSetting("The configuration file %s is not UTF-8; save it as UTF-8.".formatted(named));
        }
        return Files.exists(file)
                ? new UnusableSetting("The configuration file %s cannot be read (%s); give permission or name another."
                        .formatted(named, reason(e)))
                : new UnusableSetting("The configuration file %s does not exist; name the right one.".formatted(named));
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
    }

    private String key(Node node) {
        if (node instanceof ScalarNode key) {
            return key.getValue();
        }
        throw unusable(node, "this is not a key; " + SHAPE + ".");
    }

    private String value(String key, Node node, SettingKeys keys) {
        if (node instanceof SequenceNode list
                && keys.mayBeList(key)
                && !list.getValue().isEmpty()) {
            return list.getValue().stream()
                    .map(item -> item(key, item).value())
                    .collect(Collectors.joining(Setting.LIST_SEPARATOR));
        }
        if (!(node instanceof ScalarNode value)) {
            String shape = node instanceof SequenceNode ? "a list" : "a group of settings";
            throw unusable(
                    node,
                    "%s has %s where one value belongs; write '%s: value' on one line.".formatted(key, shape, key));
        }
        if (isNothing(value)) {
            throw unusable(node, "%s has no value; give it one, or remove it.".formatted(key));
        }
        return value.getValue();
    }

    /** YAML also writes nothing as ~ or null, which nobody means as the name of a folder. */
    private static boolean isNothing(ScalarNode value) {
        String text = value.getValue();
        return text.isEmpty() || value.isPlain() && (text.equals("~") || text.equals("null"));
    }

    private UnusableSetting unusable(Node node, String what) {
        return new UnusableSetting(place(node.getStartMark()) + ": " + what);
    }

    private String place(Optional<Mark> mark) {
        return mark.map(at -> String.format(Locale.ROOT, "%s, line %d", file, at.getLine() + 1))
                .orElseGet(file::toString);
    }
}
