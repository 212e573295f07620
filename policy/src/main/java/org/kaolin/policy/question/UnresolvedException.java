package org.kaolin.policy.question;

import java.util.List;
import org.kaolin.policy.explain.Value;

/** 尚不能答复: something the outcome depends on is not known. */
final class UnresolvedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Value.Missing> missing;

    UnresolvedException(Value.Unknown unknown) {
        super(unknown.missing().toString());
        this.missing = List.copyOf(unknown.missing());
    }

    List<Value.Missing> missing() {
        return missing;
    }
}
