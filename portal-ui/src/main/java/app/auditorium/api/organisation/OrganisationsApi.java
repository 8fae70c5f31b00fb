package app.auditorium.api.organisation;

import app.auditorium.api.Answers;
import app.auditorium.api.SortedBy;
import app.auditorium.api.Version;
import app.auditorium.kernel.Field;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.organisation.NewOrganisation;
import app.auditorium.organisation.NoteDetails;
import app.auditorium.organisation.OrganisationChanges;
import app.auditorium.organisation.OrganisationDetails;
import app.auditorium.organisation.OrganisationFilter;
import app.auditorium.organisation.OrganisationRow;
import app.auditorium.organisation.Organisations;
import app.auditorium.organisation.SiteDetails;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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
@RequestMapping("/api/v1/organisations")
class OrganisationsApi {

    private final Organisations organisations;

    OrganisationsApi(Organisations organisations) {
        this.organisations = organisations;
    }

    record NewNote(
            @Field(required = true, most = Organisations.LONGEST_NOTE) @Nullable String text) {}

    @GetMapping
    Page<OrganisationRowJson> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String iaf,
            @RequestParam(required = false) @Nullable String county,
            @SortedBy({"name", "nameZh", "taxId", "county", "sites", "employees", "nextAudit", "changedAt"})
                    PageRequest page) {
        Page<OrganisationRow> rows = Answers.done(organisations.list(OrganisationFilter.of(q, iaf, county), page));
        Map<UUID, List<SiteDetails>> sites = organisations.sitesOf(
                rows.items().stream().map(OrganisationRow::id).toList());
        return rows.map(row -> OrganisationRowJson.of(row, sites.getOrDefault(row.id(), List.of())));
    }

    @GetMapping("/{id}")
    ResponseEntity<OrganisationDetails> one(@PathVariable UUID id) {
        return Answers.ok(organisations.details(id), OrganisationDetails::version);
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<OrganisationDetails> add(@RequestBody NewOrganisation wanted) {
        return Answers.created(
                organisations.add(wanted),
                organisation -> "/organisations/" + organisation.id(),
                OrganisationDetails::version);
    }

    @PutMapping("/{id}")
    ResponseEntity<OrganisationDetails> change(
            @PathVariable UUID id, Version version, @RequestBody NewOrganisation to) {
        return Answers.ok(
                organisations.change(id, new OrganisationChanges(version.number(), to)), OrganisationDetails::version);
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/{id}/notes")
    ResponseEntity<NoteDetails> note(@PathVariable UUID id, @RequestBody NewNote note) {
        return Answers.created(
                organisations.note(id, Objects.requireNonNullElse(note.text(), "")),
                added -> "/organisations/" + id + "/notes/" + added.id());
    }

    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{id}/notes/{noteId}")
    ResponseEntity<Void> removeNote(@PathVariable UUID id, @PathVariable UUID noteId) {
        return Answers.gone(organisations.removeNote(id, noteId));
    }
}
