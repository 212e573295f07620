package org.kaolin.base;

/** 录入文本: what input methods and spreadsheets do to text, undone without touching what it says. */
final class AsTyped {

    private static final int WIDTH_OFFSET = 0xFF01 - '!';

    private AsTyped() {}

    /**
     * Half-width, without invisible characters, outer spaces removed and inner ones made ordinary. Compatibility
     * normalisation is avoided on purpose: it would turn 5² into 52 and ① into 1.
     *
     * @throws NotReadable when characters that reverse the writing direction are hidden in it
     */
    static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isDirection(c)) {
                throw new NotReadable("含有改变书写方向的隐藏字符,显示的与实际的不一致,请手工重新输入");
            } else if (isIn(c, 0xFF01, 0xFF5E)) {
                out.append((char) (c - WIDTH_OFFSET));
            } else if (c == 0xFFE5) {
                out.append('¥');
            } else if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                out.append(' ');
            } else if (!isInvisible(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString().strip();
    }

    /** {@link #plain} without any space at all. */
    static String dense(String text) {
        return plain(text).replace(" ", "");
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether every character is an ASCII digit and there is at least one. */
    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> isIn(c, '0', '9'));
    }

    /** Whether a character lies in a block, both ends included. */
    static boolean isIn(int c, int first, int last) {
        return c >= first && c <= last;
    }

    private static boolean isDirection(int c) {
        return isIn(c, 0x202A, 0x202E) || isIn(c, 0x2066, 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
    }

    private static boolean isInvisible(int c) {
        return isIn(c, 0x200B, 0x200D) || c == 0x2060 || c == 0xFEFF || c == 0x00AD;
    }
}
