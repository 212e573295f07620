package org.kaolin.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaolin.audit.AuditLog;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.InvalidChange;
import org.kaolin.time.NoSuchRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** 账号管理: the only writer of accounts and grants. Every write is logged and shows at the account's next request. */
@Component
public class Accounts {

    private static final int PAGE = 50;

    private final AccountStore store;
    private final Passwords passwords;
    private final Users users;
    private final Remembered remembered;
    private final AuditLog audit;
    private final BusinessClock clock;

    Accounts(
            AccountStore store,
            Passwords passwords,
            Users users,
            Remembered remembered,
            AuditLog audit,
            BusinessClock clock) {
        this.store = store;
        this.passwords = passwords;
        this.users = users;
        this.remembered = remembered;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether nobody can log in yet, so that the first-start page is open. */
    public boolean isEmpty() {
        return store.isEmpty();
    }

    /**
     * The first account of an installation: its administrator. Of two requests at once only one succeeds.
     *
     * @throws InvalidChange when an account exists already, or name or password are not good enough
     */
    @Transactional
    public void createFirst(String name, String password) {
        String account = checkedName(name);
        String hash = checkedHash(password, account);
        store.lock();
        if (!store.isEmpty()) {
            throw new InvalidChange("name", "管理员账号已经建立,本页不再开放。请直接登录");
        }
        add(account, "系统管理员", hash, Grant.ofCity(Role.ADMIN, "全市", LocalDate.EPOCH), account);
    }

    /**
     * A new account with one grant.
     *
     * @throws InvalidChange when the name is taken, or name or password are not good enough
     */
    @Transactional
    public void create(String name, String title, String password, Grant grant, String by) {
        String account = checkedName(name);
        if (title.isBlank() || title.length() > 50) {
            throw new InvalidChange("title", "请填写姓名或岗位,不超过 50 个字");
        }
        if (store.find(account).isPresent()) {
            throw new InvalidChange("name", "用户名 " + account + " 已被使用,请换一个");
        }
        add(account, title.strip(), checkedHash(password, account), grant, by);
    }

    private void add(String account, String title, String hash, Grant grant, String by) {
        store.grant(store.insert(account, title, hash, by), grant, by);
        changed(account, by, "create", grant.role().title() + "," + grant.areaName());
    }

    /** Ends what an account may do and gives it something else from the business day on. */
    @Transactional
    public void regrant(String name, Grant grant, String by) {
        Account account = get(name);
        store.endGrants(account.id(), grant.from());
        store.grant(account.id(), grant, by);
        changed(account.name(), by, "grant", grant.role().title() + "," + grant.areaName());
    }

    /** Sets another password; sessions and remembered credentials of the account end. */
    @Transactional
    public void setPassword(String name, String password, String by) {
        Account account = get(name);
        store.setPassword(account.id(), checkedHash(password, account.name()));
        changed(account.name(), by, "password", null);
    }

    /** 启用、停用; nobody disables the account in use, lest the last administrator be shut out. */
    @Transactional
    public void setEnabled(String name, boolean enabled, String by) {
        Account account = get(name);
        if (account.name().equals(by)) {
            throw new InvalidChange("name", "不能停用自己正在使用的账号");
        }
        store.setEnabled(account.id(), enabled);
        changed(account.name(), by, enabled ? "enable" : "disable", null);
    }

    /** Accounts whose name, title or area holds a text, 50 to a page. */
    public List<AccountEntry> list(@Nullable String text, int page) {
        return store.list(text == null || text.isBlank() ? null : text.strip(), clock.today(), page, PAGE);
    }

    private Account get(String name) {
        return store.find(name.strip().toLowerCase(Locale.ROOT)).orElseThrow(() -> new NoSuchRecord("没有这个账号"));
    }

    private void changed(String account, String by, String action, @Nullable String detail) {
        audit.write(by, action, "account", null, account + (detail == null ? "" : ":" + detail));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                users.forget(account);
                remembered.forget(account);
            }
        });
    }

    private String checkedHash(String password, String account) {
        Optional<String> fault = Passwords.findFault(password, account);
        if (fault.isPresent()) {
            throw new InvalidChange("password", fault.get());
        }
        return passwords.hash(password);
    }

    private static String checkedName(String name) {
        String account = name.strip().toLowerCase(Locale.ROOT);
        if (!account.matches("[a-z][a-z0-9-]{2,39}")) {
            throw new InvalidChange("name", "用户名为 3–40 个小写字母、数字或连字符,以字母开头");
        }
        return account;
    }
}
