package app.auditorium.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ctrl or ⌘ K: type where to go or what to search for. */
class Palette extends Dialog {

    private static final String SEARCH = "search";
    /** A Chinese name is found by two characters. */
    private static final int ENOUGH = 2;

    private static final int OF_A_KIND = 5;

    private final TextField field = new TextField();
    private final Div list = new Div();
    private final List<Destinations.Place> places;
    private final transient List<Findable> findable;
    private final List<Offer> offers = new ArrayList<>();
    private int chosen;

    private record Offer(Sign sign, String label, String place, Runnable go) {}

    Palette(List<Destinations.Place> places, List<Findable> findable) {
        this.places = places;
        this.findable = findable;
        addClassName("palette");
        getElement().setAttribute("aria-label", Words.of("shell.palette"));
        setWidth("min(560px, 94vw)");
        setTop("12vh");
        field.setWidthFull();
        field.setPlaceholder(Words.of("shell.search"));
        field.setAriaLabel(Words.of("shell.palette"));
        field.setPrefixComponent(Sign.SEARCH.icon());
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addValueChangeListener(event -> offer(event.getValue().strip()));
        field.addKeyDownListener(Key.ARROW_DOWN, event -> choose(chosen + 1));
        field.addKeyDownListener(Key.ARROW_UP, event -> choose(chosen - 1));
        field.addKeyDownListener(Key.ENTER, event -> go(chosen));
        list.addClassName("offers");
        list.setId("palette-offers");
        list.getElement().setAttribute("role", "listbox");
        list.getElement().setAttribute("aria-label", Words.of("shell.palette"));
        Span hint = new Span(Words.of("shell.palette.hint"));
        hint.addClassNames("muted", "small");
        add(field, list, hint);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                field.clear();
                offer("");
                field.focus();
            }
        });
    }

    /** The box in the shell that opens the palette. */
    NativeButton opener() {
        NativeButton opener = new NativeButton();
        opener.addClassName("palette-opener");
        Span keys = new Span("Ctrl K");
        keys.addClassName("keys");
        keys.getElement().setAttribute("aria-hidden", "true");
        opener.add(Sign.SEARCH.icon(), new Span(Words.of("shell.search")), keys);
        opener.getElement().setAttribute("aria-keyshortcuts", "Control+K Meta+K");
        opener.addClickListener(click -> open());
        return opener;
    }

    void listenFor(Component shell) {
        for (KeyModifier modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
            Shortcuts.addShortcutListener(shell, this::open, Key.KEY_K, modifier)
                    .setBrowserDefaultAllowed(false);
        }
    }

    private void offer(String typed) {
        offers.clear();
        String wanted = typed.toLowerCase(Locale.ROOT);
        places.stream()
                .filter(place -> place.title().toLowerCase(Locale.ROOT).contains(wanted))
                .forEach(place -> offers.add(
                        new Offer(place.destination().sign(), place.title(), "", () -> ui().navigate(place.view()))));
        if (typed.length() >= ENOUGH) {
            records(typed);
        }
        if (!typed.isEmpty() && places.stream().anyMatch(place -> place.path().equals(SEARCH))) {
            offers.add(new Offer(
                    Sign.SEARCH,
                    Words.of("shell.palette.findings", typed),
                    "",
                    () -> ui().navigate(SEARCH, QueryParameters.of("q", typed))));
        }
        list.removeAll();
        for (int i = 0; i < offers.size(); i++) {
            list.add(row(i));
        }
        if (offers.isEmpty()) {
            Div nothing = new Div(new Span(Words.of("shell.palette.nothing")));
            nothing.addClassNames("nothing", "muted");
            list.add(nothing);
        }
        choose(0);
    }

    /** Clients, certifications and audits by name, as far as the tab may see them. */
    private void records(String typed) {
        Tab tab = Tab.here().orElseThrow();
        findable.stream()
                .filter(kind -> kind.concerns(tab))
                .flatMap(kind -> kind.find(typed, OF_A_KIND).stream())
                .forEach(hit ->
                        offers.add(new Offer(hit.sign(), hit.name(), hit.place(), () -> ui().navigate(hit.address()))));
    }

    private Div row(int index) {
        Offer offer = offers.get(index);
        Div row = new Div(offer.sign().icon(), new Span(offer.label()));
        if (!offer.place().isEmpty()) {
            Span place = new Span(offer.place());
            place.addClassName("place");
            row.add(place);
        }
        row.addClassName("offer");
        row.setId("palette-offer-" + index);
        row.getElement().setAttribute("role", "option");
        row.addClickListener(click -> go(index));
        return row;
    }

    private void choose(int index) {
        if (offers.isEmpty()) {
            return;
        }
        chosen = Math.floorMod(index, offers.size());
        for (int i = 0; i < offers.size(); i++) {
            boolean here = i == chosen;
            Component row = list.getComponentAt(i);
            row.setClassName("chosen", here);
            row.getElement().setAttribute("aria-selected", Boolean.toString(here));
            if (here) {
                row.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
            }
        }
        field.getElement()
                .executeJs("this.inputElement?.setAttribute('aria-activedescendant', 'palette-offer-' + $0)", chosen);
    }

    private void go(int index) {
        if (index < offers.size()) {
            Runnable go = offers.get(index).go();
            close();
            go.run();
        }
    }

    private UI ui() {
        return getUI().orElseGet(UI::getCurrent);
    }
}
