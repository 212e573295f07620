package org.kaolin.policies;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
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

    PoliciesApi(CaseRuns runs) {
        this.runs = runs;
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
