package org.kaolin.portal;

import java.util.List;
import org.kaolin.access.Role;
import org.kaolin.web.Route;
import org.kaolin.web.Route.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 前十分钟: the routes of the sample city's doors, all through real pages. */
@Configuration
class PortalRoutes {

    private static final Step BOARD = new Step(
            "/indicators", "/indicators", "指标", "这里是规划的 30 项指标。找到第 20 项“养老机构护理型床位占比”:2020 年底是 47%,现在离目标还差一点点。");
    private static final Step DETAIL =
            new Step("/indicators/20", "/indicators/20", "第 20 项指标", "数字怎么来的:看口径、历年走势、各县(市、区),再点“看未计入分子的记录”。");

    @Bean
    Route leaderRoute() {
        return new Route(
                "leader",
                Role.LEADER,
                "从 47% 一路看到每一张床",
                List.of(
                        BOARD,
                        DETAIL,
                        new Step(
                                "/indicators/20/records",
                                "/indicators/20/records?part=remainder",
                                "数字背后的床位",
                                "一行一张床:这里是还不是护理型的床位,“分子”“分母”也可以看。挑一张,点“修改”。"),
                        new Step("/r/bed/**", "/indicators/20/records?part=remainder", "改一张床", "把“护理型”改成“是”,保存。"),
                        new Step(
                                "/indicators/20", "/indicators/20", "回看第 20 项", "数字已随那张床变化;已经生成的年度评估不会变。这就是“规划是活的”。")));
    }

    @Bean
    Route clerkRoute() {
        return new Route(
                "clerk",
                Role.CLERK,
                "一个台账,一个标准",
                List.of(
                        new Step("/r/facility/**", "/r/facility", "机构设施", "您管辖范围内的机构设施。筛选、打开一条,看它的历史。"),
                        new Step("/parameters/**", "/parameters", "政策标准", "每个标准有历年数值、文号和依据,新标准要两个人。")));
    }

    @Bean
    Route deciderRoute() {
        return new Route(
                "decider",
                Role.DECIDER,
                "本县口径与全市一致",
                List.of(BOARD, new Step("/r/bed/**", "/r/bed", "床位", "只列本区域的床位:别的县的床,在这里查不到也改不了。")));
    }

    @Bean
    Route villageRoute() {
        return new Route(
                "village",
                Role.VILLAGE,
                "本村还差哪一项",
                List.of(new Step("/r/village-facility/**", "/r/village-facility", "农村互助养老设施", "看本村的四助五有,打开后可以变更。")));
    }

    @Bean
    Route institutionRoute() {
        return new Route(
                "institution",
                Role.INSTITUTION,
                "改一张床",
                List.of(new Step("/r/bed/**", "/r/bed", "床位", "这里只有本机构的床位。改一张,全市的占比随之变化。")));
    }

    @Bean
    Route auditorRoute() {
        return new Route(
                "auditor",
                Role.AUDITOR,
                "谁做了什么",
                List.of(
                        new Step("/audit", "/audit", "操作留痕", "刚才从那扇门进来的登录,已经在第一行。"),
                        new Step("/r/facility/**", "/r/facility", "机构设施", "打开一条记录,看它每一版由谁、因何写下。审计只读。")));
    }

    @Bean
    Route citizenRoute() {
        return new Route(
                "citizen",
                Role.CITIZEN,
                "规划答应了什么",
                List.of(
                        new Step("/indicators", "/indicators", "指标", "规划对群众的 30 项承诺,每一项做到了多少。"),
                        new Step("/plan/**", "/plan", "规划", "原来的话是怎么说的,逐章可查。")));
    }
}
