package org.kaolin.policies;

import org.kaolin.parameters.Parameters;
import org.kaolin.policy.parameters.ParameterSet;
import org.springframework.stereotype.Component;

/** 本地参数: the city's announcements as the rulebook reads them. */
@Component
public class PolicyFigures {

    private final Parameters parameters;

    PolicyFigures(Parameters parameters) {
        this.parameters = parameters;
    }

    /** Every announcement known today, with the figures of law; the same object until something is announced. */
    public ParameterSet set() {
        return parameters.snapshot().set();
    }
}
