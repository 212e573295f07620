package org.kaolin.plan.board;

import java.util.ArrayList;
import java.util.List;
import org.kaolin.places.SchematicMap;
import org.kaolin.places.Unit;

/**
 * 示意图 of counties and functional areas as tiles; no boundary is drawn.
 *
 * @param title what the tiles show
 * @param text the whole in one sentence
 */
public record CountyMap(String title, String text, int width, int height, List<Tile> tiles) {

    /** What every such picture carries. */
    public static final String NOTE = SchematicMap.NOTE;

    private static final int COLUMN = 60;
    private static final int ROW = 32;
    private static final int GAP = 3;

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

        /** Height of a line of its label. */
        public int line(int number) {
            return y + height / 2 - 14 + number * 20;
        }
    }

    /** What one area shows. */
    record Shown(Unit unit, String value, String tone, String word, String url) {}

    static CountyMap of(String title, List<SchematicMap.Tile> places, List<Shown> areas) {
        List<Tile> tiles = new ArrayList<>();
        for (Shown area : areas) {
            places.stream()
                    .filter(place -> place.id().equals(area.unit().id()))
                    .map(place -> tile(place, area))
                    .forEach(tiles::add);
        }
        StringBuilder text = new StringBuilder();
        areas.forEach(area -> text.append(text.isEmpty() ? "" : ";")
                .append(area.unit().name())
                .append(' ')
                .append(area.value())
                .append(area.word().isEmpty() ? "" : "(" + area.word() + ")"));
        return new CountyMap(
                title,
                text + "。",
                places.stream().mapToInt(each -> each.x() + each.width()).max().orElse(1) * COLUMN,
                places.stream().mapToInt(each -> each.y() + each.height()).max().orElse(1) * ROW,
                tiles);
    }

    private static Tile tile(SchematicMap.Tile place, Shown area) {
        return new Tile(
                place.name(),
                place.functional(),
                place.x() * COLUMN + GAP,
                place.y() * ROW + GAP,
                place.width() * COLUMN - 2 * GAP,
                place.height() * ROW - 2 * GAP,
                area.value(),
                area.tone(),
                area.word(),
                area.url());
    }
}
