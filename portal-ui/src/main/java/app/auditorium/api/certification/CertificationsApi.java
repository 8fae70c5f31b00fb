package app.auditorium.api.certification;

import app.auditorium.api.Answers;
import app.auditorium.api.SortedBy;
import app.auditorium.api.Version;
import app.auditorium.certification.CertificationChanges;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.CertificationFilter;
import app.auditorium.certification.CertificationState;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.NewCertification;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Field;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.StandardId;
import java.util.List;
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
@RequestMapping("/api/v1/certifications")
class CertificationsApi {

    private final Certifications certifications;

    CertificationsApi(Certifications certifications) {
        this.certifications = certifications;
    }

    /** What may be changed; the rest of what was read may stand beside it. */
    @Field.Of(NewCertification.class)
    record Terms(
            @Nullable List<String> iafCodes,
            @Nullable Complexity complexity,
            @Nullable String scopeText) {}

    @GetMapping
    Page<CertificationDetails> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable StandardId standard,
            @RequestParam(required = false) @Nullable IafCode iaf,
            @RequestParam(required = false) @Nullable CertificationState state,
            @SortedBy({"organisation", "standard", "state", "expiresOn"}) PageRequest page) {
        return certifications.list(
                new CertificationFilter(
                        q,
                        organisation,
                        only(standard),
                        only(iaf).stream().map(IafCode::value).toList(),
                        only(state)),
                page);
    }

    private static <T> List<T> only(@Nullable T value) {
        return value == null ? List.of() : List.of(value);
    }

    @GetMapping("/{id}")
    ResponseEntity<CertificationDetails> one(@PathVariable UUID id) {
        return Answers.ok(
                certifications.details(id).map(Outcome::done).orElseGet(Outcome::notThere),
                CertificationDetails::version);
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<CertificationDetails> record(@RequestBody NewCertification wanted) {
        return Answers.created(
                certifications.record(wanted), c -> "/certifications/" + c.id(), CertificationDetails::version);
    }

    @PutMapping("/{id}")
    ResponseEntity<CertificationDetails> change(@PathVariable UUID id, Version version, @RequestBody Terms wanted) {
        return Answers.ok(
                certifications.change(
                        id,
                        new CertificationChanges(
                                version.number(), wanted.iafCodes, wanted.complexity, wanted.scopeText)),
                CertificationDetails::version);
    }
}
