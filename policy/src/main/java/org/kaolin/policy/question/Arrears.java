package org.kaolin.policy.question;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kaolin.base.Fen;
import org.kaolin.base.Month;
import org.kaolin.policy.facts.Benefit;

/** 补发清算 (AR-1): month by month what is still owed or was paid too much, over all benefits of a household and net. */
public record Arrears(List<Arrear> rows) {

    /** Nothing owed either way. */
    public static final Arrears NONE = new Arrears(List.of());

    /** Copies the rows. */
    public Arrears {
        rows = List.copyOf(rows);
    }

    /** 净额 over all benefits and months. */
    public Fen net() {
        return Fen.sum(rows.stream().map(Arrear::delta).toList());
    }

    /** 净额 of each month over all benefits: a rise of one may lower another that only tops it up. */
    public Map<Month, Fen> netByMonth() {
        Map<Month, Fen> net = new TreeMap<>();
        rows.forEach(row -> net.merge(row.month(), row.delta(), Fen::plus));
        return net;
    }

    /** 差额 of one benefit over all months. */
    public Fen of(Benefit benefit) {
        return Fen.sum(rows.stream()
                .filter(row -> row.benefit() == benefit)
                .map(Arrear::delta)
                .toList());
    }
}
