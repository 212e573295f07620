package org.kaolin.parameters.announcement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.audit.AuditLog;
import org.kaolin.parameters.LinkedFigures;
import org.kaolin.parameters.Parameter;
import org.kaolin.parameters.ParameterBook;
import org.kaolin.parameters.ParameterCatalogue;
import org.kaolin.parameters.ParameterCode;
import org.kaolin.parameters.ParameterSnapshot;
import org.kaolin.parameters.Parameters;
import org.kaolin.parameters.announcement.AnnouncementReader.Announcement;
import org.kaolin.parameters.announcement.Proposal.Outcome;
import org.kaolin.parameters.announcement.Proposal.State;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.linkage.Finding;
import org.kaolin.policy.linkage.LinkageChecks;
import org.kaolin.policy.linkage.Readers;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.Ids;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.web.BadInput;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 标准公布办理: proposing, previewing, approving by somebody else, rejecting, withdrawing. */
@Service
class Announcements {

    private static final String SUBJECT = "parameter";
    private static final int LONGEST_REASON = 500;

    private final ProposalStore store;
    private final AnnouncementReader reader;
    private final Parameters parameters;
    private final ParameterCatalogue catalogue;
    private final ObjectProvider<LinkedFigures> figures;
    private final BusinessClock clock;
    private final AuditLog audit;

    Announcements(
            ProposalStore store,
            AnnouncementReader reader,
            Parameters parameters,
            ParameterCatalogue catalogue,
            ObjectProvider<LinkedFigures> figures,
            BusinessClock clock,
            AuditLog audit) {
        this.store = store;
        this.reader = reader;
        this.parameters = parameters;
        this.catalogue = catalogue;
        this.figures = figures;
        this.clock = clock;
        this.audit = audit;
    }

    /** Every proposal, the newest first. */
    List<Proposal> list() {
        return store.list();
    }

    /** A proposal; throws NoSuchRecord. */
    Proposal get(UUID id) {
        return store.find(id).orElseThrow(() -> new NoSuchRecord("没有这份公布提案,请从提案一览中选择"));
    }

    /** Proposes an announcement and answers its id; throws BadInput with a message at each wrong field. */
    @Transactional
    UUID propose(Draft draft, CurrentUser user) {
        user.require(Permission.PROPOSE_PARAMETERS);
        UUID id = Ids.next();
        Announcement read = reader.read(draft, id);
        store.add(new Proposal(id, read.reason(), user.account(), user.name(), clock.now(), read.rows(), null));
        audit.write(user.account(), "propose", SUBJECT, id, summary(read.rows()));
        return id;
    }

    /** 预览 of a draft that nobody has proposed yet; writes nothing. */
    Preview preview(Draft draft, CurrentUser user) {
        user.require(Permission.PROPOSE_PARAMETERS);
        UUID id = Ids.next();
        Announcement read = reader.read(draft, id);
        return preview(new Proposal(id, read.reason(), user.account(), user.name(), clock.now(), read.rows(), null));
    }

    /** What a proposal changes; once approved, what it changed against everything else announced. */
    Preview preview(Proposal proposal) {
        List<Parameter> others = parameters.known().stream()
                .filter(row -> !proposal.id().equals(row.proposal()))
                .toList();
        ParameterBook before = new ParameterBook(others);
        ParameterBook after = new ParameterBook(
                Stream.concat(others.stream(), proposal.rows().stream()).toList());
        List<Change> changes = proposal.rows().stream()
                .map(row -> Change.of(code(row), row, before, after, benefits(row.code()), clock.today()))
                .toList();
        List<ParameterRow> announced =
                new ArrayList<>(others.stream().map(ParameterSnapshot::row).toList());
        figures.orderedStream().forEach(each -> announced.addAll(each.list()));
        List<Finding> findings = LinkageChecks.findings(
                announced, proposal.rows().stream().map(ParameterSnapshot::row).toList());
        return new Preview(proposal, changes, findings);
    }

    private ParameterCode code(Parameter row) {
        return catalogue.find(row.code()).orElseThrow();
    }

    private static List<String> benefits(String code) {
        return Readers.of(code).stream().map(Benefit::title).toList();
    }

    /** Chinese name of a parameter or of a figure standards are measured by. */
    String title(String code) {
        return figures.orderedStream()
                .flatMap(each -> each.title(code).stream())
                .findFirst()
                .orElseGet(() -> parameters.title(code));
    }

