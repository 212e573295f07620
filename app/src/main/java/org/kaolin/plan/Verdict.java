package org.kaolin.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 进展判断: what a value means for its target, with the reasoning in Chinese.
 *
 * @param explanation sentences a reader can check
 * @param targets one judgement per printed target
 */
public record Verdict(Status status, String explanation, List<Target> targets) {

    public Verdict {
        targets = List.copyOf(targets);
    }

    /** 状态. */
    public enum Status {
        MET("met", "已达到"),
        ON_TRACK("on-track", "按进度"),
        BEHIND("behind", "滞后"),
        /** Only from the target day on. */
        MISSED("missed", "未达到"),
        NOT_COMPUTABLE("not-computable", "数据不足"),
        /** Two printed targets or two readings give two verdicts. */
        DISPUTED("disputed", "口径有争议");

        private final String code;
        private final String title;

        Status(String code, String title) {
            this.code = code;
            this.title = title;
        }

        /** English code, as the API writes it. */
        public String code() {
            return code;
        }

        /** 中文名称. */
        public String title() {
            return title;
        }
    }

    /**
     * 单项判断 against one printed target.
     *
     * @param path value an even path from the baseline asks for on the day; null where there is no path
     */
    public record Target(
            String text,
            String place,
            Status status,
            @Nullable BigDecimal path) {}
}
