package org.kaolin.plan.evaluation;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 评估接口 {@code /api/plans/{id}/evaluations}. */
@RestController
@RequestMapping("/api/plans/{plan}/evaluations")
@Tag(name = "评估")
class EvaluationApi {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Evaluations evaluations;
    private final EvaluationDocument document;

    EvaluationApi(Evaluations evaluations, EvaluationDocument document) {
        this.evaluations = evaluations;
        this.document = document;
    }

    /** 评估条目. */
    record Head(
            UUID id,
            UUID plan,
            String kind,
            String title,
            LocalDate asOf,
            @Nullable Instant knownAt,
            Instant businessMoment,
            LocalDate madeOn,
            Instant madeAt,
            String madeBy) {

        static Head of(Evaluation evaluation) {
            return new Head(
                    evaluation.id(),
                    evaluation.plan(),
                    evaluation.kind().code(),
                    evaluation.title(),
                    evaluation.asOf(),
                    evaluation.knownAt(),
                    evaluation.businessMoment(),
                    evaluation.madeOn(),
                    evaluation.madeAt(),
                    evaluation.madeBy());
        }
    }

    /** 评估全文. */
    record Answer(
            @com.fasterxml.jackson.annotation.JsonUnwrapped Head head,
            Map<String, Long> summary,
            List<EvaluationFigure> figures) {

        static Answer of(Evaluation evaluation) {
            return new Answer(Head.of(evaluation), evaluation.summary(), evaluation.figures());
        }
    }

    @PostMapping
    ResponseEntity<Answer> make(@PathVariable String plan, @RequestBody EvaluationRequest request) {
        UUID id = evaluations.make(plan, request, CurrentUser.get());
        return ResponseEntity.created(URI.create("/api/plans/" + plan + "/evaluations/" + id))
                .body(Answer.of(evaluations.get(plan, id.toString())));
    }

    @GetMapping
    List<Head> list(@PathVariable String plan) {
        CurrentUser.get().require(Permission.READ_PLAN);
        return evaluations.list(plan).stream().map(Head::of).toList();
    }

    @GetMapping("/{id}")
    Answer get(@PathVariable String plan, @PathVariable String id) {
        CurrentUser.get().require(Permission.READ_PLAN);
        return Answer.of(evaluations.get(plan, id));
    }

    @GetMapping("/{id}.docx")
    ResponseEntity<byte[]> word(@PathVariable String plan, @PathVariable String id) {
        CurrentUser.get().require(Permission.READ_PLAN);
        Evaluation evaluation = evaluations.get(plan, id);
        String name = evaluation.title() + "(截至" + evaluation.asOf() + ").docx";
        return ResponseEntity.ok()
                .contentType(WORD)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(document.write(evaluation, evaluations.plan(plan)));
    }
}
