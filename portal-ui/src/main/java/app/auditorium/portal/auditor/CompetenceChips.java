package app.auditorium.portal.auditor;

import app.auditorium.auditor.Competence;
import app.auditorium.kernel.StandardId;
import app.auditorium.portal.IafChip;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Competences at a glance: a line for each standard with the highest role and the codes. */
@StyleSheet("look/auditor.css")
class CompetenceChips extends Div {

    private static final int MOST = 6;

    CompetenceChips(List<Competence> competences, LocalDate today, Names names) {
        addClassName("competence-chips");
        competences.stream()
                .filter(competence -> competence.validOn(today))
                .collect(Collectors.groupingBy(Competence::standard, TreeMap::new, Collectors.toList()))
                .forEach((standard, held) -> add(line(standard, held, names)));
        if (getComponentCount() == 0) {
            Span none = new Span(Words.of("auditor.competence.none"));
            none.addClassName("muted");
            add(none);
        }
    }

    private static Div line(StandardId standard, List<Competence> held, Names names) {
        var highest = held.stream().map(Competence::role).sorted().findFirst().orElseThrow();
        var codes = held.stream().map(Competence::iafCode).distinct().sorted().toList();
        Span name = new Span(names.standard(standard));
        name.addClassName("standard");
        // a place that would say "one more" has room for that one
        int shown = codes.size() == MOST + 1 ? MOST + 1 : MOST;
        Div chips = new Div(new Tag(Tone.BLUE, names.role(highest)));
        chips.addClassName("chips");
        codes.stream().limit(shown).map(code -> new IafChip(code.value())).forEach(chips::add);
        if (codes.size() > shown) {
            Span more = new Span(Words.of("auditor.competence.more", codes.size() - shown));
            more.addClassName("muted");
            chips.add(more);
        }
        Div line = new Div(name, chips);
        line.addClassName("line");
        return line;
    }
}
