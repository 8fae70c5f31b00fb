package app.auditorium.api.auditor;

import app.auditorium.api.Answers;
import app.auditorium.api.Slice;
import app.auditorium.auditor.Absences;
import app.auditorium.auditor.Booking;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/v1/auditors/{auditor}/absences")
class AbsencesApi {

    private final Absences absences;

    AbsencesApi(Absences absences) {
        this.absences = absences;
    }

    /** {@code booked} warns of audits that need someone else. */
    record Recorded(
            UUID id,
            LocalDate from,
            LocalDate until,
            @Nullable String reason,
            List<Booking> booked) {}

    @GetMapping
    Page<AbsenceJson> list(@PathVariable UUID auditor, Slice slice) {
        return slice.of(Answers.done(absences.of(auditor)
                .map(rows -> Outcome.done(rows.stream().map(AbsenceJson::of).toList()))
                .orElse(Outcome.notThere())));
    }

    @GetMapping("/{id}")
    ResponseEntity<AbsenceJson> one(@PathVariable UUID auditor, @PathVariable UUID id) {
        return Answers.ok(absences.find(auditor, id).map(AbsenceJson::of));
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<Recorded> add(@PathVariable UUID auditor, @RequestBody AbsenceJson wanted) {
        return Answers.created(
                absences.add(auditor, wanted.asNew())
                        .map(recorded -> new Recorded(
                                recorded.absence().id(),
                                recorded.absence().firstDay(),
                                recorded.absence().lastDay(),
                                recorded.absence().reason(),
                                recorded.booked())),
                recorded -> "/auditors/" + auditor + "/absences/" + recorded.id());
    }

    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@PathVariable UUID auditor, @PathVariable UUID id) {
        return Answers.gone(absences.remove(auditor, id));
    }
}
