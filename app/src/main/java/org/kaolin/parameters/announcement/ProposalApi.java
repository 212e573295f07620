package org.kaolin.parameters.announcement;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.register.RequestStore;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.web.BadInput;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** 公布提案接口: {@code POST /api/parameters} and what follows it. */
@RestController
@RequestMapping("/api/parameters")
@Tag(name = "标准与参数")
class ProposalApi {

    private final Announcements announcements;
    private final PreviewAnswers answers;
    private final RequestStore requests;
    private final JsonMapper json;

    ProposalApi(Announcements announcements, PreviewAnswers answers, RequestStore requests, JsonMapper json) {
        this.announcements = announcements;
        this.answers = answers;
        this.requests = requests;
        this.json = json;
    }

    /** 清单. */
    record Answer(List<PreviewAnswers.Brief> items, int page, int size, boolean more, int total) {}

    @PostMapping
    ResponseEntity<PreviewAnswers.Answer> propose(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Map<String, Object> body) {
        CurrentUser user = CurrentUser.get();
        user.require(Permission.PROPOSE_PARAMETERS);
        Draft draft = Draft.of(body);
        UUID id = key == null
                ? announcements.propose(draft, user)
                : requests.once(
                        key,
                        user.account(),
                        "parameters",
                        json.writeValueAsBytes(body),
                        () -> announcements.propose(draft, user));
        return ResponseEntity.created(URI.create("/api/parameters/proposals/" + id))
                .body(answer(id));
    }

    private PreviewAnswers.Answer answer(UUID id) {
        return answers.of(announcements.preview(announcements.get(id)));
    }

    @GetMapping("/proposals")
    Answer list(@RequestParam(required = false) @Nullable String state) {
        CurrentUser.get().require(Permission.READ_PARAMETERS);
        String asked = state == null ? "" : state.strip();
        List<PreviewAnswers.Brief> items = announcements.list().stream()
                .filter(each -> asked.isEmpty() || each.state().name().equals(asked.toUpperCase(Locale.ROOT)))
                .map(answers::brief)
                .toList();
        return new Answer(items, 0, items.size(), false, items.size());
    }

    @GetMapping("/proposals/{id}")
    PreviewAnswers.Answer get(@PathVariable String id) {
        CurrentUser.get().require(Permission.READ_PARAMETERS);
        return answer(uuid(id));
    }

    @PostMapping("/{id}/approve")
    PreviewAnswers.Answer approve(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Map<String, Object> body) {
        CurrentUser user = CurrentUser.get();
        UUID proposal = uuid(id);
        Map<String, Object> given = body == null ? Map.of() : body;
        once(
                key,
                user,
                proposal,
                given,
                () -> announcements.approve(proposal, acknowledged(given), text(given, "reason"), user));
        return answer(proposal);
    }

    @PostMapping("/{id}/reject")
    PreviewAnswers.Answer reject(
            @PathVariable String id, @RequestBody(required = false) @Nullable Map<String, Object> body) {
        UUID proposal = uuid(id);
        announcements.reject(proposal, text(body == null ? Map.of() : body, "reason"), CurrentUser.get());
        return answer(proposal);
    }

    @PostMapping("/{id}/withdraw")
    PreviewAnswers.Answer withdraw(
            @PathVariable String id, @RequestBody(required = false) @Nullable Map<String, Object> body) {
        UUID proposal = uuid(id);
        announcements.withdraw(proposal, text(body == null ? Map.of() : body, "reason"), CurrentUser.get());
        return answer(proposal);
    }

    private void once(@Nullable String key, CurrentUser user, UUID id, Map<String, Object> body, Runnable act) {
        if (key == null) {
            act.run();
            return;
        }
        byte[] content = json.writeValueAsBytes(body);
        requests.once(key, user.account(), "parameters/" + id + "/approve", content, () -> {
            act.run();
            return id;
        });
    }

    private static @Nullable List<String> acknowledged(Map<String, Object> body) {
        Object given = body.get("acknowledged");
        return switch (given) {
            case null -> null;
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> throw BadInput.of("acknowledged", "应为联动结果的键的列表");
        };
    }

    private static @Nullable String text(Map<String, Object> body, String name) {
        Object given = body.get(name);
        if (given != null && !(given instanceof String)) {
            throw BadInput.of(name, "应为文字");
        }
        return (String) given;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NoSuchRecord("没有这份公布提案,请从提案一览中选择");
        }
    }
}
