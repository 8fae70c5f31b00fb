package app.auditorium.portal.auditor;

import app.auditorium.auditor.Competence;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import app.auditorium.portal.IafChip;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;

/** Sectors by standards, with the roles in each cell; what has run out is red, what will within 90 days amber. */
class CompetenceMatrix extends Div {

    private static final int SOON = 90;

    CompetenceMatrix(List<Competence> competences, LocalDate today, Names names) {
        List<StandardId> standards = competences.stream()
                .map(Competence::standard)
                .distinct()
                .sorted()
                .toList();
        List<IafCode> codes = competences.stream()
                .map(Competence::iafCode)
                .distinct()
                .sorted()
                .toList();
        Matrix matrix = new Matrix(
                Words.of("auditor.competences"),
                Words.of("auditor.sector"),
                standards.stream().map(names::standard).map(Span::new).toList());
        for (IafCode code : codes) {
            matrix.row(
                    new IafChip(code.value(), names.sector(code)),
                    standards.stream()
                            .map(standard -> cell(
                                    competences.stream()
                                            .filter(c -> c.standard() == standard
                                                    && c.iafCode().equals(code))
                                            .toList(),
                                    today,
                                    names))
                            .toList());
        }
        add(matrix);
    }

    private static Div cell(List<Competence> held, LocalDate today, Names names) {
        Div cell = new Div();
        cell.addClassName("held");
        for (Competence competence : held) {
            Div line = new Div(new Tag(tone(competence, today), names.role(competence.role())));
            LocalDate until = competence.validUntil();
            if (until != null) {
                line.add(note(Words.of(competence.validOn(today) ? "auditor.until" : "auditor.ended", until)));
            }
            if (competence.evidence() != null) {
                line.add(note(competence.evidence()));
            }
            cell.add(line);
        }
        return cell;
    }

    private static Span note(String text) {
        Span note = new Span(text);
        note.addClassNames("small", "muted");
        return note;
    }

    private static Tone tone(Competence competence, LocalDate today) {
        if (!competence.validOn(today)) {
            return Tone.RED;
        }
        return competence.validOn(today.plusDays(SOON)) ? Tone.GREEN : Tone.AMBER;
    }
}
