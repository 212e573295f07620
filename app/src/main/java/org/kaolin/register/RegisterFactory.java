package org.kaolin.register;

import java.util.ArrayList;
import java.util.List;
import org.kaolin.audit.AuditLog;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.Column;
import org.kaolin.time.TemporalTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 台账工厂: puts a register together from what only its line knows. */
@Component
public class RegisterFactory {

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    RegisterFactory(JdbcClient jdbc, BusinessClock clock, AuditLog audit, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * A register over a full table, whose columns follow from the fields (in snake case) and the pinyin column.
     */
    public TemporalRegister build(RegisterCard definition, String tableName, Placement placement, RegisterRules rules) {
        List<Column> columns = new ArrayList<>();
        for (Field field : definition.fields()) {
            columns.add(new Column(field.column(), field.kind().columnType()));
        }
        String pinyin = definition.pinyinColumn();
        if (pinyin != null) {
            columns.add(Column.text(pinyin));
        }
        TemporalTable table = new TemporalTable(jdbc, clock, tableName, columns);
        RegisterSearch search = new RegisterSearch(definition, table, placement, jdbc, clock);
        return new TemporalRegister(definition, table, search, rules, audit, transaction);
    }
}
