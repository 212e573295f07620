package org.kaolin.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.kaolin.web.BadInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 幂等请求: a creating request sent again with the same Idempotency-Key within 24 hours creates nothing twice. */
@Component
public class RequestStore {

    private static final int LONGEST_KEY = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RequestStore(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** 幂等执行: answers the id created now or the first time; throws BadInput when the key was used for something else. */
    public UUID once(String key, String account, String register, byte[] content, Supplier<UUID> create) {
        if (key.isBlank() || key.length() > LONGEST_KEY || !Values.isClean(key, false)) {
            throw new BadInput(Map.of("Idempotency-Key", "应为 1 至 " + LONGEST_KEY + " 个字符"));
        }
        String hash = hash(register, content);
        return Objects.requireNonNull(
                transaction.execute(status -> inTransaction(key, account, register, hash, create)));
    }

    private UUID inTransaction(String key, String account, String register, String hash, Supplier<UUID> create) {
        jdbc.sql("delete from register_request where at < clock_timestamp() - interval '24 hours'")
                .update();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 1))")
                .param("key", account + "\n" + key)
                .query((row, n) -> 1)
                .single();
        Earlier earlier = jdbc.sql("select hash, entry from register_request where account = :account and key = :key")
                .param("account", account)
                .param("key", key)
                .query((row, n) -> new Earlier(row.getString("hash"), row.getObject("entry", UUID.class)))
                .optional()
                .orElse(null);
        if (earlier != null) {
            if (!earlier.hash().equals(hash)) {
                throw new BadInput(Map.of("Idempotency-Key", "这个键已用于另一份内容,请换一个新的键"));
            }
            return earlier.entry();
        }
        UUID entry = create.get();
        jdbc.sql("""
            insert into register_request (account, key, register, hash, entry)
            values (:account, :key, :register, :hash, :entry)
            """)
                .param("account", account)
                .param("key", key)
                .param("register", register)
                .param("hash", hash)
                .param("entry", entry)
                .update();
        return entry;
    }

    private static String hash(String register, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(register.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Earlier(String hash, UUID entry) {}
}
