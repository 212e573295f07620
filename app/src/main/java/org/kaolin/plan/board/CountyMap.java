package org.kaolin.plan.board;

import java.util.ArrayList;
import java.util.List;
import org.kaolin.places.Level;
import org.kaolin.places.Unit;

/**
 * 示意图 of counties and functional areas as tiles; no boundary is drawn.
 *
 * @param title what the tiles show
 * @param text the whole in one sentence
 */
public record CountyMap(String title, String text, int width, int height, List<Tile> tiles) {

    /** What every such picture carries. */
    public static final String NOTE = "示意图,非行政区划界线";

    private static final int CELL = 38;
    private static final int ROW = 120;

    public CountyMap {
        tiles = List.copyOf(tiles);
    }

    /**
     * 一块.
     *
     * @param tone status word that colours it; empty for none
     * @param word what the colour means
     * @param url page of the area
     */
    public record Tile(
            String name, boolean functional, int x, int y, int width, int height, String value, String tone, String word,
            String url) {

        /** Middle, for labels. */
        public int middle() {
            return x + width / 2;
        }

        /** Height of a line of its label. */
        public int line(int number) {
            return y + height / 2 - 14 + number * 20;
        }
    }

    /** What one area shows. */
    record Shown(Unit unit, String value, String tone, String word, String url) {}

    static CountyMap of(String title, List<Shown> areas) {
        List<Tile> tiles = new ArrayList<>();
        int columns = Math.max(1, Math.min(3, areas.size()));
        for (int i = 0; i < areas.size(); i++) {
            Shown area = areas.get(i);
            tiles.add(new Tile(
                    area.unit().name(),
                    area.unit().level() != Level.COUNTY,
                    i % columns * CELL * 4 + 4,
                    i / columns * ROW + 4,
                    CELL * 4 - 8,
                    ROW - 8,
                    area.value(),
                    area.tone(),
                    area.word(),
                    area.url()));
        }
        int rows = (areas.size() + columns - 1) / columns;
        StringBuilder text = new StringBuilder();
        areas.forEach(area -> text.append(text.isEmpty() ? "" : ";")
                .append(area.unit().name())
                .append(' ')
                .append(area.value())
                .append(area.word().isEmpty() ? "" : "(" + area.word() + ")"));
        return new CountyMap(title, text + "。", columns * CELL * 4, Math.max(1, rows) * ROW, tiles);
    }
}
