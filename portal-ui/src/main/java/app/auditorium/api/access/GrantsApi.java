package app.auditorium.api.access;

import app.auditorium.access.GrantRow;
import app.auditorium.access.Grants;
import app.auditorium.access.NewGrant;
import app.auditorium.api.Answers;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/grants")
class GrantsApi {

    private final Grants grants;

    GrantsApi(Grants grants) {
        this.grants = grants;
    }

    @GetMapping
    Page<GrantRow> list(PageRequest page) {
        return grants.list(page);
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<GrantRow> give(@RequestBody NewGrant wanted) {
        return Answers.created(grants.give(wanted), grant -> "/grants/" + grant.id());
    }

    @GetMapping("/{id}")
    ResponseEntity<GrantRow> one(@PathVariable UUID id) {
        return Answers.ok(grants.find(id));
    }

    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable UUID id) {
        return Answers.gone(grants.revoke(id));
    }
}
