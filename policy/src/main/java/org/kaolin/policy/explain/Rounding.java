package org.kaolin.policy.explain;

import java.math.RoundingMode;
import org.kaolin.policy.language.Rational;
import org.kaolin.policy.parameters.ParameterException;

/** 取整方式: the named strategies of the rounding parameters. */
final class Rounding {

    private static final long FEN_OF_A_YUAN = 100;

    private Rounding() {}

    /** Fen after rounding; throws ParameterException for an unknown strategy. */
    static Rational apply(String strategy, Rational fen) {
        return switch (strategy) {
            case "half-up-fen" -> to(1, fen, RoundingMode.HALF_UP);
            case "up-fen" -> to(1, fen, RoundingMode.CEILING);
            case "down-fen" -> to(1, fen, RoundingMode.FLOOR);
            case "half-up-yuan" -> to(FEN_OF_A_YUAN, fen, RoundingMode.HALF_UP);
            case "up-yuan" -> to(FEN_OF_A_YUAN, fen, RoundingMode.CEILING);
            case "down-yuan" -> to(FEN_OF_A_YUAN, fen, RoundingMode.FLOOR);
            default ->
                throw new ParameterException(
                        "未知的取整方式“" + strategy + "”,可用:half-up-fen、up-fen、down-fen、half-up-yuan、up-yuan、down-yuan");
        };
    }

    private static Rational to(long step, Rational fen, RoundingMode mode) {
        return Rational.of(
                Math.multiplyExact(step, fen.dividedBy(Rational.of(step)).rounded(mode)));
    }
}
