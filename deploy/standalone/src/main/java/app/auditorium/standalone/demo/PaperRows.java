package app.auditorium.standalone.demo;

import java.time.Instant;
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
        write("PLAN", PLANNED, audit -> book.of(audit).plan(), audit -> issued(audit, 15));
        write("OPENING", Audit::hasFindings, audit -> book.of(audit).opening(), audit -> null);
        write("CLOSING", Audit::released, audit -> book.of(audit).closing(), audit -> null);
        write(
                "STAGE_1",
                audit -> audit.isStage1() && audit.released(),
                audit -> book.of(audit).stage1(),
                audit -> closed(audit));
    }

    private void write(
            String kind, Predicate<Audit> which, Function<Audit, Object> paper, Function<Audit, Instant> issued) {
        List<Audit> audits = file.audits().stream().filter(which).toList();
        rows.byDay(
                audits,
                audit -> switch (kind) {
                    case "PLAN" -> file.courses().of(audit).issued();
                    case "OPENING" -> audit.days().first();
                    default -> audit.days().last();
                },
                ofDay -> rows.insert(
                        "audit_paper",
                        "audit_id, kind, content, revision, issued_at, changed_at, version",
                        ofDay,
                        audit -> Arrays.asList(
                                audit.id(),
                                kind,
                                new Rows.Json(json.writeValueAsString(paper.apply(audit))),
                                issued.apply(audit) == null ? 0 : 1,
                                issued.apply(audit),
                                switch (kind) {
                                    case "PLAN" -> issued(audit, 15);
                                    case "OPENING" -> hours.at(audit.days().first(), 9, audit.id());
                                    default -> closed(audit);
                                },
                                issued.apply(audit) == null ? 0 : 1)));
    }

    private Instant issued(Audit audit, int hour) {
        return hours.at(file.courses().of(audit).issued(), hour, audit.id());
    }

    private Instant closed(Audit audit) {
        return hours.at(audit.days().last(), 17, audit.id());
    }
}
