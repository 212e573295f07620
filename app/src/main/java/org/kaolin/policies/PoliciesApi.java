package org.kaolin.policies;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.BusinessClock;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 政策接口 {@code /api/policies}: the rulebook for programs. */
@RestController
@RequestMapping("/api/policies")
@Tag(name = "政策")
class PoliciesApi {

    private static final int DRAINED = 64_000_000;

    private final CaseRuns runs;
    private final Leaflets leaflets;
    private final BusinessClock clock;

    PoliciesApi(CaseRuns runs, Leaflets leaflets, BusinessClock clock) {
        this.runs = runs;
        this.leaflets = leaflets;
        this.clock = clock;
    }

    /** 清单. */
    record Page(List<PolicyAnswer> items, int page, int size, boolean more, int total) {}

    /** 政策一览 with rule text, parameters and citations. */
    @GetMapping
    Page list(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate asOf) {
        List<PolicyAnswer> items = leaflets.list(day(asOf), true).stream()
                .map(leaflet -> PolicyAnswer.of(leaflet, false))
                .toList();
        return new Page(items, 1, items.size(), false, items.size());
    }

    /** 一项政策 as of any day. */
    @GetMapping("/{code}")
    PolicyAnswer get(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate asOf) {
        return PolicyAnswer.of(leaflets.get(code, day(asOf), true), true);
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? clock.today() : asOf;
    }

    /** 案例试算. */
    @PostMapping(
            path = "/cases",
            consumes = {
                "application/yaml",
                "application/x-yaml",
                "text/yaml",
                "text/x-yaml",
                MediaType.TEXT_PLAIN_VALUE,
                MediaType.APPLICATION_JSON_VALUE,
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            })
    CaseRuns.Report cases(HttpServletRequest request, @RequestParam(defaultValue = "false") boolean trace)
            throws IOException {
        InputStream body = request.getInputStream();
        byte[] bytes = body.readNBytes(CaseDocument.MOST_BYTES + 1);
        if (bytes.length > CaseDocument.MOST_BYTES) {
            // the caller is still sending and would otherwise see a broken connection in place of the reason
            body.skip(DRAINED);
        }
        return runs.run(CaseDocument.read(bytes), trace);
    }
}
