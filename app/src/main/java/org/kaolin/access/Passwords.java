package org.kaolin.access;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * 口令: Argon2id (19 MiB, two passes). At most two are computed at once, so that a storm of logins neither fills the
 * memory nor stops the pages of those who work.
 */
@Component
class Passwords {

    static final int AT_ONCE = 2;
    private static final int WAIT_SECONDS = 5;
    private static final int QUEUE = 100;
    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore permits = new Semaphore(AT_ONCE, true);
    private final String nobody = encoder.encode("nobody has this password");

    /** A new hash; throws {@link TooManyAttempts} when none can be computed within five seconds. */
    String hash(String password) {
        return bounded(() -> encoder.encode(password));
    }

    /** Whether a password fits an account; without one it takes as long and answers no. */
    boolean matches(String password, Optional<Account> account) {
        String hash = account.map(Account::password).orElse(nobody);
        return encoder.matches(password, hash) && account.isPresent();
    }

    /** Runs something that hashes, two at once; throws {@link TooManyAttempts} after five seconds of waiting. */
    <T> T bounded(Supplier<T> work) {
        boolean entered = false;
        try {
            entered = permits.getQueueLength() < QUEUE && permits.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
            if (!entered) {
                throw new TooManyAttempts("登录的人太多,请几秒钟后再试。", WAIT_SECONDS);
            }
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyAttempts("登录被中断,请再试一次。", 1);
        } finally {
            if (entered) {
                permits.release();
            }
        }
    }

    /** What is wrong with a new password, in Chinese, or nothing. */
    static Optional<String> findFault(String password, String accountName) {
        if (password.length() < SHORTEST) {
            return Optional.of("密码至少 " + SHORTEST + " 位,现在是 " + password.length() + " 位");
        }
        if (password.length() > LONGEST) {
            return Optional.of("密码最长 " + LONGEST + " 位");
        }
        long kinds = kinds(password);
        if (kinds < 3) {
            return Optional.of("密码应包含大写字母、小写字母、数字、符号中的至少三种,现在只有 " + kinds + " 种");
        }
        if (password.codePoints().distinct().count() < 6) {
            return Optional.of("密码中不同的字符太少,请不要重复使用同一字符");
        }
        if (!accountName.isBlank()
                && password.toLowerCase(java.util.Locale.ROOT).contains(accountName)) {
            return Optional.of("密码不能包含用户名");
        }
        return Optional.empty();
    }

    private static long kinds(String password) {
        return (password.chars().anyMatch(c -> c >= 'A' && c <= 'Z') ? 1 : 0)
                + (password.chars().anyMatch(c -> c >= 'a' && c <= 'z') ? 1 : 0)
                + (password.chars().anyMatch(c -> c >= '0' && c <= '9') ? 1 : 0)
                + (password.chars().anyMatch(c -> !Character.isLetterOrDigit(c) || c > 127) ? 1 : 0);
    }
}
