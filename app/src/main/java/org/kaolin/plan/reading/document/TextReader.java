package org.kaolin.plan.reading.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaolin.plan.reading.Block;
import org.kaolin.plan.reading.Normal;
import org.kaolin.plan.reading.UnreadablePlan;

/** 纯文本: decodes a text file of any usual encoding and cuts it into lines. */
final class TextReader {

    private static final int SAMPLE = 4000;

    private TextReader() {}

    /** Every line that is not blank is one paragraph. Throws {@link UnreadablePlan} for bytes that are no text. */
    static List<Block> read(byte[] file) {
        return lines(decode(file));
    }

    /** The paragraphs of a decoded text, each with its line counted from 1; form feeds end a line, too. */
    static List<Block> lines(String text) {
        List<Block> blocks = new ArrayList<>();
        String[] lines = text.split("\r\n|[\n\r\u0085\u2028\u2029]", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].replace("\f", "");
            if (!Normal.isBlank(line)) {
                blocks.add(new Block.Paragraph(i + 1, line));
            }
        }
        return blocks;
    }

    /** The text in UTF-8, UTF-16 or GB 18030, with or without a byte-order mark. */
    static String decode(byte[] file) {
        Charset charset = markedCharset(file).or(() -> wideCharset(file)).orElse(StandardCharsets.UTF_8);
        Optional<String> text = strict(file, charset).or(() -> strict(file, Charset.forName("GB18030")));
        String decoded = text.orElseThrow(() -> new UnreadablePlan(
                "文件不是文本，或编码不是UTF-8、UTF-16、GB 18030。" + "请用文字处理软件打开后另存为UTF-8编码的文本文件（.txt）或Word文档（.docx）再上传。"));
        if (isBinary(decoded)) {
            throw new UnreadablePlan("文件内容不是文字（可能是图片、扫描件或其他二进制文件）。请上传规划的文本（.txt）、网页（.html）或Word文档（.docx）。");
        }
        return decoded.startsWith("\ufeff") ? decoded.substring(1) : decoded;
    }

    private static Optional<Charset> markedCharset(byte[] b) {
        if (b.length >= 2 && (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (b.length >= 2 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }

    /** UTF-16 without a mark: no valid text of another encoding has zero bytes; those of line ends and digits tell the order. */
    private static Optional<Charset> wideCharset(byte[] b) {
        int[] zeros = new int[2];
        int length = Math.min(b.length, SAMPLE);
        for (int i = 0; i < length; i++) {
            if (b[i] == 0) {
                zeros[i % 2]++;
            }
        }
        if (b.length % 2 != 0 || zeros[0] + zeros[1] == 0) {
            return Optional.empty();
        }
        return Optional.of(zeros[1] >= zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static Optional<String> strict(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static boolean isBinary(String text) {
        long controls = text.chars()
                .limit(SAMPLE * 10L)
                .filter(c -> (c < ' ' && "\t\n\r\f".indexOf(c) < 0) || c == 0x7f || c == 0xfffe)
                .count();
        return controls * 100 > Math.min(text.length(), SAMPLE * 10L);
    }
}
