package org.kaolin.parameters;

import java.util.List;
import org.kaolin.policy.parameters.ParameterRow;

/** 关联数据: figures of other agencies that standards are measured by, kept outside the announcements. */
public interface LinkedFigures {

    /** Every such figure believed today, as the kernel reads it: valid in the year it is a measure for. */
    List<ParameterRow> list();

    /** Chinese name of a code it holds, with where to enter it; empty when it holds no such code. */
    java.util.Optional<String> title(String code);
}
