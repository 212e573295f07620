package org.kaolin.sheets;

/** 行的作用: what a row of a sheet is; only data becomes an entry. */
enum RowRole {
    TITLE("title", "标题行"),
    HEADER("header", "表头行"),
    REPEATED_HEADER("repeated-header", "重复的表头"),
    UNITS("unit-row", "计量单位行"),
    COLUMN_NUMBERS("column-numbers", "栏号行"),
    DATA("data", "数据行"),
    SUBTOTAL("subtotal", "小计行"),
    TOTAL("total", "合计行"),
    NOTE("note", "表注或落款"),
    EXAMPLE("example", "示例行"),
    GROUP("group", "分组标题行"),
    SERIAL_ONLY("serial-only", "只有序号,没有内容"),
    HIDDEN("hidden-row", "隐藏行,未读取;如需导入请取消隐藏"),
    STRUCK("struck-out", "整行已划删除线,视为作废"),
    OUTSIDE("outside", "不在任何表格内");

    private final String code;
    private final String title;

    RowRole(String code, String title) {
        this.code = code;
        this.title = title;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }
}
