package org.kaolin.policy.language;

/** 值的种类: what an expression stands for. Marker types only, so that money times money does not compile. */
public sealed interface Kind {

    /** 数量: anything that can be added and compared. */
    sealed interface Quantity extends Kind {}

    /** 纯数: what an amount may be multiplied by. */
    sealed interface Scalar extends Quantity {}

    /** 金额, in fen. */
    final class Money implements Quantity {
        private Money() {}
    }

    /** 比率, at most four decimals. */
    final class Rate implements Scalar {
        private Rate() {}
    }

    /** 个数: persons, years, months, grades. */
    final class Count implements Scalar {
        private Count() {}
    }

    /** 是否. */
    final class Truth implements Kind {
        private Truth() {}
    }

    /** 代码. */
    final class Code implements Kind {
        private Code() {}
    }
}
