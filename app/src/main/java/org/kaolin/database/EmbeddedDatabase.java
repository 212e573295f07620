package org.kaolin.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 内置数据库: a real PostgreSQL under KAOLIN_HOME that never gives up durability and that survives {@code kill -9} of the
 * platform: its port and password stand beside the data, and an orphan of an earlier run is stopped before a new start.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration START = Duration.ofSeconds(40);

    private final EmbeddedPostgres server;
    private final String password;

    EmbeddedDatabase(Path folder) {
        Path data = folder.resolve("data");
        this.password = readOrWrite(folder.resolve("password"), EmbeddedDatabase::newPassword);
        stopOrphan(data);
        boolean fresh = !Files.exists(data.resolve("PG_VERSION"));
        int port = freePort(folder.resolve("port"));
        try {
            this.server = builder(folder, data, port).start();
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "内置 PostgreSQL 无法启动(" + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                            + ")。如果这种处理器没有内置程序,请安装 PostgreSQL 15 以上,"
                            + "并设置 SPRING_DATASOURCE_URL、SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD。原因: "
                            + e.getMessage(),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("内置 PostgreSQL 无法启动", e);
        }
        secure(data, fresh);
    }

    private EmbeddedPostgres.Builder builder(Path folder, Path data, int port) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.toFile())
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START)
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("timezone", "Asia/Shanghai");
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?tcpKeepAlive=true";
    }

    String password() {
        return password;
    }

    /** The server is started with trust by the library; from the first start on a password is asked for. */
    private void secure(Path data, boolean fresh) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (fresh) {
                statement.execute("alter user postgres password '" + password + "'");
            }
            Files.writeString(
                    data.resolve("pg_hba.conf"),
                    "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
            for (String setting : List.of("fsync", "synchronous_commit")) {
                try (ResultSet result = statement.executeQuery("show " + setting)) {
                    result.next();
                    if (!result.getString(1).equals("on")) {
                        throw new IllegalStateException("内置数据库的 " + setting + " 不是 on,拒绝启动");
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("内置数据库的口令无法设置: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After kill -9 of the platform its server lives on; its lock on the data would block the new one. */
    private static void stopOrphan(Path data) {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            ProcessHandle orphan = ProcessHandle.of(pid).orElse(null);
            if (orphan != null && orphan.info().command().orElse("").contains("postgres")) {
                log.warn("上次未正常退出的内置数据库(进程 {})仍在运行,先停止它", pid);
                orphan.destroy();
                awaitEnd(orphan);
            }
            Files.deleteIfExists(file);
        } catch (IOException | NumberFormatException e) {
            throw new IllegalStateException("无法读取 " + file + ",请确认没有其他 PostgreSQL 使用该目录", e);
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort(Path file) {
        String kept = readOrWrite(file, () -> Integer.toString(anyPort()));
        int port = Integer.parseInt(kept);
        if (isFree(port)) {
            return port;
        }
        int other = anyPort();
        write(file, Integer.toString(other));
        return other;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String readOrWrite(Path file, java.util.function.Supplier<String> fresh) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String value = fresh.get();
        write(file, value);
        return value;
    }

    private static void write(Path file, String value) {
        try {
            Files.writeString(file, value);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
