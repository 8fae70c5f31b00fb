package app.auditorium.portal.organisation;

import app.auditorium.catalogue.Counties;
import app.auditorium.catalogue.Sectors;
import app.auditorium.kernel.IafCode;
import app.auditorium.portal.Choice;
import app.auditorium.portal.Choices;
import app.auditorium.portal.IafChip;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names, sectors and places of clients in the language of the tab. */
@Component
class Shown {

    private final Sectors sectors;
    private final Counties counties;

    Shown(Sectors sectors, Counties counties) {
        this.sectors = sectors;
        this.counties = counties;
    }

    static boolean chinese() {
        return Words.language().equals(Words.CHINESE);
    }

    /** The Chinese name for those who read Chinese, if there is one. */
    static String name(String name, @Nullable String nameZh) {
        return chinese() ? Objects.requireNonNullElse(nameZh, name) : name;
    }

    /** What a list of names is sorted by: by strokes for those who read Chinese. */
    static String nameSort() {
        return chinese() ? "nameZh" : "name";
    }

    /** The other name, if there is one. */
    static String otherName(String name, @Nullable String nameZh) {
        return nameZh == null || nameZh.equals(name) ? "" : chinese() ? name : nameZh;
    }

    String place(@Nullable String county, String country) {
        String place = counties.shown(county, Words.language());
        String land = "TW".equals(country) ? "" : Locale.of("", country).getDisplayCountry(Words.language());
        return place.isEmpty() ? land : land.isEmpty() ? place : place + " · " + land;
    }

    String sector(String code) {
        return sectors.byCode(new IafCode(code)).shortName(Words.language());
    }

    /** The first codes as chips, the name beside a single one, and how many more there are. */
    List<com.vaadin.flow.component.Component> chips(List<String> codes) {
        List<com.vaadin.flow.component.Component> chips = new ArrayList<>();
        codes.stream()
                .limit(3)
                .forEach(code -> chips.add(codes.size() == 1 ? new IafChip(code, sector(code)) : new IafChip(code)));
        if (codes.size() > 3) {
            chips.add(new Span("+" + (codes.size() - 3)));
        }
        return chips;
    }

    List<Choice> sectorChoices() {
        return Choices.sectors(sectors);
    }

    List<Choice> placeChoices(List<String> stored) {
        return stored.stream()
                .map(county -> new Choice(county, counties.shown(county, Words.language())))
                .toList();
    }

    /** What the form offers; anything else may be typed. */
    List<String> counties() {
        return counties.all().stream()
                .map(county -> county.name(Words.language()))
                .toList();
    }

    String county(@Nullable String stored) {
        return counties.shown(stored, Words.language());
    }
}
