package org.kaolin.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 数据目录 (KAOLIN_HOME): one running platform per folder, held by a lock that even kill -9 releases. */
@Component
public class KaolinHome implements DisposableBean {

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    /** Opens and locks the folder; throws IllegalStateException with the reason when another process holds it. */
    public KaolinHome(@Value("${kaolin.home}") String home) {
        this.path = Path.of(home).toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            restrict(path);
            this.channel =
                    FileChannel.open(path.resolve("kaolin.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = channel.tryLock();
            if (held == null) {
                throw new IllegalStateException("数据目录 " + path + " 正被另一个高岭进程使用。请先停止它,或用 KAOLIN_HOME 指定另一个目录。");
            }
            this.lock = held;
        } catch (IOException e) {
            throw new UncheckedIOException("无法使用数据目录 " + path, e);
        }
    }

    /** The folder itself. */
    public Path path() {
        return path;
    }

    /** A sub-folder, made when absent, readable by the owner only. */
    public Path folder(String name) {
        try {
            Path folder = Files.createDirectories(path.resolve(name));
            restrict(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("无法建立目录 " + path.resolve(name), e);
        }
    }

    private static void restrict(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Override
    public void destroy() throws IOException {
        lock.release();
        channel.close();
    }
}
