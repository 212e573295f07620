package org.kaolin.policy.compile;

/** 无法证明: a rule whose exactness in a lane cannot be proved. */
final class UnprovedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnprovedException(String why) {
        super(why, null, false, false);
    }
}
