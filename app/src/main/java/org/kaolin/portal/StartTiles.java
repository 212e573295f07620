package org.kaolin.portal;

import java.util.ArrayList;
import java.util.List;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Permission;
import org.kaolin.access.Role;
import org.kaolin.web.HomeTile;
import org.kaolin.web.Tile;
import org.springframework.stereotype.Component;

/** 常用入口 of each role on its home page. */
@Component
class StartTiles implements HomeTile {

    @Override
    public List<Tile> tiles(CurrentUser user) {
        List<Tile> tiles = new ArrayList<>();
        if (user.role() == Role.LEADER) {
            tiles.add(Tile.of(110, "看驾驶舱", "/cockpit", "一屏看完:达成、滞后、数据不足,差距最大的五项。"));
        }
        if (user.may(Permission.READ_INDICATORS)) {
            tiles.add(Tile.of(120, "看规划指标", "/indicators", "30 项指标的现值、目标、差距和数据日期,点开就是定义和数字背后的记录。"));
        }
        if (user.may(Permission.READ_PLAN)) {
            tiles.add(Tile.of(130, "读规划", "/plan", "规划的章节、专栏项目和承诺,逐条可查。"));
        }
        if (user.may(Permission.MANAGE_PLAN)) {
            tiles.add(Tile.of(140, "上传一份规划", "/plans/upload", "文本、网页或 Word:章节、指标、项目、承诺自动读出,逐条由人确认。"));
        }
        registers(user, tiles);
        if (user.may(Permission.READ_PARAMETERS)) {
            tiles.add(Tile.of(180, "查政策标准", "/parameters", "每个标准的历年数值、文号和依据。"));
        }
        if (user.may(Permission.WRITE_FIGURES)) {
            tiles.add(Tile.of(190, "录入外部数据", "/figures", "平台自己算不出的数字:写明来源和日期。"));
        }
        if (user.may(Permission.MANAGE_ACCOUNTS)) {
            tiles.add(Tile.of(200, "管理用户权限", "/accounts", "建立、停用账号,重置密码,授予角色和区域。"));
        }
        if (user.role() != Role.CITIZEN) {
            String text = user.may(Permission.READ_AUDIT) ? "谁在什么时候做了什么,全部账号。" : "您自己的每次登录和写入。";
            tiles.add(Tile.of(210, "查操作留痕", "/audit", text));
        }
        return tiles;
    }

    private static void registers(CurrentUser user, List<Tile> tiles) {
        if (!user.may(Permission.READ_REGISTERS)) {
            return;
        }
        String where = user.isCityWide() ? "全市" : user.role() == Role.INSTITUTION ? "本机构" : user.areaName();
        if (user.role() != Role.VILLAGE) {
            tiles.add(Tile.of(150, "管床位", "/r/bed", where + "的床位:护理型与普通型,在用与停用。"));
        }
        tiles.add(Tile.of(160, "管机构设施", "/r/facility", where + "的养老机构和社区养老设施。"));
        if (user.role() != Role.INSTITUTION) {
            tiles.add(Tile.of(170, "管农村互助养老设施", "/r/village-facility", where + "的四助五有:还差哪一项。"));
        }
    }
}
