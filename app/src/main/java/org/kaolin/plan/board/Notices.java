package org.kaolin.plan.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaolin.parameters.ParameterState;
import org.kaolin.parameters.Parameters;
import org.kaolin.plan.Snapshots;
import org.kaolin.time.AsOf;
import org.springframework.stereotype.Component;

/** 缺项提示: yearly standards that were not announced for the year of the day asked. */
@Component
class Notices {

    private final Parameters parameters;
    private final Snapshots snapshots;

    Notices(Parameters parameters, Snapshots snapshots) {
        this.parameters = parameters;
        this.snapshots = snapshots;
    }

    private record Key(String what, AsOf at, String region) {}

    private record Kept(List<MissingStandards> list) {}

    /** Grouped by what is said of them; empty where every yearly standard is there. */
    List<MissingStandards> missing(Asked asked) {
        String region = asked.plan().region() == null ? "" : asked.plan().region();
        return snapshots
                .get(new Key("notices", asked.at(), region), Kept.class, () -> new Kept(read(asked, region)))
                .list();
    }

    private List<MissingStandards> read(Asked asked, String region) {
        Map<String, Map<String, String>> byText = new LinkedHashMap<>();
        for (ParameterState state : parameters.list(region.isEmpty() ? null : region, asked.at())) {
            String text = state.missing();
            if (state.code().yearlyWith() != null && text != null) {
                byText.computeIfAbsent(text, any -> new LinkedHashMap<>())
                        .put(state.code().code(), state.code().title());
            }
        }
        List<MissingStandards> all = new ArrayList<>();
        byText.forEach((text, codes) -> all.add(new MissingStandards(text, codes)));
        return all;
    }
}
