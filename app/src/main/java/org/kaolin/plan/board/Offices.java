package org.kaolin.plan.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.organisations.Line;
import org.kaolin.organisations.Office;
import org.kaolin.organisations.Responsibilities;
import org.kaolin.places.Level;
import org.kaolin.places.Units;
import org.kaolin.plan.IndicatorValue;
import org.kaolin.plan.Snapshots;
import org.kaolin.time.AsOf;
import org.springframework.stereotype.Component;

/** 责任单位 of indicators: the office that answers for the business line a definition names, on the day asked. */
@Component
class Offices {

    /** Words of definitions that are not themselves the title of a line. */
    private static final Map<String, Line> WORDS = Map.of(
            "流浪救助", Line.ASSISTANCE,
            "城乡社区", Line.COMMUNITY,
            "基层政权", Line.COMMUNITY,
            "未成年人保护", Line.CHILDREN,
            "婚姻登记", Line.MARRIAGE,
            "收养登记", Line.MARRIAGE);

    private final Responsibilities responsibilities;
    private final Units units;
    private final Snapshots snapshots;

    Offices(Responsibilities responsibilities, Units units, Snapshots snapshots) {
        this.responsibilities = responsibilities;
        this.units = units;
        this.snapshots = snapshots;
    }

    private record Key(String what, AsOf at) {}

    private record Post(Line line, UUID area) {}

    /** 职责簿 of one day; {@code city} answers where an area has no office of its own. */
    record Book(Map<Post, Office> posts, @Nullable UUID city) {

        /** Name of the office for an indicator in an area, null meaning the whole city. */
        String of(IndicatorValue value, @Nullable UUID area) {
            Line line =
                    value.definition() == null ? null : line(value.definition().line());
            if (line == null) {
                return "未确定";
            }
            Office own = area == null ? null : posts.get(new Post(line, area));
            Office office = own != null || city == null ? own : posts.get(new Post(line, city));
            return office == null ? "未确定" : office.fullName() + (office.isAssumed() ? "(推定)" : "");
        }
    }

    /** Everybody's posts on a day. */
    Book book(AsOf at) {
        return snapshots.get(new Key("offices", at), Book.class, () -> {
            Map<Post, Office> posts = new HashMap<>();
            responsibilities.list(at).forEach(each -> posts.putIfAbsent(new Post(each.line(), each.area()), each));
            List<UUID> city =
                    units.list(Level.CITY, at).stream().map(unit -> unit.id()).toList();
            return new Book(posts, city.isEmpty() ? null : city.getFirst());
        });
    }

    private static @Nullable Line line(String word) {
        for (Line line : Line.values()) {
            if (line.title().equals(word)) {
                return line;
            }
        }
        return WORDS.get(word);
    }
}
