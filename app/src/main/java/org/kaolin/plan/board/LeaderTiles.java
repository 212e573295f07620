package org.kaolin.plan.board;

import java.util.List;
import java.util.Map;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Role;
import org.kaolin.plan.Verdict.Status;
import org.kaolin.time.NoSuchRecord;
import org.kaolin.web.HomeTile;
import org.kaolin.web.Tile;
import org.springframework.stereotype.Component;

/** 局长首页: how many indicators are met, behind or unknown today, each count leading to its list. */
@Component
class LeaderTiles implements HomeTile {

    private final Desk desk;
    private final BoardReader boards;

    LeaderTiles(Desk desk, BoardReader boards) {
        this.desk = desk;
        this.boards = boards;
    }

    @Override
    public List<Tile> tiles(CurrentUser user) {
        if (user.role() != Role.LEADER) {
            return List.of();
        }
        try {
            Board board = boards.board(desk.ask(Map.of(), user), Map.of());
            return List.of(
                    tile(90, "已完成", board, Status.MET, "已达到规划目标的指标。"),
                    tile(91, "未完成", board, Status.MISSED, "目标日已到而没有达到的指标。"),
                    tile(92, "滞后", board, Status.BEHIND, "低于均匀进度的指标。"),
                    tile(93, "口径有争议", board, Status.DISPUTED, "同一份规划的两处目标得出两个结论。"),
                    tile(94, "数据不足", board, Status.NOT_COMPUTABLE, "缺什么写在每一项里,不当作零。"));
        } catch (NoSuchRecord e) {
            return List.of();
        }
    }

    private static Tile tile(int order, String title, Board board, Status status, String text) {
        return new Tile(order, title, board.statusUrl(status.code()), String.valueOf(board.count(status)), "项", text);
    }
}
