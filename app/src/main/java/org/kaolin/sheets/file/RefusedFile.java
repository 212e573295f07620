package org.kaolin.sheets.file;

import java.util.Map;
import org.kaolin.web.BadInput;

/** 拒收文件 (HTTP 422): the file as a whole cannot be read; says why and what to do. */
public final class RefusedFile extends BadInput {

    private static final long serialVersionUID = 1L;

    /** With the Chinese reason. */
    public RefusedFile(String message) {
        super(Map.of("file", message));
    }
}
