package org.kaolin.policy.explain;

import java.util.Optional;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.parameters.ParameterView;

/** 参数取值: what a parameter expression comes to in a view, read the one way that the interpreter reads it. */
public final class ParameterValues {

    private ParameterValues() {}

    /**
     * The value, unknown when nobody announced it.
     *
     * @throws org.kaolin.policy.parameters.ParameterException for a row of another kind than the rule needs
     */
    public static Value of(ParameterView view, Expr<?> expression) {
        return switch (expression) {
            case Expr.Parameter<?> p ->
                Reader.row(view, p.code(), p.on(), p.area())
                        .map(row -> Reader.content(row, p.unit()))
                        .orElseGet(() -> Reader.missing(p.code()));
            case Expr.Listed l ->
                plain(view, l.parameter())
                        .map(row -> Reader.listed(row, l.code()))
                        .orElseGet(() -> Reader.missing(l.parameter()));
            case Expr.NamedBefore b ->
                plain(view, b.parameter())
                        .map(row -> Reader.namedBefore(row, b.first(), b.second()))
                        .orElseGet(() -> Reader.missing(b.parameter()));
            case Expr<?> other -> throw new IllegalArgumentException(other + " is no parameter");
        };
    }

    private static Optional<ParameterRow> plain(ParameterView view, String code) {
        return Reader.row(view, code, Expr.ReadOn.THE_DAY, null);
    }
}
