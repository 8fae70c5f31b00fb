package app.auditorium.api.auditor;

import app.auditorium.api.Answers;
import app.auditorium.api.SortedBy;
import app.auditorium.api.Version;
import app.auditorium.auditor.AuditorFilter;
import app.auditorium.auditor.Auditors;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auditors")
class AuditorsApi {

    private final Auditors auditors;

    AuditorsApi(Auditors auditors) {
        this.auditors = auditors;
    }

    @GetMapping
    Page<AuditorRowJson> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable StandardId standard,
            @RequestParam(required = false) @Nullable IafCode iaf,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable LocalDate availableOn,
            @RequestParam(defaultValue = "false") boolean left,
            @SortedBy({"name", "email"}) PageRequest page) {
        var filter = new AuditorFilter(q, oneOrAny(standard), oneOrAny(iaf), oneOrAny(role), availableOn, left, false);
        return auditors.list(filter, page).map(AuditorRowJson::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<AuditorJson> one(@PathVariable UUID id) {
        return Answers.ok(
                auditors.find(id).map(AuditorJson::of).map(Outcome::done).orElse(Outcome.notThere()),
                AuditorJson::version);
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<AuditorJson> add(@RequestBody AuditorInput input) {
        return Answers.created(
                auditors.add(input.asNew()).map(AuditorJson::of),
                auditor -> "/auditors/" + auditor.id(),
                AuditorJson::version);
    }

    @PutMapping("/{id}")
    ResponseEntity<AuditorJson> change(@PathVariable UUID id, Version version, @RequestBody AuditorInput input) {
        return Answers.ok(
                auditors.change(id, input.asChanges(version.number())).map(AuditorJson::of), AuditorJson::version);
    }

    private static <T> Set<T> oneOrAny(@Nullable T wanted) {
        return wanted == null ? Set.of() : Set.of(wanted);
    }
}
