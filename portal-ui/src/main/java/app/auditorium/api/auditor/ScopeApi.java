package app.auditorium.api.auditor;

import app.auditorium.api.Answers;
import app.auditorium.api.Version;
import app.auditorium.auditor.AccreditationScope;
import app.auditorium.auditor.ScopeDetails;
import app.auditorium.auditor.ScopeItem;
import app.auditorium.kernel.Outcome;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/scope")
class ScopeApi {

    private final AccreditationScope scope;

    ScopeApi(AccreditationScope scope) {
        this.scope = scope;
    }

    record Scope(
            List<ScopeItem> items, long total, @JsonIgnore int version) {

        static Scope of(ScopeDetails details) {
            return new Scope(details.items(), details.items().size(), details.version());
        }
    }

    @GetMapping
    ResponseEntity<Scope> read() {
        return Answers.ok(Outcome.done(Scope.of(scope.read())), Scope::version);
    }

    @PutMapping
    ResponseEntity<Scope> replace(Version version, @RequestBody ScopeInput wanted) {
        return Answers.ok(scope.replace(wanted.asChanges(version.number())).map(Scope::of), Scope::version);
    }
}
