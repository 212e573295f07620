package org.kaolin.portal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kaolin.access.CurrentUser;
import org.kaolin.access.Login;
import org.kaolin.start.CityFiles;
import org.kaolin.start.CitySettings;
import org.springframework.stereotype.Component;

/** 样例城市的门: from the city's own file, so that another city's sample opens with its own accounts. */
@Component
class Doors {

    private final Map<String, String> accounts = new HashMap<>();
    private final CitySettings settings;
    private final Login login;

    Doors(CityFiles files, CitySettings settings, Login login) {
        this.settings = settings;
        this.login = login;
        files.read("doors.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells.length == 2)
                .forEach(cells -> accounts.put(cells[0].strip(), cells[1].strip()));
    }

    /** Who stands behind a door; nobody outside a sample city. */
    Optional<CurrentUser> find(String code) {
        String account = accounts.get(code);
        return settings.hasSample() && account != null && Door.find(code).isPresent()
                ? login.findSampleUser(account)
                : Optional.empty();
    }
}
