package org.kaolin.time;

/** 版本已过期: somebody else wrote the entity since the caller read it (HTTP 412). */
public class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long current;

    StaleVersion(long current) {
        super("该记录已被他人修改(当前版本 " + current + "),请刷新后比对差异再提交");
        this.current = current;
    }

    /** The version the entity has now. */
    public long current() {
        return current;
    }
}
