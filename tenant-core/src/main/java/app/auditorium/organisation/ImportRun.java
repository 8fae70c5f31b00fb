package app.auditorium.organisation;

import app.auditorium.organisation.spreadsheet.Table;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.hibernate.Session;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** One import inside the transaction of its front door, in pieces that the memory can hold as entities. */
@Component
class ImportRun {

    private static final int PIECE = 500;

    private final EntityManager entities;
    private final ImportJudgement judgement;
    private final Clock clock;

    ImportRun(EntityManager entities, ImportJudgement judgement, Clock clock) {
        this.entities = entities;
        this.judgement = judgement;
        this.clock = clock;
    }

    record Judged(ImportReport report, List<ImportStep> steps) {}

    Judged judge(ImportTable file, ImportProgress progress) {
        planForTheSizeOfNow();
        KnownOrganisations known = KnownOrganisations.of(entities);
        List<ImportLine> lines = file.lines();
        List<ImportStep> steps = new ArrayList<>();
        ImportDrafts.of(lines).stream().gather(Gatherers.windowFixed(PIECE)).forEach(piece -> {
            steps.addAll(judge(piece, known));
            progress.at(steps.stream().mapToInt(s -> s.rows().size()).sum(), lines.size());
        });
        return new Judged(report(file, steps), steps);
    }

    /**
     * A plan that a connection has kept from when the tables were small reads them whole for each row's foreign key, which
     * makes a large import quadratic.
     */
    private void planForTheSizeOfNow() {
        entities.createNativeQuery("discard plans").executeUpdate();
        entities.createNativeQuery("set local enable_seqscan = off").executeUpdate();
    }

    private List<ImportStep> judge(List<ImportDraft> drafts, KnownOrganisations known) {
        List<Optional<UUID>> meant = drafts.stream().map(known::meantBy).toList();
        Map<UUID, OrganisationDetails> stored = load(
                        meant.stream().flatMap(Optional::stream).toList())
                .stream()
                .map(organisation -> organisation.details(List.of()))
                .collect(Collectors.toMap(OrganisationDetails::id, d -> d));
        entities.clear();
        List<ImportStep> steps = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            steps.add(judgement.judge(
                    drafts.get(i), meant.get(i).map(stored::get).orElse(null), known.ambiguous(drafts.get(i))));
        }
        return steps;
    }

    void write(List<ImportStep> steps, ImportProgress progress) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entities.unwrap(Session.class).setJdbcBatchSize(PIECE);
        List<ImportStep> due = steps.stream()
                .filter(step -> step.fate() != ImportFate.UNCHANGED)
                .toList();
        for (int from = 0; from < due.size(); from += PIECE) {
            List<ImportStep> piece = due.subList(from, Math.min(from + PIECE, due.size()));
            write(piece, now);
            progress.at(from + piece.size(), due.size());
        }
    }

    private void write(List<ImportStep> steps, Instant now) {
        Map<UUID, Organisation> stored =
                load(steps.stream().map(ImportStep::id).filter(Objects::nonNull).toList()).stream()
                        .collect(Collectors.toMap(Organisation::id, o -> o));
        for (ImportStep step : steps) {
            if (step.id() == null) {
                entities.persist(Organisation.take(step.wanted(), now));
                continue;
            }
            Organisation held = stored.get(step.id());
            if (held == null || held.version() != step.version()) {
                throw new ObjectOptimisticLockingFailureException(Organisation.class, step.id());
            }
            held.become(step.wanted(), now);
        }
        entities.flush();
        entities.clear();
    }

    /** Two statements for a piece: its organisations with their sites, then with their contacts. */
    private List<Organisation> load(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Organisation> found = entities.createQuery(
                        "select o from Organisation o left join fetch o.sites where o.id in :ids", Organisation.class)
                .setParameter("ids", ids)
                .getResultList();
        entities.createQuery(
                        "select o from Organisation o left join fetch o.contacts where o.id in :ids",
                        Organisation.class)
                .setParameter("ids", ids)
                .getResultList();
        return found;
    }

    private static ImportReport report(ImportTable file, List<ImportStep> steps) {
        Table table = file.table();
        List<ImportRow> rows = steps.stream()
                .flatMap(step -> step.rows().stream())
                .sorted(Comparator.comparingInt(ImportRow::row))
                .toList();
        Map<ImportFate, Integer> counts = new EnumMap<>(ImportFate.class);
        for (ImportFate fate : ImportFate.values()) {
            counts.put(fate, 0);
        }
        rows.forEach(row -> counts.merge(row.fate(), 1, Integer::sum));
        return new ImportReport(false, table.encoding(), file.headings(), file.ignored(), counts, rows);
    }
}
