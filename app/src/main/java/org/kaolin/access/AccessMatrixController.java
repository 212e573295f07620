package org.kaolin.access;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 访问矩阵 for the auditor. */
@RestController
class AccessMatrixController {

    private final AccessMatrix matrix;

    AccessMatrixController(AccessMatrix matrix) {
        this.matrix = matrix;
    }

    @GetMapping("/api/access-matrix")
    Map<String, List<AccessMatrix.Line>> get() {
        return Map.of("items", matrix.lines());
    }
}
