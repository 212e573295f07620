package org.kaolin.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** 批量装载: rows into one table by COPY, in the caller's transaction. */
public final class BulkWriter implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final DataSource source;
    private final Connection connection;
    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(CHUNK + 1024);
    private boolean done;

    /** Opens {@code copy table (columns) from stdin}; names come from code, never from a request. */
    public BulkWriter(DataSource source, String table, List<String> columns) {
        this.source = source;
        this.connection = DataSourceUtils.getConnection(source);
        try {
            this.copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + String.join(",", columns) + ") from stdin");
        } catch (SQLException e) {
            throw new IllegalStateException("无法装载表 " + table, e);
        }
    }

    /** One row; null is SQL null, everything else its text form. */
    public void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            buffer.append(i == 0 ? "" : "\t");
            Object value = values[i];
            if (value == null) {
                buffer.append("\\N");
            } else {
                escape(value.toString());
            }
        }
        buffer.append('\n');
        if (buffer.length() >= CHUNK) {
            flush();
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
    }

    private void flush() {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new IllegalStateException("装载失败: " + e.getMessage(), e);
        }
    }

    /** Ends the COPY and answers the number of rows written. */
    public long finish() {
        flush();
        try {
            long rows = copy.endCopy();
            done = true;
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("装载失败: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            if (!done && copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
