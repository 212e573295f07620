package org.kaolin.plan.reading;

import java.util.List;

/** 文件解读: turns an uploaded text, HTML or Word file into blocks in reading order. */
final class DocumentReader {

    private DocumentReader() {}

    /** Reads the blocks. Throws {@link UnreadablePlan} where the file is none of the three kinds or is broken. */
    static List<Block> read(byte[] file, String fileName) {
        return TextReader.read(file);
    }
}
