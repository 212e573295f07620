package org.kaolin.access;

import java.util.Locale;
import java.util.Optional;
import org.kaolin.audit.AuditLog;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/** 登录: the only place where a password is verified. A wrong password and an unknown account get the same answer. */
@Component
public class Login {

    private final AccountStore store;
    private final Users users;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Remembered remembered;
    private final AuditLog audit;

    Login(
            AccountStore store,
            Users users,
            Passwords passwords,
            Throttle throttle,
            Remembered remembered,
            AuditLog audit) {
        this.store = store;
        this.users = users;
        this.passwords = passwords;
        this.throttle = throttle;
        this.remembered = remembered;
        this.audit = audit;
    }

    /** 登录途径: by the page every login is logged, by the API only one that was really verified. */
    public enum Channel {
        PAGE,
        API
    }

    /**
     * Verifies a name and a password; one verified within the last five minutes is not hashed again.
     *
     * @param address where the request came from, for the throttle
     * @throws BadCredentialsException when they do not fit, or the account has no rights today
     * @throws TooManyAttempts after repeated failures, or while too many are being verified
     */
    public CurrentUser verify(String name, String password, String address, Channel channel) {
        String account = name.strip().toLowerCase(Locale.ROOT);
        if (account.length() > 100 || password.length() > 1000) {
            throw new BadCredentialsException("用户名或密码不正确");
        }
        if (remembered.knows(account, password)) {
            Optional<Users.Standing> known = users.find(account);
            if (known.isPresent()) {
                if (channel == Channel.PAGE) {
                    record(account, "login", address);
                }
                return known.get().user();
            }
        }
        throttle.check(account, address);
        return passwords.bounded(() -> hashAndFind(account, password, address, channel));
    }

    /** Many calls with one fresh credential wait at the semaphore; the first one's answer serves them all. */
    private CurrentUser hashAndFind(String account, String password, String address, Channel channel) {
        Optional<Account> known = store.find(account);
        boolean seen = remembered.knows(account, password);
        boolean right = seen || passwords.matches(password, known);
        Optional<Users.Standing> standing = right ? users.find(account) : Optional.empty();
        if (standing.isEmpty()) {
            throttle.failed(account, address);
            record(known.map(Account::name).orElse("?"), "login-failed", address);
            throw new BadCredentialsException("用户名或密码不正确");
        }
        throttle.succeeded(account, address);
        remembered.add(account, password);
        if (!seen || channel == Channel.PAGE) {
            record(account, "login", address);
        }
        return standing.get().user();
    }

    /** Logs a login that needed no password, or a logout. */
    public void record(String account, String action, String address) {
        audit.write(account, action, "account", null, "来自 " + address);
    }

    /** The user behind an account without a password: for the doors of a sample city only. */
    public Optional<CurrentUser> findSampleUser(String account) {
        return users.find(account).map(Users.Standing::user);
    }
}
