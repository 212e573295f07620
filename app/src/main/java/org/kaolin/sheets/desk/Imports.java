package org.kaolin.sheets.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kaolin.access.CurrentUser;
import org.kaolin.audit.AuditLog;
import org.kaolin.register.Register;
import org.kaolin.register.RegisterCard;
import org.kaolin.register.RegisterDesk;
import org.kaolin.register.Scope;
import org.kaolin.sheets.Mapping;
import org.kaolin.sheets.ReadRow;
import org.kaolin.sheets.SheetReading;
import org.kaolin.sheets.Status;
import org.kaolin.sheets.file.RefusedFile;
import org.kaolin.sheets.file.Workbook;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.TemporalRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * 导入: one file, one transaction. A dry run does exactly what the real one does and takes it back at the end, so that
 * what was accepted there is accepted here. Nothing doubtful or wrong is taken over unless the caller says so.
 */
@Component
class Imports {

    private static final Logger log = LoggerFactory.getLogger(Imports.class);

    private final RegisterDesk desk;
    private final SheetStore store;
    private final BusinessClock clock;
    private final AuditLog audit;
    private final PlatformTransactionManager transactions;
    private final JsonMapper json;
    private final List<String> synonyms = synonyms();

    Imports(
            RegisterDesk desk,
            SheetStore store,
            BusinessClock clock,
            AuditLog audit,
            PlatformTransactionManager transactions,
            JsonMapper json) {
        this.desk = desk;
        this.store = store;
        this.clock = clock;
        this.audit = audit;
        this.transactions = transactions;
        this.json = json;
    }

    private static List<String> synonyms() {
        try (InputStream in = Objects.requireNonNull(Imports.class.getResourceAsStream("/sheets/synonyms.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Imports or tries to. Throws RefusedFile when the file cannot be read or holds no table. */
    ImportOutcome run(byte[] content, ImportOrder order, CurrentUser user) {
        long begun = System.nanoTime();
        AsOf at = AsOf.of(clock.today());
        Scope scope = Scope.of(user);
        SheetReading.Result read = read(content, order, user, at);
        long readIn = System.nanoTime();
        Map<RegisterCard, List<ReadRow>> byRegister = byRegister(read);
        Map<ReadRow, TemporalRow> changed = new HashMap<>();
        byRegister.forEach((card, rows) -> changed.putAll(new Existing(register(card), desk, scope, at).check(rows)));
        long compared = System.nanoTime();
        String hash = hash(content);
        ImportOutcome outcome = new TransactionTemplate(transactions).execute(status -> {
            RowWriter writer = new RowWriter(transactions, order, clock.today(), user);
            byRegister.forEach((card, rows) -> writer.write(register(card), rows, changed));
            boolean keep = !order.dryRun() && writer.written() > 0 && (order.acceptPartly() || isClean(read, order));
            if (keep) {
                byRegister.keySet().forEach(card -> taken(card, hash, writer.written(), user));
                remember(read, order, user);
            } else {
                status.setRollbackOnly();
            }
            return new ImportOutcome(read, writer.created(), writer.changed(), keep, null);
        });
        log.info(
                "导入 {} 行: 读取 {} ms, 比对 {} ms, 登记 {} ms",
                read.rows().size(),
                millis(begun, readIn),
                millis(readIn, compared),
                millis(compared, System.nanoTime()));
        return new ImportOutcome(
                read,
                Objects.requireNonNull(outcome).created(),
                outcome.changed(),
                outcome.written(),
                outcome.written() ? null : earlier(byRegister, hash));
    }

    private static Map<RegisterCard, List<ReadRow>> byRegister(SheetReading.Result read) {
        Map<RegisterCard, List<ReadRow>> byRegister = new LinkedHashMap<>();
        for (ReadRow row : read.rows()) {
            if (row.card() != null
                    && row.status() != Status.SKIP
                    && !row.values().isEmpty()) {
                byRegister.computeIfAbsent(row.card(), key -> new ArrayList<>()).add(row);
            }
        }
        return byRegister;
    }

    private static long millis(long from, long to) {
        return (to - from) / 1_000_000;
    }

    private Register register(RegisterCard card) {
        return desk.registers().get(card.code());
    }

    private SheetReading.Result read(byte[] content, ImportOrder order, CurrentUser user, AsOf at) {
        List<RegisterCard> cards = order.register() == null
                ? desk.registers().list().stream().map(Register::definition).toList()
                : List.of(desk.registers().get(order.register()).definition());
        Workbook workbook = Workbook.read(content);
        SheetReading.Result read = SheetReading.read(
                workbook,
                cards,
                order.register() != null,
                synonyms,
                new NameLookup(desk, Scope.of(user), at, store),
                clock.today(),
                head -> fields(head, cards, order, user));
        if (order.register() != null && SheetReading.registers(read).isEmpty()) {
            throw new RefusedFile("文件中没有找到“" + cards.getFirst().title() + "”的表:请检查表头,或下载模板对照填写");
        }
        return read;
    }

    private Map<String, String> fields(String head, List<RegisterCard> cards, ImportOrder order, CurrentUser user) {
        Map<String, String> fields = new HashMap<>();
        if (cards.size() == 1) {
            store.findMapping(office(user), cards.getFirst().code(), head)
                    .ifPresent(
                            kept -> fields.putAll(json.readValue(kept, new TypeReference<Map<String, String>>() {})));
        }
        fields.putAll(order.fields());
        return fields;
    }

    private void remember(SheetReading.Result read, ImportOrder order, CurrentUser user) {
        for (SheetReading.ReadTable table : read.tables()) {
            Mapping mapping = table.mapping();
            if (mapping != null && !order.fields().isEmpty()) {
                store.remember(
                        office(user),
                        mapping.card().code(),
                        mapping.signature(),
                        json.writeValueAsString(order.fields()),
                        user.account());
            }
        }
    }

    private static String office(CurrentUser user) {
        return user.facility() != null ? "facility:" + user.facility() : "area:" + user.area();
    }

    private static boolean isClean(SheetReading.Result read, ImportOrder order) {
        return read.rows().stream()
                .map(ReadRow::status)
                .noneMatch(status -> status == Status.REJECT || status == Status.FLAG && !order.acceptFlagged());
    }

    private java.time.@org.jspecify.annotations.Nullable LocalDate earlier(
            Map<RegisterCard, List<ReadRow>> byRegister, String hash) {
        return byRegister.keySet().stream()
                .flatMap(card -> store.findTaken(card.code(), hash).stream())
                .findFirst()
                .orElse(null);
    }

    private void taken(RegisterCard card, String hash, int written, CurrentUser user) {
        store.taken(card.code(), user.account(), hash, written, clock.today());
        String detail = "导入 " + written + " 条,文件摘要 " + hash.substring(0, 12);
        audit.write(user.account(), "import", card.code(), null, detail);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
