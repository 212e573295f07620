package org.kaolin.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kaolin.time.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * 在用账号: who an account is today. Kept in memory for the business day and dropped when the account changes, so that a
 * disabled account or an expired grant ends at its next request.
 */
@Component
class Users {

    private static final int MOST = 10_000;

    private final AccountStore store;
    private final BusinessClock clock;
    private final Map<String, Standing> known = new ConcurrentHashMap<>();

    /**
     * 身份 of a day.
     *
     * @param user who it is
     * @param passwordSince sessions begun before are over
     */
    record Standing(CurrentUser user, Instant passwordSince, LocalDate day) {}

    Users(AccountStore store, BusinessClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The user behind a name, when the account is enabled and has a grant today. */
    Optional<Standing> find(String name) {
        LocalDate today = clock.today();
        Standing standing = known.get(name);
        if (standing != null && standing.day().equals(today)) {
            return Optional.of(standing);
        }
        Optional<Standing> found = store.find(name)
                .filter(Account::enabled)
                .flatMap(account -> store.findGrant(account.id(), today)
                        .map(grant -> new Standing(user(account, grant), account.passwordSince(), today)));
        if (known.size() > MOST) {
            known.clear();
        }
        found.ifPresentOrElse(each -> known.put(name, each), () -> known.remove(name));
        return found;
    }

    void forget(String name) {
        known.remove(name);
    }

    private static CurrentUser user(Account account, Grant grant) {
        return new CurrentUser(
                account.name(), account.title(), grant.role(), grant.area(), grant.areaName(), grant.facility());
    }
}
