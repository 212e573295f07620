package org.kaolin.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** 量化承诺 of any text, well written or not: no failure, quotes from the text, values where there are figures. */
class CommitmentPropertiesTest {

    private static final List<String> PIECES = List.of(
            "到2025年",
            "，",
            "。",
            "、",
            "达到",
            "不少于",
            "60",
            "%",
            "３０",
            "个",
            "家",
            "百分之",
            "八成",
            "每个县(市、区)",
            "每年",
            "建设",
            "一所",
            "全覆盖",
            "“",
            "”",
            "(",
            ")",
            "《",
            "》",
            "〔2021〕",
            "1-3家",
            "从16周岁延长至18周岁",
            "80%20%",
            "万人",
            "十四五",
            "期间",
            "/年",
            "分别",
            "养老机构",
            "社工站",
            "覆盖率",
            "第四轮",
            "1:4",
            "1,200张",
            "杜绝",
            "定期",
            "已",
            "了",
            "點",
            "縣",
            "\u00a0",
            "翻一番",
            "点五",
            "亿元");

    @Test
    void every_commitment_is_whole_and_quotes_its_text() {
        Random random = new Random(20251231);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(1 + random.nextInt(30), 0, PIECES.size()).forEach(i -> text.append(PIECES.get(i)));
            for (Commitment c : CommitmentReader.read(PlanPassages.measures(text.toString()))) {
                assertThat(text).contains(c.where().quote());
                assertThat(c.where().quote()).isNotBlank();
                assertThat(c.topic()).isNotBlank();
                assertThat(c.value() == null).isEqualTo(c.comparator() == Comparator.TEXT);
                assertThat(c.where().quote().length()).isLessThanOrEqualTo(90);
            }
        }
    }

    @Test
    void a_text_without_an_end_is_read_in_linear_time() {
        String endless = "建设1个".repeat(5_000) + "每".repeat(5_000) + "从1".repeat(5_000) + "(".repeat(5_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThatNoException().isThrownBy(() -> CommitmentReader.read(PlanPassages.measures(endless))));
    }
}
