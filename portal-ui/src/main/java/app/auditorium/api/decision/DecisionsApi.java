package app.auditorium.api.decision;

import app.auditorium.api.Answers;
import app.auditorium.decision.DecisionDetails;
import app.auditorium.decision.DecisionFiles;
import app.auditorium.decision.DecisionKind;
import app.auditorium.decision.Decisions;
import app.auditorium.decision.FileFilter;
import app.auditorium.decision.FileRow;
import app.auditorium.decision.FileState;
import app.auditorium.decision.NewDecision;
import app.auditorium.kernel.Field;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What awaits a decision, and the taking of decisions. */
@RestController
@RequestMapping("/api/v1/decision-files")
class DecisionsApi {

    private final DecisionFiles files;
    private final Decisions decisions;

    DecisionsApi(DecisionFiles files, Decisions decisions) {
        this.files = files;
        this.decisions = decisions;
    }

    /** A decision as it is sent; {@code day} is today if missing. */
    @Field.Of(NewDecision.class)
    record Taken(
            @Nullable DecisionKind kind,
            @Nullable LocalDate day,
            @Nullable String reason,
            @Nullable String conditions,
            @Nullable String evidence,
            @Nullable List<String> codes,
            @Nullable String scopeText,
            @Nullable String scopeTextEn) {}

    /** Open files alone. */
    @GetMapping
    Page<FileRow> awaiting(PageRequest page) {
        return files.list(
                new FileFilter(null, List.of(), List.of(), List.of(), List.of(FileState.OPEN), null, false), page);
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/{id}/decision")
    ResponseEntity<DecisionDetails> take(@PathVariable UUID id, @RequestBody Taken taken) {
        return Answers.created(
                decisions.take(new NewDecision(
                        id,
                        taken.kind,
                        taken.day,
                        taken.reason,
                        taken.conditions,
                        taken.evidence,
                        taken.codes,
                        taken.scopeText,
                        taken.scopeTextEn)),
                decision -> "/certifications/" + decision.certificationId() + "/history");
    }
}
