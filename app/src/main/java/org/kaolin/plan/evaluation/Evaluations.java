package org.kaolin.plan.evaluation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.audit.AuditLog;
import org.kaolin.plan.Extents;
import org.kaolin.plan.Indicators;
import org.kaolin.plan.Plan;
import org.kaolin.plan.PlanIndicator.Where;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.web.BadInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** 评估: makes, lists and reads the evaluations of a plan; what was made is never changed. */
@Service
public class Evaluations {

    private static final String NONE = "没有这份评估,请从评估列表中选择";

    private final Indicators indicators;
    private final Extents extents;
    private final EvaluationStore store;
    private final BusinessClock clock;
    private final InstantSource real;
    private final AuditLog audit;

    Evaluations(
            Indicators indicators,
            Extents extents,
            EvaluationStore store,
            BusinessClock clock,
            InstantSource real,
            AuditLog audit) {
        this.indicators = indicators;
        this.extents = extents;
        this.store = store;
        this.clock = clock;
        this.real = real;
        this.audit = audit;
    }

    /** 与今天重新计算的差异 of one figure; empty text where nothing differs. */
    public record Difference(
            EvaluationFigure stored, @Nullable EvaluationFigure now) {

        /** Whether value, verdict or definition are no longer what they were. */
        public boolean differs() {
            return now == null
                    || !stored.valueText().equals(now.valueText())
                    || !stored.status().equals(now.status())
                    || !Objects.equals(stored.definitionVersion(), now.definitionVersion());
        }

        /** What the figure would be now, in words. */
        public String text() {
            if (now == null) {
                return "规划中已无此指标";
            }
            return now.valueText() + " · " + now.statusTitle()
                    + (Objects.equals(stored.definitionVersion(), now.definitionVersion())
                            ? ""
                            : " · " + now.versionText());
        }
    }

    /**
     * 生成评估: computes every figure of both lists and keeps it, with a trace, all or nothing.
     *
     * @throws NoSuchRecord for an unknown plan
     * @throws BadInput for a plan that is not checked or has no indicators, and for fields that cannot be used
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public UUID make(String planId, EvaluationRequest request, CurrentUser user) {
        user.require(Permission.EVALUATE);
        Plan plan = plan(planId);
        if (plan.status() == Plan.Status.DRAFT) {
            throw BadInput.of("plan", "待核对的规划不能评估,请先逐项核对并启用");
        }
        Instant now = clock.now();
        EvaluationRequest.Asked asked = request.checked(plan, clock.today(), now);
        Instant known = asked.knownAt() == null ? now : asked.knownAt();
        List<EvaluationFigure> figures = compute(plan, new AsOf(asked.asOf(), known));
        if (figures.isEmpty()) {
            throw BadInput.of("plan", "该规划没有指标,不能评估,请先导入指标表");
        }
        UUID id = UUID.randomUUID();
        Evaluation evaluation = new Evaluation(
                id,
                plan.id(),
                asked.kind(),
                plan.title() + asked.kind().title(),
                asked.asOf(),
                asked.knownAt(),
                clock.today(),
                real.instant().truncatedTo(ChronoUnit.MICROS),
                user.name() + "(" + user.account() + ")",
                now,
                figures);
        store.insert(evaluation);
        audit.write(user.account(), "create", "evaluation", id, evaluation.title() + " 截至 " + asked.asOf());
        return id;
    }

    private List<EvaluationFigure> compute(Plan plan, AsOf at) {
        List<EvaluationFigure> figures = new ArrayList<>();
        for (Where where : Where.values()) {
            indicators.list(plan, where, at, extents.city(plan, at)).stream()
                    .map(EvaluationFigure::of)
                    .forEach(figures::add);
        }
        return figures;
    }

    /** A plan by identity; throws NoSuchRecord. */
    public Plan plan(String id) {
        if (id.isBlank()) {
            throw new NoSuchRecord("没有这份规划,请从规划列表中选择");
        }
        return indicators.plan(id);
    }

    /** Evaluations of a plan without their figures, newest first; throws NoSuchRecord for an unknown plan. */
    @Transactional(readOnly = true)
    public List<Evaluation> list(String planId) {
        return store.list(plan(planId).id());
    }

    /** One evaluation of a plan; one of another plan looks as if it were not there. Throws NoSuchRecord. */
    @Transactional(readOnly = true)
    public Evaluation get(String planId, String id) {
        UUID plan = plan(planId).id();
        Evaluation evaluation = get(id);
        if (!evaluation.plan().equals(plan)) {
            throw new NoSuchRecord(NONE);
        }
        return evaluation;
    }

    /** One evaluation of whatever plan; throws NoSuchRecord. */
    @Transactional(readOnly = true)
    public Evaluation get(String id) {
        try {
            return store.find(UUID.fromString(id)).orElseThrow(() -> new NoSuchRecord(NONE));
        } catch (IllegalArgumentException e) {
            throw new NoSuchRecord(NONE);
        }
    }

    /** Every figure beside what it would be if computed now for the same day, with everything known. */
    @Transactional(readOnly = true)
    public List<Difference> differences(Evaluation evaluation) {
        Plan plan = plan(evaluation.plan().toString());
        Map<String, EvaluationFigure> now = compute(plan, AsOf.of(evaluation.asOf())).stream()
                .collect(Collectors.toMap(Evaluations::key, Function.identity(), (one, other) -> one));
        return evaluation.figures().stream()
                .map(figure -> new Difference(figure, now.get(key(figure))))
                .toList();
    }

    private static String key(EvaluationFigure figure) {
        return figure.list() + ":" + figure.code();
    }
}
