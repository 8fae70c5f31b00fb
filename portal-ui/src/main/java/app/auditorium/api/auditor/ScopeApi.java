package app.auditorium.api.auditor;

import app.auditorium.api.Answers;
import app.auditorium.api.Slice;
import app.auditorium.api.Version;
import app.auditorium.auditor.AccreditationScope;
import app.auditorium.auditor.ScopeDetails;
import app.auditorium.auditor.ScopeItem;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
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

        static Scope of(ScopeDetails details, Slice slice) {
            Page<ScopeItem> items = slice.of(details.items());
            return new Scope(items.items(), items.total(), details.version());
        }
    }

    @GetMapping
    ResponseEntity<Scope> read(Slice slice) {
        return Answers.ok(Outcome.done(Scope.of(scope.read(), slice)), Scope::version);
    }

    @PutMapping
    ResponseEntity<Scope> replace(Version version, @RequestBody ScopeInput wanted) {
        return Answers.ok(
                scope.replace(wanted.asChanges(version.number())).map(details -> Scope.of(details, Slice.WHOLE)),
                Scope::version);
    }
}
