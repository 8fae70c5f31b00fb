package app.auditorium.records;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.Audits;
import app.auditorium.decision.CertificateDetails;
import app.auditorium.decision.CertificateFile;
import app.auditorium.decision.CertificateRevision;
import app.auditorium.decision.Certificates;
import app.auditorium.decision.DecisionDetails;
import app.auditorium.decision.Decisions;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Texts;
import app.auditorium.paper.Markup;
import app.auditorium.paper.Prose;
import app.auditorium.paper.Prose.Fact;
import app.auditorium.paper.RecordsSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decisions with the rules that were checked, and every revision of the certificates that followed (A-60 … ). */
@Component
class DecisionRecords implements RecordsSource {

    private final Decisions decisions;
    private final Certificates certificates;
    private final Audits audits;

    DecisionRecords(Decisions decisions, Certificates certificates, Audits audits) {
        this.decisions = decisions;
        this.certificates = certificates;
        this.audits = audits;
    }

    @Override
    public List<RecordFile> of(UUID certification, Locale locale) {
        var files = new ArrayList<RecordFile>();
        for (DecisionDetails decision : decisions.of(certification).reversed()) {
            files.add(RecordFile.sheet(
                    Section.DECISION,
                    decision.day() + " · " + Texts.of(locale, "decision.kind." + decision.kind()),
                    decision.recordedAt(),
                    () -> body(decision, locale)));
        }
        for (CertificateDetails certificate : certificates.of(certification)) {
            for (CertificateRevision revision : certificate.revisions().reversed()) {
                files.add(RecordFile.pdf(
                        Section.CERTIFICATE,
                        certificate.number() + " · " + Texts.of(locale, "certificate.revision") + " "
                                + revision.revision() + " · " + revision.revisedOn(),
                        () -> certificates
                                .pdf(revision.id())
                                .map(CertificateFile::bytes)
                                .orElseThrow()));
            }
        }
        return files;
    }

    private List<Markup> body(DecisionDetails decision, Locale locale) {
        var body = new ArrayList<Markup>();
        body.add(facts(decision, locale));
        body.add(Prose.heading(Texts.of(locale, "records.decision.audits")));
        List<List<String>> rows = decision.audits().stream()
                .flatMap(id -> audits.details(id).stream())
                .sorted(Comparator.comparing(AuditDetails::start))
                .map(audit -> List.of(
                        Texts.of(locale, "report.type." + audit.type()),
                        new DateRange(audit.start(), audit.end()).shown(),
                        Texts.list(
                                locale,
                                audit.team().stream()
                                        .map(AuditDetails.Member::name)
                                        .toList())))
                .toList();
        body.add(
                rows.isEmpty()
                        ? Prose.note(Texts.of(locale, "records.decision.no-audits"))
                        : Prose.textTable(
                                List.of(35, 30, 35),
                                List.of(
                                        Texts.of(locale, "records.decision.audit"),
                                        Texts.of(locale, "records.why.days"),
                                        Texts.of(locale, "records.why.team")),
                                rows));
        return body;
    }

    private static Markup facts(DecisionDetails decision, Locale locale) {
        return Prose.facts(
                fact(locale, "day", decision.day().toString()),
                fact(locale, "kind", Texts.of(locale, "decision.kind." + decision.kind())),
                fact(locale, "by", decision.decider()),
                fact(locale, "reason", decision.reason()),
                fact(locale, "conditions", decision.conditions()),
                fact(locale, "evidence", decision.evidence()),
                fact(locale, "codes", changed(codes(decision.codesBefore()), codes(decision.codesAfter()))),
                fact(locale, "scope", changed(text(decision.scopeBefore()), text(decision.scopeAfter()))),
                fact(locale, "scope-en", decision.scopeAfterEn()),
                fact(
                        locale,
                        "appeal-until",
                        decision.appealUntil() == null
                                ? null
                                : decision.appealUntil().toString()),
                fact(locale, "rules", String.join(", ", decision.rules()) + " · " + decision.ruleSet()),
                fact(locale, "recorded", RecordPress.moment(decision.recordedAt())));
    }

    private static Fact fact(Locale locale, String key, @Nullable String value) {
        return new Fact(Texts.of(locale, "records.decision." + key), value);
    }

    private static String codes(List<String> codes) {
        return String.join(", ", codes);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String changed(String before, String after) {
        return before.equals(after) || before.isEmpty() ? after : before + " → " + after;
    }
}
