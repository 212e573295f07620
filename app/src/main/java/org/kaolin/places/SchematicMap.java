package org.kaolin.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaolin.start.CityFiles;
import org.kaolin.time.AsOf;
import org.springframework.stereotype.Component;

/**
 * 示意图: a tile for each county-level unit and each functional area with offices of its own, after {@code city/map.csv}. No
 * boundary is drawn: maps in China need an approval number.
 */
@Component
public class SchematicMap {

    /** What every such picture must carry. */
    public static final String NOTE = "示意图,非行政区划界线";

    private static final int COLUMNS = 4;
    private static final int SIDE = 2;

    private final CityFiles files;
    private final Units units;

    SchematicMap(CityFiles files, Units units) {
        this.files = files;
        this.units = units;
    }

    /**
     * 一块, in grid units from the upper left.
     *
     * @param functional whether it is a functional area, whose members are also counted in their counties
     */
    public record Tile(UUID id, String code, String name, boolean functional, int x, int y, int width, int height) {}

    /** Tiles as of a day; units that the file does not place stand in rows below. */
    public List<Tile> tiles(AsOf at) {
        List<Tile> tiles = new ArrayList<>();
        for (CityRows.Row row : CityRows.read(files.read("map.csv"))) {
            Optional<Unit> unit = units.resolve(row.get("code"), at).filter(SchematicMap::isShown);
            unit.ifPresent(found -> tiles.add(tile(
                    found,
                    Integer.parseInt(row.get("x")),
                    Integer.parseInt(row.get("y")),
                    Integer.parseInt(row.get("width")),
                    Integer.parseInt(row.get("height")))));
        }
        List<Unit> rest = new ArrayList<>(units.counties(at));
        units.areas(at).stream().filter(SchematicMap::isShown).forEach(rest::add);
        rest.removeIf(unit -> tiles.stream().anyMatch(tile -> tile.id().equals(unit.id())));
        int below =
                tiles.stream().mapToInt(tile -> tile.y() + tile.height()).max().orElse(0);
        for (int i = 0; i < rest.size(); i++) {
            tiles.add(tile(rest.get(i), i % COLUMNS * SIDE, below + i / COLUMNS * SIDE, SIDE, SIDE));
        }
        return tiles;
    }

    private static boolean isShown(Unit unit) {
        return unit.kind() == Kind.FUNCTIONAL_AREA || unit.level() == Level.COUNTY;
    }

    private static Tile tile(Unit unit, int x, int y, int width, int height) {
        return new Tile(unit.id(), unit.code(), unit.name(), unit.isArea(), x, y, width, height);
    }
}
