package org.kaolin.parameters.announcement;

import java.util.List;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.web.HomeTile;
import org.kaolin.web.Tile;
import org.springframework.stereotype.Component;

/** 首页: proposals of others that wait for this officer. */
@Component
class ProposalTiles implements HomeTile {

    private static final int ORDER = 35;

    private final ProposalStore store;

    ProposalTiles(ProposalStore store) {
        this.store = store;
    }

    @Override
    public List<Tile> tiles(CurrentUser user) {
        if (!user.may(Permission.PROPOSE_PARAMETERS)) {
            return List.of();
        }
        long waiting = store.list().stream()
                .filter(Proposal::isPending)
                .filter(each -> !each.account().equals(user.account()))
                .count();
        return waiting == 0
                ? List.of()
                : List.of(new Tile(
                        ORDER,
                        "复核标准公布",
                        "/parameters/proposals?state=pending",
                        Long.toString(waiting),
                        "份",
                        "他人提出、等您复核的标准公布"));
    }
}
