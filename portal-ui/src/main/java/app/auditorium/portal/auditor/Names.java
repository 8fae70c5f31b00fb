package app.auditorium.portal.auditor;

import app.auditorium.auditor.Competence;
import app.auditorium.catalogue.Counties;
import app.auditorium.catalogue.County;
import app.auditorium.catalogue.Sector;
import app.auditorium.catalogue.Sectors;
import app.auditorium.catalogue.Standard;
import app.auditorium.catalogue.Standards;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.portal.Choice;
import app.auditorium.portal.Choices;
import app.auditorium.portal.SpokenLanguages;
import app.auditorium.portal.Words;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the catalogue calls things, in the language of the tab, and the choices for filters and forms. */
@Component
class Names {

    private final Standards standards;
    private final Sectors sectors;
    private final Counties counties;

    Names(Standards standards, Sectors sectors, Counties counties) {
        this.standards = standards;
        this.sectors = sectors;
        this.counties = counties;
    }

    String standard(StandardId id) {
        return standards.byId(id).code();
    }

    /** Those that certificates are issued against, in the catalogue's order. */
    List<StandardId> certifiable() {
        return Stream.of(StandardId.values())
                .filter(id -> standards.byId(id).certifiable())
                .toList();
    }

    List<IafCode> codes() {
        return sectors.all().stream().map(Sector::code).toList();
    }

    String sector(IafCode code) {
        return sectors.byCode(code).shortName(Words.language());
    }

    String sectorInFull(IafCode code) {
        return sectors.byCode(code).name(Words.language());
    }

    List<String> counties() {
        return counties.all().stream().map(County::code).toList();
    }

    String county(String code) {
        return counties.all().stream()
                .filter(county -> county.code().equals(code))
                .map(county -> county.name(Words.language()))
                .findFirst()
                .orElse(code);
    }

    List<String> languages() {
        return SpokenLanguages.OFFERED;
    }

    String language(String tag) {
        return SpokenLanguages.name(tag);
    }

    String role(Role role) {
        return Words.of("role." + role);
    }

    List<Choice> standardChoices() {
        return Stream.of(StandardId.values())
                .map(standards::byId)
                .map(Standard::id)
                .map(id -> new Choice(id.name(), standard(id)))
                .toList();
    }

    List<Choice> sectorChoices() {
        return Choices.sectors(sectors);
    }

    List<Choice> roleChoices() {
        return Competence.ROLES.stream()
                .map(role -> new Choice(role.name(), role(role)))
                .toList();
    }
}
