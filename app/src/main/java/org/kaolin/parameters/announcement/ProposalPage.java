package org.kaolin.parameters.announcement;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.announcement.Proposal.Outcome;
import org.kaolin.time.AsOf;

/**
 * 一份提案的页面.
 *
 * @param account who looks at it
 * @param may whether that person may approve, reject or withdraw at all
 * @param typed what was typed before something was wrong
 */
public record ProposalPage(
        Proposal proposal,
        PreviewLines lines,
        String account,
        boolean may,
        Map<String, String> typed,
        Map<String, String> errors) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** How it ended; null while it waits. */
    public @Nullable Outcome outcome() {
        return proposal.outcome();
    }

    /** Whether the person who looks at it proposed it. */
    public boolean isOwn() {
        return proposal.account().equals(account);
    }

    /** Whether it can be approved or rejected by who looks at it. */
    public boolean isToDecide() {
        return may && proposal.isPending() && !isOwn();
    }

    /** Whether it can be taken back by who looks at it. */
    public boolean isToWithdraw() {
        return may && proposal.isPending() && isOwn();
    }

    /** Address of what is done with it. */
    public String url(String act) {
        return "/parameters/proposals/" + proposal.id() + "/" + act;
    }

    /** When it was proposed. */
    public String proposedAt() {
        return TIME.format(ZonedDateTime.ofInstant(proposal.at(), AsOf.ZONE));
    }

    /** When it ended; empty while it waits. */
    public String endedAt() {
        Outcome end = proposal.outcome();
        return end == null ? "" : TIME.format(ZonedDateTime.ofInstant(end.at(), AsOf.ZONE));
    }

    /** What was typed. */
    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** Message at a field. */
    public @Nullable String error(String name) {
        return errors.get(name);
    }

    /** {@code aria-invalid} of a field. */
    public @Nullable String invalid(String name) {
        return errors.containsKey(name) ? "true" : null;
    }

    /** Class of a field's block. */
    public String style(String name) {
        return errors.containsKey(name) ? "field field-failed" : "field";
    }
}
