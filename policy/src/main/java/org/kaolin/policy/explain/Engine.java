package org.kaolin.policy.explain;

import org.kaolin.policy.facts.Situation;
import org.kaolin.policy.parameters.ParameterView;

/** 求值引擎: who works out the values behind an explanation, the interpreter alone or the compiled rules. */
@FunctionalInterface
public interface Engine {

    /** 解释执行: what the rules mean. */
    Engine INTERPRETED = Interpreter::new;

    /** An interpreter for one situation whose answers are this engine's. */
    Interpreter open(ParameterView parameters, Situation situation);
}
