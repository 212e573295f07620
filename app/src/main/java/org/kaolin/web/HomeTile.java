package org.kaolin.web;

import java.util.List;
import org.kaolin.access.CurrentUser;

/** 首页内容: contributed by packages that have something for a user's home page. */
public interface HomeTile {

    /** What this user should see; empty when there is nothing. Must answer quickly. */
    List<Tile> tiles(CurrentUser user);
}
