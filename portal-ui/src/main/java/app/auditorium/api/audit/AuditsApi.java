package app.auditorium.api.audit;

import app.auditorium.api.Answers;
import app.auditorium.api.Slice;
import app.auditorium.api.SortedBy;
import app.auditorium.api.Version;
import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditConduct;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditFilter;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.Audits;
import app.auditorium.audit.NewAudit;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.Field;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audits")
class AuditsApi {

    private final Audits audits;
    private final AuditCalendar calendar;
    private final AuditConduct conduct;

    AuditsApi(Audits audits, AuditCalendar calendar, AuditConduct conduct) {
        this.audits = audits;
        this.calendar = calendar;
        this.conduct = conduct;
    }

    record Cancelling(
            @Field(required = true, most = AuditConduct.LONGEST_REASON) @Nullable String reason) {}

    /** An audit as it shall be from now on; its certification stays and need not be sent. */
    @Field.Of(NewAudit.class)
    record Rearranged(
            @Field @Nullable UUID certificationId,
            @Nullable AuditType type,
            @Nullable String reason,
            @Nullable List<String> iafCodes,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable List<UUID> siteIds,
            @Nullable UUID leadAuditorId,
            @Nullable List<NewAudit.Member> team,
            @Nullable String language) {

        NewAudit asNew() {
            return new NewAudit(
                    certificationId, type, reason, iafCodes, start, end, siteIds, leadAuditorId, team, language);
        }
    }

    /** Audits that touch the days {@code from} to {@code to} and suit the other filters. */
    @GetMapping
    Page<AuditRowAnswer> list(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable IafCode iaf,
            @RequestParam(required = false) @Nullable AuditType type,
            @RequestParam(required = false) @Nullable AuditState state,
            @RequestParam(required = false) @Nullable UUID auditor,
            @RequestParam(required = false) @Nullable UUID client,
            @RequestParam(required = false) @Nullable UUID certification,
            @RequestParam(required = false) @Nullable String q,
            @SortedBy({"start", "end", "organisation", "type", "state", "standard"}) PageRequest page) {
        if (from != null && to != null && to.isBefore(from)) {
            Answers.done(Outcome.refused(Problem.invalid("to", "problem.search.ends-before-it-begins")));
        }
        return calendar.list(
                        new AuditFilter(
                                from,
                                to,
                                only(iaf).stream().map(IafCode::value).toList(),
                                only(type),
                                only(state),
                                only(auditor),
                                client,
                                certification,
                                q),
                        page)
                .map(AuditRowAnswer::of);
    }

    private static <T> List<T> only(@Nullable T value) {
        return value == null ? List.of() : List.of(value);
    }

    @GetMapping("/{id}")
    ResponseEntity<AuditAnswer> one(@PathVariable UUID id, Locale locale) {
        return told(audits.details(id).map(Outcome::done).orElseGet(Outcome::notThere), locale);
    }

    @GetMapping("/{id}/candidates")
    ResponseEntity<Page<CandidateAnswer>> candidates(@PathVariable UUID id, Slice slice, Locale locale) {
        return Answers.ok(audits.candidates(id)
                .map(all -> all.stream()
                        .map(candidate -> CandidateAnswer.of(candidate, locale))
                        .toList())
                .map(slice::of)
                .map(Outcome::done)
                .orElseGet(Outcome::notThere));
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<AuditAnswer> plan(@RequestBody NewAudit wanted, Locale locale) {
        Outcome<AuditDetails> outcome = audits.plan(wanted);
        return Answers.created(
                outcome.map(audit -> AuditAnswer.of(audit, locale)), a -> "/audits/" + a.id(), AuditAnswer::version);
    }

    @PutMapping("/{id}")
    ResponseEntity<AuditAnswer> change(
            @PathVariable UUID id, Version version, @RequestBody Rearranged wanted, Locale locale) {
        return told(audits.change(id, version.number(), wanted.asNew()), locale);
    }

    /** With {@code If-Match} only if the audit is still what the caller read; without it whatever it is. */
    @PostMapping("/{id}/cancel")
    ResponseEntity<AuditAnswer> cancel(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Cancelling cancelling,
            Locale locale) {
        int version =
                ifMatch == null ? audits.details(id).map(AuditDetails::version).orElse(-1) : number(ifMatch);
        return told(conduct.cancel(id, version, cancelling.reason), locale);
    }

    private static int number(String tag) {
        String digits = tag.strip().replaceFirst("^(W/)?\"([0-9]{1,9})\"$", "$2");
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
    }

    private static ResponseEntity<AuditAnswer> told(Outcome<AuditDetails> outcome, Locale locale) {
        return Answers.ok(outcome.map(audit -> AuditAnswer.of(audit, locale)), AuditAnswer::version);
    }
}
