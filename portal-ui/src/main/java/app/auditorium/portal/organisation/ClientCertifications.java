package app.auditorium.portal.organisation;

import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditFilter;
import app.auditorium.audit.AuditRow;
import app.auditorium.catalogue.Standards;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.CertificationFilter;
import app.auditorium.certification.Certifications;
import app.auditorium.kernel.PageRequest;
import app.auditorium.portal.DueDate;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A client's certifications and its audits, the next one first. */
@org.springframework.stereotype.Component
class ClientCertifications {

    private final Certifications certifications;
    private final AuditCalendar audits;
    private final Standards standards;

    ClientCertifications(Certifications certifications, AuditCalendar audits, Standards standards) {
        this.certifications = certifications;
        this.audits = audits;
        this.standards = standards;
    }

    Component of(UUID client) {
        List<CertificationDetails> held = certifications
                .list(CertificationFilter.of(client), PageRequest.first(50))
                .items();
        if (held.isEmpty()) {
            return new EmptyState(
                    Sign.AWARD, Words.of("client.certifications.none"), Words.of("client.certifications.none.text"));
        }
        Div list = ClientPanels.list();
        list.add(new H3(Words.of("client.certifications.held")));
        held.forEach(certification -> list.add(row(certification)));
        List<AuditRow> planned =
                audits.list(AuditFilter.ofClient(client), PageRequest.first(50)).items();
        if (!planned.isEmpty()) {
            list.add(new H3(Words.of("client.audits")));
            planned.forEach(audit -> list.add(row(audit)));
        }
        return list;
    }

    private Div row(CertificationDetails certification) {
        TwoLine name = TwoLine.link(
                standards.byId(certification.standard()).code(),
                "certifications/" + certification.id(),
                new Tag(tone(certification), Words.of("certification.state." + certification.state())));
        Div row = new Div(name);
        row.addClassName("client-row");
        if (certification.expiresOn() != null) {
            row.add(new DueDate(certification.expiresOn(), LocalDate.now(Moments.zone())));
        }
        return row;
    }

    private static Tone tone(CertificationDetails certification) {
        return switch (certification.state()) {
            case ACTIVE -> Tone.GREEN;
            case PENDING -> Tone.BLUE;
            case SUSPENDED -> Tone.AMBER;
            case EXPIRED, WITHDRAWN, REFUSED -> Tone.RED;
            case CANCELLED, CLOSED, TRANSFERRED -> Tone.NEUTRAL;
        };
    }

    private Div row(AuditRow audit) {
        Div row = new Div(
                TwoLine.link(
                        Words.of("audit.type." + audit.type()),
                        "audits/" + audit.id(),
                        new Tag(Tone.NEUTRAL, Words.of("audit.state." + audit.state()))),
                new TwoLine(
                        audit.start() + " – " + audit.end(),
                        standards.byId(audit.standard()).code()));
        row.addClassName("client-row");
        return row;
    }
}
