package org.kaolin.policies;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kaolin.web.BadInput;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * 案例文件: a document of cases as it was sent, read within limits.
 *
 * @param content maps, lists, texts, booleans and decimals
 * @param caseLines line each case begins on, counted from 1
 * @param vectorLines line each vector begins on
 */
record CaseDocument(Map<String, Object> content, List<Integer> caseLines, List<Integer> vectorLines) {

    /** Name of the field that faults are reported at. */
    static final String FIELD = "body";

    /** Bytes a document may have. */
    static final int MOST_BYTES = 8_000_000;

    private static final int DEPTH = 40;

    /** Reads bytes; throws BadInput with the line at fault. */
    static CaseDocument read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw fault("内容超过 8 MB,请分成几个文件提交");
        }
        try {
            return read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw fault("文字编码不是 UTF-8,请另存为 UTF-8 后再提交");
        }
    }

    /** Reads a text; throws BadInput with the line at fault. */
    static CaseDocument read(String text) {
        if (text.length() > MOST_BYTES) {
            throw fault("内容超过 8 MB,请分成几个文件提交");
        }
        Node root = compose(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (!(root instanceof MappingNode map)) {
            throw fault(
                    root == null
                            ? "内容为空,请填写 cases(案例)或 vectors(校验向量)"
                            : "第 " + line(root) + " 行:整个文件应为键值结构,以 cases:、vectors:、parameters: 或 calendar: 开头");
        }
        Map<String, Object> content = new YamlTree().map(map);
        return new CaseDocument(content, lines(map, "cases"), lines(map, "vectors"));
    }

    private static Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_BYTES);
        options.setNestingDepthLimit(DEPTH);
        // what aliases unfold to is measured afterwards, which their number does not tell
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        try {
            return new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options)
                    .getSingleNode();
        } catch (MarkedYAMLException e) {
            throw fault(unreadable(e));
        } catch (ReaderException e) {
            long line = text.substring(0, Math.min(text.length(), Math.max(0, e.getPosition())))
                    .lines()
                    .count();
            throw fault("第 " + Math.max(1, line) + " 行附近有不能使用的控制字符,请删除后再提交");
        } catch (YAMLException e) {
            throw fault("嵌套超过 " + DEPTH + " 层,或内容过大,无法读取");
        }
    }

    private static String unreadable(MarkedYAMLException failure) {
        var mark = failure.getProblemMark() == null ? failure.getContextMark() : failure.getProblemMark();
        String where = mark == null ? "" : "第 " + (mark.getLine() + 1) + " 行第 " + (mark.getColumn() + 1) + " 列:";
        String problem = String.valueOf(failure.getProblem());
        if (problem.contains("\\t")) {
            return where + "用了制表符(Tab)缩进,请改成空格";
        }
        if (problem.contains("undefined alias")) {
            return where + "引用(*名称)的内容没有在前面用 &名称 定义";
        }
        if (problem.contains("another document")) {
            return where + "一次只能提交一份文件,请去掉中间的 ---";
        }
        if (problem.contains("tag is not allowed")) {
            return where + "不支持标签(!!…),请去掉";
        }
        return where + "YAML 写法有误,请检查这一行的缩进、冒号后的空格、引号和括号";
    }

    private static List<Integer> lines(MappingNode root, String key) {
        List<Integer> lines = new ArrayList<>();
        for (NodeTuple tuple : root.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode name
                    && name.getValue().equals(key)
                    && tuple.getValueNode() instanceof SequenceNode list) {
                list.getValue().forEach(item -> lines.add(line(item)));
            }
        }
        return lines;
    }

    static int line(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }

    static BadInput fault(String message) {
        return BadInput.of(FIELD, message);
    }
}
