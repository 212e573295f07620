package org.kaolin.policy.compile.graph;

/** 无法证明: a rule whose exactness in a lane cannot be proved. */
public final class UnprovedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With the reason. */
    public UnprovedException(String why) {
        super(why, null, false, false);
    }
}
