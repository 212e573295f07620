package org.kaolin.plan.outside;

import java.util.List;
import org.kaolin.parameters.RegionNames;

/**
 * 一条外部数据的页面.
 *
 * @param history everything ever written about it, newest first
 * @param voided whether it should never have been and counts no more
 * @param version to be sent back with a change
 */
public record FigurePage(
        FigureLine line,
        List<FigureLine> history,
        RegionNames regions,
        FigureForm form,
        boolean voided,
        boolean writable,
        long version) {

    /** Address of the figure. */
    public String url() {
        return "/figures/" + line.row().id();
    }
}
