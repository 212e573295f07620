package org.kaolin.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 留痕查询: every part narrows; null leaves it open.
 *
 * @param account exactly this account
 * @param action exactly this action
 * @param subject exactly this subject
 * @param from first real day in Asia/Shanghai
 * @param to last real day
 * @param page from 0
 * @param size rows to a page
 */
public record AuditQuery(
        @Nullable String account,
        @Nullable String action,
        @Nullable String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int page,
        int size) {

    /** The same, of one account only. */
    public AuditQuery ofAccount(String own) {
        return new AuditQuery(own, action, subject, from, to, page, size);
    }
}
