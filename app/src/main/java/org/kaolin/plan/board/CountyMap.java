package org.kaolin.plan.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaolin.places.SchematicMap;

/**
 * 示意图 of counties and functional areas as tiles; no boundary is drawn.
 *
 * @param title what the tiles show
 * @param text the whole in one sentence
 */
public record CountyMap(String title, String text, int width, int height, List<Tile> tiles) {

    /** What every such picture carries. */
    public static final String NOTE = SchematicMap.NOTE;

    private static final int CELL = 54;
    private static final int ROW = 32;
    private static final int EDGE = 3;
    private static final int LINE = 20;

    public CountyMap {
        tiles = List.copyOf(tiles);
    }

    /**
     * 一块.
     *
     * @param value what is known of the area
     * @param tone status word that colours it
     * @param word what the colour means
     * @param url page of the area
     */
    public record Tile(
            String name,
            boolean functional,
            int x,
            int y,
            int width,
            int height,
            String value,
            String tone,
            String word,
            String url) {

        /** Middle, for labels. */
        public int middle() {
            return x + width / 2;
        }

        /** Height of a line of its label, from 0. */
        public int line(int number) {
            return y + height / 2 - LINE + 6 + number * LINE;
        }
    }

    /** What one area shows. */
    record Shown(String value, String tone, String word, String url) {}

    /** Tiles of the areas of which something is shown. */
    static CountyMap of(String title, List<SchematicMap.Tile> places, Map<UUID, Shown> shown) {
        List<Tile> tiles = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int width = 1;
        int height = 1;
        for (SchematicMap.Tile place : places) {
            Shown area = shown.get(place.id());
            if (area == null) {
                continue;
            }
            width = Math.max(width, place.x() + place.width());
            height = Math.max(height, place.y() + place.height());
            tiles.add(new Tile(
                    place.name(),
                    place.functional(),
                    place.x() * CELL + EDGE,
                    place.y() * ROW + EDGE,
                    place.width() * CELL - 2 * EDGE,
                    place.height() * ROW - 2 * EDGE,
                    area.value(),
                    area.tone(),
                    area.word(),
                    area.url()));
            text.append(text.isEmpty() ? "" : ";")
                    .append(place.name())
                    .append(' ')
                    .append(area.value())
                    .append("(" + area.word() + ")");
        }
        return new CountyMap(title, text + "。", width * CELL, height * ROW, tiles);
    }
}
