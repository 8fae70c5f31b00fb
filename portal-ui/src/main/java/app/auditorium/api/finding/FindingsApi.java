package app.auditorium.api.finding;

import app.auditorium.api.Answers;
import app.auditorium.api.SortedBy;
import app.auditorium.api.Version;
import app.auditorium.finding.FindingChanges;
import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.Findings;
import app.auditorium.finding.FindingsAboutUs;
import app.auditorium.finding.NewFinding;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class FindingsApi {

    private final Findings findings;
    private final FindingsAboutUs aboutUs;

    FindingsApi(Findings findings, FindingsAboutUs aboutUs) {
        this.findings = findings;
        this.aboutUs = aboutUs;
    }

    /** Findings of an audit: all of one's own, of another body's those that are shared. */
    @GetMapping("/audits/{id}/findings")
    ResponseEntity<Page<FindingDetails>> ofAudit(
            @PathVariable UUID id,
            @SortedBy({"raisedOn", "organisation", "clause", "grade", "state"}) PageRequest page) {
        return Answers.ok(there(findings.ofAudit(id, page).or(() -> aboutUs.ofAudit(id, page))));
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/audits/{id}/findings")
    ResponseEntity<FindingDetails> raise(@PathVariable UUID id, @RequestBody NewFinding wanted) {
        return Answers.created(
                findings.raise(id, wanted), finding -> "/findings/" + finding.id(), FindingDetails::version);
    }

    @GetMapping("/findings/{id}")
    ResponseEntity<FindingDetails> one(@PathVariable UUID id) {
        return Answers.ok(there(findings.find(id).or(() -> aboutUs.find(id))), FindingDetails::version);
    }

    @PutMapping("/findings/{id}")
    ResponseEntity<FindingDetails> correct(@PathVariable UUID id, Version version, @RequestBody NewFinding wanted) {
        return Answers.ok(findings.correct(id, new FindingChanges(version.number(), wanted)), FindingDetails::version);
    }

    @PostMapping("/findings/{id}/release")
    ResponseEntity<FindingDetails> release(@PathVariable UUID id) {
        return Answers.ok(findings.release(id), FindingDetails::version);
    }

    private static <T> Outcome<T> there(Optional<T> found) {
        return found.map(Outcome::done).orElseGet(Outcome::notThere);
    }
}
