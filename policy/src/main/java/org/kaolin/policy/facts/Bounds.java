package org.kaolin.policy.facts;

/** 取值范围: what the schema accepts at most; the compiler's range proofs rest on these. */
public final class Bounds {

    /** Fen of one item over twelve months: one hundred million yuan. */
    public static final long MONEY = 10_000_000_000L;

    /** 户内人数: more is an error of input, not a household. */
    public static final int MEMBERS = 30;

    /** Items of one list. */
    public static final int ITEMS = 50;

    /** Anything that is counted. */
    public static final int COUNT = 1_000_000;

    /** 年龄. */
    public static final int AGE = 130;

    private Bounds() {}

    /** Throws FactException when an amount is negative or absurdly large. */
    public static void money(long fen, String key) {
        if (fen < 0) {
            throw new FactException(key + ":金额不能为负");
        }
        if (fen > MONEY) {
            throw new FactException(key + ":金额超过一亿元,请核对单位");
        }
    }

    /** Throws FactException when a whole number lies outside the range. */
    public static void whole(long value, long least, long most, String key) {
        if (value < least || value > most) {
            throw new FactException(key + ":应在 " + least + " 至 " + most + " 之间,现为 " + value);
        }
    }
}
