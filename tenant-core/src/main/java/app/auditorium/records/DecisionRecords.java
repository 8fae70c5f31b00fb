package app.auditorium.records;

import app.auditorium.decision.CertificateDetails;
import app.auditorium.decision.CertificateFile;
import app.auditorium.decision.CertificateRevision;
import app.auditorium.decision.Certificates;
import app.auditorium.decision.DecisionDetails;
import app.auditorium.decision.Decisions;
import app.auditorium.kernel.RecordsSource;
import app.auditorium.kernel.Texts;
import app.auditorium.paper.Markup;
import app.auditorium.paper.Prose;
import app.auditorium.paper.Prose.Fact;
import java.util.ArrayList;
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
    private final RecordPress press;

    DecisionRecords(Decisions decisions, Certificates certificates, RecordPress press) {
        this.decisions = decisions;
        this.certificates = certificates;
        this.press = press;
    }

    @Override
    public List<RecordFile> of(UUID certification, Locale locale) {
        var files = new ArrayList<RecordFile>();
        for (DecisionDetails decision : decisions.of(certification).reversed()) {
            files.add(press.file(
                    Section.DECISION,
                    decision.day() + " · " + Texts.of(locale, "decision.kind." + decision.kind()),
                    decision.day() + "-" + (files.size() + 1),
                    locale,
                    () -> List.of(facts(decision, locale))));
        }
        for (CertificateDetails certificate : certificates.of(certification)) {
            for (CertificateRevision revision : certificate.revisions().reversed()) {
                files.add(new RecordFile(
                        Section.CERTIFICATE,
                        certificate.number() + " · " + Texts.of(locale, "certificate.revision") + " "
                                + revision.revision() + " · " + revision.revisedOn(),
                        RecordPress.plain(certificate.number()) + "-r" + revision.revision() + ".pdf",
                        () -> certificates
                                .pdf(revision.id())
                                .map(CertificateFile::bytes)
                                .orElseThrow()));
            }
        }
        return files;
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
                fact(locale, "audits", String.valueOf(decision.audits().size())),
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
