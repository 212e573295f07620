package org.kaolin.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 登录限速: failures are counted per account and address together, per account and per address. After the allowed number
 * every further one doubles the wait. An account that somebody else attacks stays open from its user's own address
 * until far more failures have been seen.
 */
@Component
class Throttle {

    private static final int PAIR = 5;
    private static final int WIDE = 50;
    private static final int KEPT = 20_000;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration FORGOTTEN = Duration.ofMinutes(30);

    private final InstantSource time;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > KEPT;
        }
    };

    private record Failures(int count, Instant last) {}

    Throttle(InstantSource time) {
        this.time = time;
    }

    /** Throws {@link TooManyAttempts} while the account or the address has to wait. */
    synchronized void check(String account, String address) {
        long wait = Math.max(
                waiting(pair(account, address), PAIR), Math.max(waiting(account, WIDE), waiting('@' + address, WIDE)));
        if (wait > 0) {
            throw new TooManyAttempts("登录失败次数过多,请 " + wait + " 秒后再试。忘记密码请联系系统管理员。", (int) wait);
        }
    }

    /** Counts a failure. */
    synchronized void failed(String account, String address) {
        count(pair(account, address));
        count(account);
        count('@' + address);
    }

    /** A success wipes what the account failed from there. */
    synchronized void succeeded(String account, String address) {
        failures.remove(pair(account, address));
    }

    private long waiting(String key, int allowed) {
        Failures known = failures.get(key);
        if (known == null || known.count() < allowed) {
            return 0;
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(known.count() - allowed, 10));
        Instant until = known.last().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        long millis = Duration.between(time.instant(), until).toMillis();
        return millis <= 0 ? 0 : (millis + 999) / 1000;
    }

    private void count(String key) {
        Instant now = time.instant();
        Failures known = failures.get(key);
        boolean old = known != null && known.last().plus(FORGOTTEN).isBefore(now);
        failures.put(key, new Failures(known == null || old ? 1 : known.count() + 1, now));
    }

    private static String pair(String account, String address) {
        return account + '@' + address;
    }
}
