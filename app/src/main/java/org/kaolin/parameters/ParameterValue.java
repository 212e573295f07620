package org.kaolin.parameters;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** 参数取值: a number, a switch, a code or a list of codes. */
public sealed interface ParameterValue {

    /** The value as JSON writes it: number, true/false, text, list of texts. */
    Object plain();

    /** The value as a user reads it; codes by their Chinese labels. */
    String text(Map<String, String> labels);

    /** A value as JSON writes it. */
    static ParameterValue of(JsonNode node) {
        if (node.isBoolean()) {
            return new Switch(node.booleanValue());
        }
        if (node.isNumber()) {
            return new Amount(node.decimalValue());
        }
        if (node.isArray()) {
            return new Codes(StreamSupport.stream(node.spliterator(), false)
                    .map(JsonNode::stringValue)
                    .toList());
        }
        return new Code(node.stringValue());
    }

    /** 数值, in the unit of its parameter. */
    record Amount(BigDecimal value) implements ParameterValue {
        @Override
        public Object plain() {
            return value;
        }

        @Override
        public String text(Map<String, String> labels) {
            return value.toPlainString();
        }
    }

    /** 开关. */
    record Switch(boolean value) implements ParameterValue {
        @Override
        public Object plain() {
            return value;
        }

        @Override
        public String text(Map<String, String> labels) {
            return value ? "是" : "否";
        }
    }

    /** 代码. */
    record Code(String value) implements ParameterValue {
        @Override
        public Object plain() {
            return value;
        }

        @Override
        public String text(Map<String, String> labels) {
            return labels.getOrDefault(value, value);
        }
    }

    /** 代码表. */
    record Codes(List<String> values) implements ParameterValue {
        public Codes {
            values = List.copyOf(values);
        }

        @Override
        public Object plain() {
            return values;
        }

        @Override
        public String text(Map<String, String> labels) {
            return values.stream()
                    .map(value -> labels.getOrDefault(value, value))
                    .collect(Collectors.joining("、"));
        }
    }
}
