package app.auditorium.api.auditor;

import app.auditorium.auditor.Home;
import org.jspecify.annotations.Nullable;

record HomeJson(
        @Nullable String county,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    static HomeJson of(Home home) {
        return new HomeJson(home.county(), home.latitude(), home.longitude());
    }

    Home asHome() {
        return new Home(county, latitude, longitude);
    }
}