    /**
     * Approves; the rows are in force for whoever asks next.
     *
     * @param acknowledged keys of the findings taken note of; null when the caller takes note of the whole preview
     * @throws BadInput when the proposer approves, the proposal has ended, a finding is not taken note of, a broken must
     *     has no reason, or another announcement has taken the place meanwhile
     */
    @Transactional
    void approve(UUID id, @Nullable List<String> acknowledged, @Nullable String reason, CurrentUser user) {
        user.require(Permission.PROPOSE_PARAMETERS);
        Proposal proposal = pending(id);
        if (proposal.account().equals(user.account())) {
            throw BadInput.of("approver", "提出人不能复核自己的提案,请由另一位有权限的人员复核");
        }
        Preview preview = preview(proposal);
        List<String> open = preview.toAcknowledge();
        requireNoted(open, acknowledged);
        String why = reason(reason, preview.needsReason(), "有不符合规定的联动结果,同意公布须写明理由");
        ParameterBook book = parameters.book(null);
        for (Parameter row : proposal.rows()) {
            AnnouncementReader.clash(book, row).ifPresent(message -> {
                throw BadInput.of("rows", code(row).title() + ":" + message);
            });
        }
        store.end(id, outcome(State.APPROVED, why, open, user));
        try {
            parameters.announce(proposal.rows(), user.account());
        } catch (DuplicateKeyException e) {
            throw BadInput.of("rows", "提出之后已有同一标准、同一起始日和公布日的公布,请退回后重新提出");
        }
        audit.write(user.account(), "approve", SUBJECT, id, summary(proposal.rows()));
    }

    private static void requireNoted(List<String> open, @Nullable List<String> acknowledged) {
        if (acknowledged != null) {
            Set<String> left = new LinkedHashSet<>(open);
            acknowledged.forEach(left::remove);
            if (!left.isEmpty()) {
                throw BadInput.of("acknowledged", "还有 " + left.size() + " 项联动结果未确认知悉: " + String.join("、", left));
            }
        }
    }

    /** 退回 with a reason, by somebody else. */
    @Transactional
    void reject(UUID id, @Nullable String reason, CurrentUser user) {
        user.require(Permission.PROPOSE_PARAMETERS);
        Proposal proposal = pending(id);
        if (proposal.account().equals(user.account())) {
            throw BadInput.of("approver", "自己的提案请用“撤回”,退回由另一位人员办理");
        }
        end(proposal, State.REJECTED, reason, "请写明退回理由", user);
    }

    /** 撤回 by the proposer. */
    @Transactional
    void withdraw(UUID id, @Nullable String reason, CurrentUser user) {
        user.require(Permission.PROPOSE_PARAMETERS);
        Proposal proposal = pending(id);
        if (!proposal.account().equals(user.account())) {
            throw BadInput.of("approver", "只有提出人可以撤回;不同意公布的请“退回”");
        }
        end(proposal, State.WITHDRAWN, reason, "", user);
    }

    private void end(Proposal proposal, State state, @Nullable String reason, String demand, CurrentUser user) {
        String why = reason(reason, !demand.isEmpty(), demand);
        store.end(proposal.id(), outcome(state, why, List.of(), user));
        String action = state == State.REJECTED ? "reject" : "withdraw";
        audit.write(user.account(), action, SUBJECT, proposal.id(), why);
    }

    private Proposal pending(UUID id) {
        store.hold(id);
        Proposal proposal = get(id);
        if (!proposal.isPending()) {
            throw BadInput.of("state", "这份提案" + proposal.state().title() + ",不能再办理");
        }
        return proposal;
    }

    private static @Nullable String reason(@Nullable String given, boolean required, String demand) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty() && required) {
            throw BadInput.of("reason", demand);
        }
        if (text.length() > LONGEST_REASON || text.indexOf('\0') >= 0) {
            throw BadInput.of("reason", "理由最多 " + LONGEST_REASON + " 个字");
        }
        return text.isEmpty() ? null : text;
    }

    private Outcome outcome(State state, @Nullable String reason, List<String> noted, CurrentUser user) {
        return new Outcome(state, reason, noted, user.account(), user.name(), clock.now());
    }

    private String summary(List<Parameter> rows) {
        Parameter first = rows.getFirst();
        String more = rows.size() == 1 ? "" : " 等 " + rows.size() + " 行";
        return code(first).title() + " " + first.value().text(Map.of()) + ",自 " + first.validFrom() + more;
    }
}
