package org.kaolin.places;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.Recording;
import org.kaolin.web.BadInput;

/**
 * 批复: why and since when a unit is another one.
 *
 * @param on first day on which the new state holds
 * @param reason why, in words
 * @param document number of the document that approved it
 * @param by account that records it
 */
public record Approval(
        LocalDate on, String reason, @Nullable String document, String by) {

    private static final int LONGEST = 300;

    /** Throws {@link BadInput} when no reason is given or a text is too long. */
    public Approval {
        Map<String, String> errors = new LinkedHashMap<>();
        if (reason.isBlank() || reason.length() > LONGEST) {
            errors.put("reason", "请写明变更原因(1 至 " + LONGEST + " 个字)");
        }
        if (document != null && document.length() > LONGEST) {
            errors.put("document", "批准文件最多 " + LONGEST + " 个字");
        }
        if (!errors.isEmpty()) {
            throw new BadInput(errors);
        }
    }

    Recording recording() {
        return new Recording(by, reason, document);
    }
}
