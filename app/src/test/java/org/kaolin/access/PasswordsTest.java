package org.kaolin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void never_more_than_two_are_computed_at_once() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                all.add(threads.submit(() -> passwords.bounded(() -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    try {
                        TimeUnit.MILLISECONDS.sleep(30);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return now.decrementAndGet();
                })));
            }
            for (Future<?> each : all) {
                each.get(20, TimeUnit.SECONDS);
            }
        }
        assertThat(most.get()).isEqualTo(Passwords.AT_ONCE);
    }

    @Test
    void an_unknown_account_takes_as_long_as_a_wrong_password() {
        Optional<Account> known = Optional.of(new Account(
                java.util.UUID.randomUUID(), "a", "甲", passwords.hash("Right-Pass-2025"), Instant.EPOCH, true));
        assertThat(passwords.matches("Right-Pass-2025", known)).isTrue();
        assertThat(passwords.matches("wrong", known)).isFalse();
        assertThat(passwords.matches("nobody has this password", Optional.empty()))
                .isFalse();
        double wrong = median(() -> passwords.matches("wrong", known));
        double unknown = median(() -> passwords.matches("wrong", Optional.empty()));
        assertThat(unknown / wrong).isBetween(0.5, 2.0);
    }

    private static double median(Runnable work) {
        return java.util.stream.IntStream.range(0, 9)
                .mapToLong(i -> {
                    long start = System.nanoTime();
                    work.run();
                    return System.nanoTime() - start;
                })
                .sorted()
                .skip(4)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "kaolin-demo, 至少 12 位",
                "alllowercaseletters, 三种",
                "aA1aA1aA1aA1, 不同的字符",
                "Admin-admin-2025, 不能包含用户名",
                "Gaoling-Kiln-1004, -",
                "瓷都Jingdezhen1004, -"
            })
    void a_weak_password_is_told_what_it_lacks(String password, @org.jspecify.annotations.Nullable String fault) {
        Optional<String> found = Passwords.findFault(password, "admin");
        if (fault == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).get(Assertions.as(Assertions.STRING)).contains(fault);
        }
    }

    @Test
    void a_verified_credential_is_known_for_five_minutes_and_forgotten_on_change() {
        AtomicLong now = new AtomicLong(1_767_139_200L);
        Remembered remembered = new Remembered(() -> Instant.ofEpochSecond(now.get()));
        remembered.add("leader", "p");
        assertThat(remembered.knows("leader", "p")).isTrue();
        assertThat(remembered.knows("leader", "q")).isFalse();
        assertThat(remembered.knows("leaderp", "")).isFalse();
        now.addAndGet(301);
        assertThat(remembered.knows("leader", "p")).isFalse();
        remembered.add("leader", "p");
        remembered.forget("leader");
        assertThat(remembered.knows("leader", "p")).isFalse();
        for (int i = 0; i < 5000; i++) {
            remembered.add("a" + i, "p");
        }
        assertThat(remembered.size()).isLessThanOrEqualTo(2000);
    }

    @Test
    void the_sixth_try_waits_longer_each_time_and_only_from_where_it_failed() {
        AtomicLong now = new AtomicLong(1_767_139_200L);
        Throttle throttle = new Throttle(() -> Instant.ofEpochSecond(now.get()));
        for (int i = 0; i < 4; i++) {
            throttle.failed("leader", "10.0.0.1");
        }
        throttle.check("leader", "10.0.0.1");
        throttle.failed("leader", "10.0.0.1");
        assertThat(waiting(throttle, "leader", "10.0.0.1")).isEqualTo(5);
        assertThat(waiting(throttle, "leader", "10.0.0.2")).isZero();
        assertThat(waiting(throttle, "city", "10.0.0.1")).isZero();
        throttle.failed("leader", "10.0.0.1");
        assertThat(waiting(throttle, "leader", "10.0.0.1")).isEqualTo(10);
        now.addAndGet(11);
        assertThat(waiting(throttle, "leader", "10.0.0.1")).isZero();
        throttle.succeeded("leader", "10.0.0.1");
        throttle.failed("leader", "10.0.0.1");
        assertThat(waiting(throttle, "leader", "10.0.0.1")).isZero();
    }

    private static int waiting(Throttle throttle, String account, String address) {
        try {
            throttle.check(account, address);
            return 0;
        } catch (TooManyAttempts e) {
            return e.seconds();
        }
    }
}
