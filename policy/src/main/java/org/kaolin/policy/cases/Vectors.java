package org.kaolin.policy.cases;

import org.kaolin.base.WorkingCalendar;
import org.kaolin.policy.facts.FactException;
import org.kaolin.policy.parameters.ParameterSet;

/** 校验向量. */
final class Vectors {
    private Vectors() {}

    static CaseFile.Result run(Object tree, ParameterSet parameters, WorkingCalendar calendar) {
        throw new FactException("kind:尚未实现");
    }
}
