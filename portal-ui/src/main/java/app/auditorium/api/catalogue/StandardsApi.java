package app.auditorium.api.catalogue;

import app.auditorium.api.Slice;
import app.auditorium.catalogue.Requirement;
import app.auditorium.catalogue.Standard;
import app.auditorium.catalogue.Standards;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.StandardId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/standards")
class StandardsApi {

    private final Standards standards;

    StandardsApi(Standards standards) {
        this.standards = standards;
    }

    @GetMapping
    Page<Standard> all(Slice slice) {
        return slice.of(standards.all());
    }

    @GetMapping("/{id}/requirements")
    Page<Requirement> requirements(@PathVariable StandardId id, Slice slice) {
        return slice.of(standards.requirements(id).all());
    }
}
