package org.kaolin.policies;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * YAML 取值: turns nodes into maps, lists, texts, booleans and decimals. A number is read from its text and never through a
 * binary fraction; a date stays a text; an alias is one value, however often it is named.
 */
final class YamlTree {

    /** Values a document may have after all aliases are written out. */
    private static final long MOST_VALUES = 1_000_000;

    private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9][0-9]{0,39})");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,40}\\.[0-9]{0,40}");
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> YES = Set.of("true", "True", "TRUE");
    private static final Set<String> NO = Set.of("false", "False", "FALSE");

    private final Map<Node, Object> done = new IdentityHashMap<>();
    private final Map<Node, Long> sizes = new IdentityHashMap<>();
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The root; throws BadInput with the line of what cannot be read. */
    Map<String, Object> map(MappingNode node) {
        requireSize(node);
        return mapping(node);
    }

    /** How many values a node stands for, aliases written out; a node inside itself has no end. */
    private long requireSize(Node node) {
        Long known = sizes.get(node);
        if (known != null) {
            return known;
        }
        if (!open.add(node)) {
            throw CaseDocument.fault("第 " + CaseDocument.line(node) + " 行:内容引用了自己,没有尽头");
        }
        long size = 1;
        for (Node part : parts(node)) {
            size += requireSize(part);
            if (size > MOST_VALUES) {
                throw CaseDocument.fault("第 " + CaseDocument.line(node) + " 行:引用展开后超过一百万个值,请减少引用或分批提交");
            }
        }
        open.remove(node);
        sizes.put(node, size);
        return size;
    }

    private static List<Node> parts(Node node) {
        List<Node> parts = new ArrayList<>();
        if (node instanceof MappingNode map) {
            map.getValue().forEach(tuple -> {
                parts.add(tuple.getKeyNode());
                parts.add(tuple.getValueNode());
            });
        } else if (node instanceof SequenceNode list) {
            parts.addAll(list.getValue());
        }
        return parts;
    }

    private @Nullable Object value(Node node) {
        Object known = done.get(node);
        if (known != null) {
            return known;
        }
        Object value = switch (node) {
            case MappingNode map -> mapping(map);
            case SequenceNode list -> sequence(list);
            case ScalarNode scalar -> scalar(scalar);
            default -> throw CaseDocument.fault("第 " + CaseDocument.line(node) + " 行:内容无法识别");
        };
        if (value != null) {
            done.put(node, value);
        }
        return value;
    }

    // a list may hold nothing where the text says null
    @SuppressWarnings("NullAway")
    private List<Object> sequence(SequenceNode node) {
        requirePlain(node, Tag.SEQ);
        List<Object> list = new ArrayList<>();
        node.getValue().forEach(item -> list.add(value(item)));
        return list;
    }

    // a key may hold nothing where the text says null
    @SuppressWarnings("NullAway")
    private Map<String, Object> mapping(MappingNode node) {
        requirePlain(node, Tag.MAP);
        Map<String, Object> own = new LinkedHashMap<>();
        Map<String, Object> merged = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw CaseDocument.fault("第 " + CaseDocument.line(tuple.getKeyNode()) + " 行:键应为文字");
            }
            if (key.getTag().equals(Tag.MERGE)) {
                merge(tuple.getValueNode()).forEach(merged::putIfAbsent);
            } else if (own.containsKey(key.getValue())) {
                throw CaseDocument.fault("第 " + CaseDocument.line(key) + " 行:键“" + key.getValue() + "”重复");
            } else {
                own.put(key.getValue(), value(tuple.getValueNode()));
            }
        }
        merged.forEach((key, value) -> {
            if (!own.containsKey(key)) {
                own.put(key, value);
            }
        });
        return own;
    }

    /** What {@code <<} brings in: one map, or several of which the first wins. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> merge(Node node) {
        if (node instanceof MappingNode) {
            return (Map<String, Object>) java.util.Objects.requireNonNull(value(node));
        }
        if (node instanceof SequenceNode list) {
            Map<String, Object> all = new LinkedHashMap<>();
            list.getValue().forEach(item -> merge(item).forEach(all::putIfAbsent));
            return all;
        }
        throw CaseDocument.fault("第 " + CaseDocument.line(node) + " 行:<< 之后应为引用(*名称)");
    }

    private static @Nullable Object scalar(ScalarNode node) {
        String text = node.getValue();
        boolean plain = node.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
        if (!node.getTag().startsWith(Tag.PREFIX)) {
            throw CaseDocument.fault(
                    "第 " + CaseDocument.line(node) + " 行:不支持标签 " + node.getTag().getValue());
        }
        if (!plain || node.getTag().equals(Tag.STR)) {
            return text;
        }
        if (NOTHING.contains(text)) {
            return null;
        }
        if (YES.contains(text) || NO.contains(text)) {
            return YES.contains(text);
        }
        return WHOLE.matcher(text).matches() || DECIMAL.matcher(text).matches() ? new BigDecimal(text) : text;
    }

    private static void requirePlain(Node node, Tag usual) {
        if (!node.getTag().equals(usual)) {
            throw CaseDocument.fault(
                    "第 " + CaseDocument.line(node) + " 行:不支持标签 " + node.getTag().getValue());
        }
    }
}
