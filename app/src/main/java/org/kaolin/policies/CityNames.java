package org.kaolin.policies;

import org.kaolin.parameters.ParameterCatalogue;
import org.kaolin.policy.print.ParameterNames;
import org.springframework.stereotype.Component;

/** 本地名称: what the city's catalogue calls parameters and the codes they hold. */
@Component
public class CityNames {

    private final ParameterNames names;

    CityNames(ParameterCatalogue catalogue) {
        names = new ParameterNames(
                code -> catalogue.find(code).map(each -> each.title()).orElse(code),
                (parameter, code) -> catalogue
                        .find(parameter)
                        .map(each -> each.labels().getOrDefault(code, code))
                        .orElse(code));
    }

    /** The names themselves. */
    public ParameterNames names() {
        return names;
    }
}
