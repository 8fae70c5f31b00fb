package app.auditorium.records;

import app.auditorium.decision.GrievanceDetails;
import app.auditorium.decision.Grievances;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Texts;
import app.auditorium.paper.Markup;
import app.auditorium.paper.Prose;
import app.auditorium.paper.Prose.Fact;
import app.auditorium.paper.RecordsSource;
import app.auditorium.tenancy.Histories;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Complaints about the certified client or the work for it, and appeals against decisions, with who handled them and how. */
@Component
class GrievanceRecords implements RecordsSource {

    private final Grievances grievances;
    private final Histories histories;

    GrievanceRecords(Grievances grievances, Histories histories) {
        this.grievances = grievances;
        this.histories = histories;
    }

    @Override
    public List<RecordFile> of(UUID certification, Locale locale) {
        return grievances.of(certification).stream()
                .map(grievance -> RecordFile.sheet(
                        Section.COMPLAINTS,
                        Texts.of(locale, "grievance.kind." + grievance.kind()) + " · " + grievance.number(),
                        null,
                        () -> List.of(
                                facts(grievance, locale),
                                Prose.heading(Texts.of(locale, "records.steps")),
                                steps(grievance, locale))))
                .toList();
    }

    /** Whoever had a part in what it is about does not read who brought it forward; nobody reads the address. */
    private Markup facts(GrievanceDetails grievance, Locale locale) {
        return Prose.facts(
                fact(locale, "about", Texts.of(locale, "records.grievance.about." + grievance.about())),
                fact(
                        locale,
                        "raised-by",
                        grievances.mayReadWhoRaised(grievance)
                                ? grievance.raisedBy()
                                : Texts.of(locale, "records.grievance.confidential")),
                fact(locale, "received", grievance.receivedOn()),
                fact(locale, "text", grievance.text()),
                fact(locale, "acknowledged", grievance.acknowledgedOn()),
                fact(locale, "referred", grievance.referredOn()),
                fact(locale, "handler", grievance.handler()),
                fact(locale, "investigation", grievance.investigation()),
                fact(
                        locale,
                        "outcome",
                        grievance.outcome() == null
                                ? null
                                : Texts.of(locale, "grievance.outcome." + grievance.outcome())),
                fact(locale, "outcome-text", grievance.outcomeText()),
                fact(locale, "decided", grievance.decidedOn()),
                fact(locale, "told", grievance.toldOn()));
    }

    private static Fact fact(Locale locale, String key, @Nullable Object value) {
        return new Fact(Texts.of(locale, "records.grievance." + key), value == null ? null : value.toString());
    }

    private Markup steps(GrievanceDetails grievance, Locale locale) {
        return Prose.textTable(
                List.of(25, 30, 45),
                List.of(
                        Texts.of(locale, "records.steps.when"),
                        Texts.of(locale, "records.steps.who"),
                        Texts.of(locale, "records.steps.what")),
                histories.of(grievance.id(), PageRequest.first(200)).items().reversed().stream()
                        .filter(change -> change.changes().has("state"))
                        .map(change -> List.of(
                                RecordPress.moment(change.at()),
                                Objects.requireNonNullElse(change.person(), "–"),
                                Texts.of(
                                        locale,
                                        "records.grievance.state."
                                                + change.changes()
                                                        .path("state")
                                                        .path(1)
                                                        .asString())))
                        .toList());
    }
}
