package app.auditorium.planning;

import app.auditorium.catalogue.Counties;
import app.auditorium.catalogue.County;
import app.auditorium.planning.year.Spot;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a county's seat is: near enough for kilometres where nobody gave coordinates. */
@Component
class CountySpots {

    private final Map<String, Spot> spots;

    CountySpots(Counties counties) {
        spots = counties.all().stream()
                .collect(Collectors.toMap(County::code, county -> new Spot(county.latitude(), county.longitude())));
    }

    @Nullable Spot of(@Nullable String county) {
        return county == null ? null : spots.get(county);
    }
}
