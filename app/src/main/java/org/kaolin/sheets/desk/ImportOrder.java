package org.kaolin.sheets.desk;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 导入要求.
 *
 * @param register the register asked for; null lets each table find its own
 * @param dryRun tries everything and keeps nothing
 * @param acceptPartly writes the accepted rows though others are not
 * @param acceptFlagged the caller has looked at the doubtful rows and takes them over
 * @param validFrom day the entries hold from unless the sheet has a column for it; null for today
 * @param fields field by heading or letters of a column; "-" leaves a column out
 */
record ImportOrder(
        @Nullable String register,
        boolean dryRun,
        boolean acceptPartly,
        boolean acceptFlagged,
        @Nullable LocalDate validFrom,
        Map<String, String> fields) {}
