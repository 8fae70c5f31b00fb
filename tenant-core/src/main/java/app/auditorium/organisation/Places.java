package app.auditorium.organisation;

import app.auditorium.catalogue.Counties;
import app.auditorium.catalogue.County;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows Taiwan's counties however they are written, and keeps them by their code, so that each reader sees them in their language. */
@Component
class Places {

    private static final String TAIWAN = "TW";

    private final Counties counties;

    Places(Counties counties) {
        this.counties = counties;
    }

    /** The organisation with the counties of Taiwan by their codes, those that are missing read from the addresses. */
    NewOrganisation settled(NewOrganisation typed) {
        if (!TAIWAN.equals(typed.country())) {
            return typed;
        }
        List<@Nullable NewSite> sites =
                Tidy.list(typed.sites(), site -> site.in(settled(site.county(), site.address())));
        String ofHeadOffice = sites.stream()
                .filter(Objects::nonNull)
                .sorted((a, b) -> Boolean.compare(
                        Boolean.TRUE.equals(b.centralFunction()), Boolean.TRUE.equals(a.centralFunction())))
                .map(NewSite::county)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return typed.at(Optional.ofNullable(settled(typed.county(), null)).orElse(ofHeadOffice), sites);
    }

    /** @return the code of a Taiwanese county, else what was typed */
    @Nullable String settled(@Nullable String county, @Nullable String address) {
        String said = county == null ? address : county;
        if (said == null || said.length() > OrganisationChecks.ADDRESS) {
            return county;
        }
        return counties.all().stream()
                .filter(c -> c.code().equals(said))
                .findFirst()
                .or(() -> counties.namedIn(said))
                .map(County::code)
                .orElse(county);
    }
}
