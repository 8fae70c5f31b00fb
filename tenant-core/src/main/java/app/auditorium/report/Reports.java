package app.auditorium.report;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.audit.AuditConduct;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.Audits;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.Texts;
import app.auditorium.paper.HeadedPress;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Histories;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reports of a body's audits (DOMAIN ): written by the team, whole before they are submitted, kept in versions. */
@Component
@Transactional
public class Reports {

    private final Audits audits;
    private final AuditConduct conduct;
    private final ReportsOnFile onFile;
    private final Facts facts;
    private final HeadedPress press;
    private final Histories histories;

    Reports(
            Audits audits,
            AuditConduct conduct,
            ReportsOnFile onFile,
            Facts facts,
            HeadedPress press,
            Histories histories) {
        this.audits = audits;
        this.conduct = conduct;
        this.onFile = onFile;
        this.facts = facts;
        this.press = press;
        this.histories = histories;
    }

    /** The report as it stands, or a first draft of what is known; empty if there is no such audit. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<Report> of(UUID audit) {
        return audits.details(audit).map(this::report);
    }

    private Report report(AuditDetails audit) {
        Locale locale = Acting.current().locale();
        Known known = facts.of(audit, locale);
        ReportsOnFile.Kept kept = onFile.find(audit.id())
                .orElseGet(() -> new ReportsOnFile.Kept(facts.draft(audit, locale), Report.State.DRAFT, -1));
        return new Report(
                audit.id(),
                kept.version(),
                kept.state(),
                kept.content(),
                known.texts(),
                known.findings(),
                known.specialPoints(),
                Completeness.of(kept.content(), known).stream()
                        .map(line -> new Report.Line(line.rule(), line.name(), line.letter(), line.complete()))
                        .toList(),
                onFile.versions(audit.id()));
    }

    /** Keeps what is written so far, whole or not. */
    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.AUDITOR, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<Report> write(UUID id, ReportContent content, int version) {
        Optional<AuditDetails> audit = audits.details(id);
        if (audit.isEmpty()) {
            return Outcome.notThere();
        }
        Checks checks = content.written();
        boolean writable = onFile.find(id)
                .map(kept -> kept.state() == Report.State.DRAFT || kept.state() == Report.State.RETURNED)
                .orElse(true);
        if (!writable || audit.get().state() == AuditState.CANCELLED) {
            checks.add(Problem.rule("A-55", null, "rule.report.submitted"));
        }
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        return onFile.write(id, content, version)
                ? Outcome.done(report(audit.get()))
                : histories.stale(id, "audit_report");
    }

    /** Hands a whole report in, as a version that stands still; every missing item is named otherwise. */
    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> submit(UUID id, int auditVersion, int version) {
        Optional<ReportsOnFile.Kept> kept = onFile.find(id);
        if (kept.isPresent() && kept.get().version() != version) {
            return histories.stale(id, "audit_report");
        }
        int number = onFile.versions(id).stream()
                        .mapToInt(Report.Submitted::number)
                        .max()
                        .orElse(0)
                + 1;
        Outcome<AuditDetails> reported =
                conduct.report(id, auditVersion, Texts.of(Locale.ENGLISH, "report.version", number));
        if (reported instanceof Outcome.Done<AuditDetails>(var audit)) {
            onFile.submit(id, snapshot(audit, kept.orElseThrow().content()));
            onFile.stands(id, Report.State.SUBMITTED);
        }
        return reported;
    }

    private ReportsOnFile.Snapshot snapshot(AuditDetails audit, ReportContent content) {
        Known known = facts.of(audit, Locale.ENGLISH);
        return new ReportsOnFile.Snapshot(
                content,
                known.texts(),
                facts.of(audit, Locale.TRADITIONAL_CHINESE).texts(),
                known.findings(),
                known.earlier());
    }

    /** A submitted version as PDF/A, its headings in a language; empty if there is no such version. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<byte[]> print(UUID audit, int number, Locale locale) {
        return audits.details(audit)
                .flatMap(found -> onFile.version(audit, number)
                        .map(version -> print(
                                found,
                                version,
                                Texts.of(locale, "report.version", number),
                                onFile.versions(audit).stream()
                                        .filter(one -> one.number() == number)
                                        .map(Report.Submitted::at)
                                        .findFirst()
                                        .orElse(null),
                                locale)));
    }

    /** The draft as PDF/A, marked as one. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<byte[]> printDraft(UUID audit, Locale locale) {
        return audits.details(audit).map(found -> {
            ReportContent content =
                    onFile.find(audit).map(ReportsOnFile.Kept::content).orElseGet(() -> facts.draft(found, locale));
            return print(found, snapshot(found, content), Texts.of(locale, "report.draft"), null, locale);
        });
    }

    private byte[] print(
            AuditDetails audit, ReportsOnFile.Snapshot report, String version, @Nullable Instant asOf, Locale locale) {
        return press.onCertifications(
                List.of(audit.certificationId()),
                new HeadedPress.Page(
                        Texts.of(locale, "report.title"),
                        Texts.of(locale, "report.type." + audit.type()) + " · " + audit.start() + " · " + version,
                        asOf,
                        locale,
                        ReportPaper.of(report, locale)));
    }

    /** The numbers of the versions of an audit's report, the newest first. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Report.Submitted> versions(UUID audit) {
        return onFile.versions(audit);
    }
}
