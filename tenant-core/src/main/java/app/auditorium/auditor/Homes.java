package app.auditorium.auditor;

import app.auditorium.catalogue.Counties;
import app.auditorium.catalogue.County;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a home on the map: where nobody gave coordinates, the seat of the county stands in. */
@Component
class Homes {

    private final Counties counties;

    Homes(Counties counties) {
        this.counties = counties;
    }

    List<String> counties() {
        return counties.all().stream().map(County::code).toList();
    }

    Home located(Home home) {
        if (home.latitude() != null || home.county() == null) {
            return home;
        }
        return counties.all().stream()
                .filter(county -> county.code().equals(home.county()))
                .findFirst()
                .map(county -> new Home(county.code(), county.latitude(), county.longitude()))
                .orElse(home);
    }
}
