package org.kaolin.policy.explain;

/** 规则冲突: two exceptions to a general rule hold at once and nothing says which comes first. */
public final class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With the names of the exceptions. */
    public ConflictException(String first, String second) {
        super("规则例外“" + first + "”与“" + second + "”同时成立,尚无规定何者优先");
    }
}
