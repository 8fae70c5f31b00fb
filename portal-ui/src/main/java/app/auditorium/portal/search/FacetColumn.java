package app.auditorium.portal.search;

import app.auditorium.finding.FindingState;
import app.auditorium.finding.Grade;
import app.auditorium.kernel.StandardId;
import app.auditorium.portal.Words;
import app.auditorium.portal.finding.FindingWords;
import app.auditorium.search.FacetName;
import app.auditorium.search.FacetValue;
import app.auditorium.search.SearchAnswer.Found;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/** The column of facets: how many results have which value, and a box to choose it. */
class FacetColumn extends Div {

    private static final int SHOWN = 8;
    private static final List<FacetName> ORDER = List.of(
            FacetName.IAF,
            FacetName.CLAUSE,
            FacetName.GRADE,
            FacetName.STANDARD,
            FacetName.STATE,
            FacetName.YEAR,
            FacetName.TENANT);

    private final FindingWords words;
    private final BiConsumer<FacetName, Set<String>> choose;

    FacetColumn(FindingWords words, BiConsumer<FacetName, Set<String>> choose) {
        this.words = words;
        this.choose = choose;
        addClassName("facets");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Words.of("search.facets"));
    }

    void show(Found found, Map<FacetName, Set<String>> chosen) {
        removeAll();
        StandardId standard = onlyStandard(found);
        for (FacetName facet : ORDER) {
            Set<String> mine = chosen.getOrDefault(facet, Set.of());
            List<FacetValue> values = withChosen(found.facets().getOrDefault(facet, List.of()), mine);
            if (!values.isEmpty()) {
                add(group(facet, values, mine, standard));
            }
        }
    }

    /** What is chosen stays visible, also where nothing has it any more: else it could not be taken back. */
    private static List<FacetValue> withChosen(List<FacetValue> counted, Set<String> chosen) {
        var values = new ArrayList<>(counted.stream().limit(SHOWN).toList());
        for (String value : chosen) {
            if (values.stream().noneMatch(shown -> shown.value().equals(value))) {
                values.add(counted.stream()
                        .filter(shown -> shown.value().equals(value))
                        .findFirst()
                        .orElse(new FacetValue(value, value, null, 0)));
            }
        }
        return values;
    }

    private FieldSet group(FacetName facet, List<FacetValue> values, Set<String> chosen, StandardId standard) {
        FieldSet group = new FieldSet(Words.of("search.facet." + facet.key()));
        for (FacetValue value : values) {
            group.add(line(facet, value, chosen, standard));
        }
        return group;
    }

    private NativeLabel line(FacetName facet, FacetValue value, Set<String> chosen, StandardId standard) {
        Input box = new Input();
        box.setType("checkbox");
        box.getElement().setProperty("checked", chosen.contains(value.value()));
        box.getElement().addEventListener("change", event -> {
            var changed = new LinkedHashSet<>(chosen);
            if (!changed.remove(value.value())) {
                changed.add(value.value());
            }
            choose.accept(facet, changed);
        });
        Span name = new Span(name(facet, value, standard));
        name.addClassName("name");
        name.setTitle(name.getText());
        Span count = new Span(String.format(Words.language(), "%,d", value.count()));
        count.addClassName("figure");
        NativeLabel line = new NativeLabel();
        line.add(box, name, count);
        return line;
    }

    /** A clause is told by its title where all results are of one standard, or where the standards agree on it. */
    private static StandardId onlyStandard(Found found) {
        return found.facets().getOrDefault(FacetName.STANDARD, List.of()).stream()
                .max(java.util.Comparator.comparingLong(FacetValue::count))
                .map(value -> StandardId.valueOf(value.value()))
                .orElse(StandardId.ISO_45001);
    }

    private String name(FacetName facet, FacetValue value, StandardId standard) {
        try {
            return switch (facet) {
                case IAF -> value.value() + " " + words.sector(value.value());
                case STANDARD -> words.standard(StandardId.valueOf(value.value()));
                case CLAUSE -> Objects.requireNonNull(words.clause(standard, value.value()));
                case GRADE -> FindingWords.gradeInFull(Grade.valueOf(value.value()));
                case STATE -> FindingWords.state(FindingState.valueOf(value.value()));
                case TENANT -> value.name(Words.language());
                case YEAR -> value.value();
            };
        } catch (IllegalArgumentException fromTheAddress) {
            return value.value();
        }
    }
}
