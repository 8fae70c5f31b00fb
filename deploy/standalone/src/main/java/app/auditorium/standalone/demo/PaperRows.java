package app.auditorium.standalone.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/** Puts the papers of audits on file, each on the day on which it was written. */
final class PaperRows {

    private static final Predicate<Audit> PLANNED =
            audit -> audit.hasFindings() || audit.state().equals("SCHEDULED");

    private final Rows rows;
    private final JsonMapper json;
    private final BodyFile file;
    private final PaperBook book;
    private final Hours hours;

    PaperRows(Rows rows, JsonMapper json, BodyFile file, PaperBook book, Hours hours) {
        this.rows = rows;
        this.json = json;
        this.file = file;
        this.book = book;
        this.hours = hours;
    }

    void write() {
        write(
                "PLAN",
                PLANNED,
                audit -> book.of(audit).plan(),
                audit -> courses().of(audit).issued(),
                15,
                true);
        write(
                "OPENING",
                Audit::hasFindings,
                audit -> book.of(audit).opening(),
                audit -> audit.days().first(),
                9,
                false);
        write(
                "CLOSING",
                Audit::released,
                audit -> book.of(audit).closing(),
                audit -> audit.days().last(),
                17,
                false);
        write(
                "STAGE_1",
                audit -> audit.isStage1() && audit.released(),
                audit -> book.of(audit).stage1(),
                audit -> audit.days().last(),
                17,
                true);
    }

    private Courses courses() {
        return file.courses();
    }

    /** @param issued whether the client reads it */
    private void write(
            String kind,
            Predicate<Audit> which,
            Function<Audit, Object> paper,
            Function<Audit, LocalDate> day,
            int hour,
            boolean issued) {
        List<Audit> audits = file.audits().stream().filter(which).toList();
        rows.byDay(
                audits,
                day,
                audit -> audit.lead().name(),
                ofDay -> rows.insert(
                        "audit_paper",
                        "audit_id, kind, content, revision, issued_at, changed_at, version",
                        ofDay,
                        audit -> {
                            Instant written = hours.at(day.apply(audit), hour, audit.id());
                            return Arrays.asList(
                                    audit.id(),
                                    kind,
                                    new Rows.Json(json.writeValueAsString(paper.apply(audit))),
                                    issued ? 1 : 0,
                                    issued ? written : null,
                                    written,
                                    issued ? 1 : 0);
                        }));
    }
}
