package org.kaolin.plan.upload;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.audit.AuditLog;
import org.kaolin.plan.reading.PlanReader;
import org.kaolin.plan.reading.ReadPlan;
import org.kaolin.plan.reading.UnreadablePlan;
import org.kaolin.time.Ids;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.web.BadInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 规划上传: reads a file, keeps the draft, takes decisions on its items and makes it the active plan. */
@Service
public class Uploads {

    private final UploadStore store;
    private final AuditLog audit;

    Uploads(UploadStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Reads a file without keeping anything; throws BadInput for what is no plan. */
    public ReadPlan read(byte[] file, String fileName) {
        CurrentUser.get().require(Permission.MANAGE_PLAN);
        try {
            return PlanReader.read(file, fileName);
        } catch (UnreadablePlan e) {
            throw BadInput.of("file", String.valueOf(e.getMessage()));
        }
    }

    /** Keeps what was read as a draft beside the active plan. */
    @Transactional
    public UUID keep(ReadPlan plan, String fileName) {
        CurrentUser user = CurrentUser.get();
        user.require(Permission.MANAGE_PLAN);
        UUID id = Ids.next();
        store.create(id, plan.text(), fileName, user.account());
        ItemBodies.of(plan).forEach(item -> store.insert(id, item));
        audit.write(user.account(), "upload", "plan", id, "上传规划 " + plan.text().title());
        return id;
    }

    /** Decides on an item, or corrects it, which accepts it. */
    @Transactional
    public PlanItem decide(
            UUID plan, UUID item, @Nullable Map<String, @Nullable Object> fields, @Nullable String decision) {
        CurrentUser user = CurrentUser.get();
        user.require(Permission.MANAGE_PLAN);
        requireDraft(plan);
        PlanItem old = store.item(plan, item).orElseThrow(() -> new NoSuchRecord("这份规划没有这个条目"));
        if (fields == null && decision == null) {
            throw BadInput.of("decision", "请给出 decision(accept 采用、reject 不采用)或要更正的 fields");
        }
        Map<String, @Nullable Object> body = fields == null ? old.body() : ItemFields.corrected(old, fields);
        PlanItem.Decision result = decision == null ? PlanItem.Decision.ACCEPT : decision(decision);
        store.decide(item, body, result, user.account());
        audit.write(user.account(), "decide", "plan-item", item, changed(old, body, result));
        return store.item(plan, item).orElseThrow();
    }

    /** Accepts every undecided item of a kind. */
    @Transactional
    public int acceptAll(UUID plan, ItemKind kind) {
        CurrentUser user = CurrentUser.get();
        user.require(Permission.MANAGE_PLAN);
        requireDraft(plan);
        int count = store.acceptPending(plan, kind, user.account());
        audit.write(user.account(), "decide", "plan", plan, "采用全部未定的" + kind.title() + " " + count + " 项");
        return count;
    }

    /**
     * Makes a draft the active plan; the former one is superseded. Throws BadInput while items are undecided or no
     * indicator, project or commitment was accepted.
     */
    @Transactional
    public void activate(UUID plan) {
        CurrentUser user = CurrentUser.get();
        user.require(Permission.MANAGE_PLAN);
        store.lockActivation();
        UploadStore.Head head = requireDraft(plan);
        List<PlanItem> items = store.items(plan);
        refuseUndecided(items);
        List<PlanItem> accepted = items.stream()
                .filter(item -> item.decision() == PlanItem.Decision.ACCEPT)
                .toList();
        if (accepted.stream().noneMatch(item -> item.kind().needsDecision())) {
            throw BadInput.of("items", "没有采用任何指标、项目或承诺,不能启用。请先采用至少一项");
        }
        refuseDoubleNumbers(accepted);
        int position = 0;
        for (PlanItem item : accepted) {
            if (item.kind() == ItemKind.INDICATORS) {
                store.indicator(plan, ++position, item);
            }
        }
        if (head.documentNumber() != null) {
            store.activeOf(head.documentNumber()).ifPresent(old -> {
                store.carryProse(old, plan);
                store.carryOthers(old, plan);
            });
        }
        store.activeHead().ifPresent(old -> store.status(old.id(), "superseded"));
        store.status(plan, "active");
        audit.write(user.account(), "activate", "plan", plan, "启用规划 " + head.title());
    }

    private static void refuseUndecided(List<PlanItem> items) {
        Map<ItemKind, Long> open = items.stream()
                .filter(item -> item.kind().needsDecision() && item.decision() == PlanItem.Decision.PENDING)
                .collect(Collectors.groupingBy(PlanItem::kind, LinkedHashMap::new, Collectors.counting()));
        Map<String, String> errors = new LinkedHashMap<>();
        open.forEach(
                (kind, count) -> errors.put(kind.code(), "还有 " + count + " 项" + kind.title() + "没有核对,请逐项采用、更正或不采用"));
        BadInput.throwIfAny(errors);
    }

    private static void refuseDoubleNumbers(List<PlanItem> accepted) {
        Map<Object, Long> numbers = accepted.stream()
                .filter(item ->
                        item.kind() == ItemKind.INDICATORS && item.body().get("no") != null)
                .collect(
                        Collectors.groupingBy(item -> String.valueOf(item.body().get("no")), Collectors.counting()));
        numbers.forEach((no, count) -> {
            if (count > 1) {
                throw BadInput.of("indicators", "有 " + count + " 项指标的序号都是 " + no + ",请更正或不采用多余的");
            }
        });
    }

    private UploadStore.Head requireDraft(UUID plan) {
        UploadStore.Head head = store.head(plan).orElseThrow(() -> new NoSuchRecord("没有这份规划"));
        if (!head.status().equals("draft")) {
            throw BadInput.of("status", "只有待核对的规划可以修改;这份规划" + PlanWords.status(head.status()) + ",请重新上传一份");
        }
        return head;
    }

    private static PlanItem.Decision decision(String text) {
        return switch (text) {
            case "accept" -> PlanItem.Decision.ACCEPT;
            case "reject" -> PlanItem.Decision.REJECT;
            default -> throw BadInput.of("decision", "decision 只能是 accept(采用)或 reject(不采用)");
        };
    }

    private static String changed(PlanItem old, Map<String, @Nullable Object> body, PlanItem.Decision decision) {
        StringBuilder text = new StringBuilder(old.kind().title()).append(' ').append(decision.title());
        body.forEach((field, value) -> {
            Object before = old.body().get(field);
            if (!String.valueOf(before).equals(String.valueOf(value))) {
                text.append("; ")
                        .append(field)
                        .append(": ")
                        .append(before)
                        .append(" → ")
                        .append(value);
            }
        });
        return text.toString();
    }
}
