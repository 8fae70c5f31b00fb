package app.auditorium.audit;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.assignment.TeamRole;
import app.auditorium.impartiality.Conflict;
import app.auditorium.impartiality.Conflicts;
import app.auditorium.impartiality.NewRelation;
import app.auditorium.impartiality.RelationRow;
import app.auditorium.impartiality.Relations;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everyone on a team declares, for each audit, his relations to the client; the body judges those that there are. */
@Component
@Transactional
public class Declarations {

    private static final int DAYS_AHEAD = 60;
    private static final int LONGEST_WORDS = 2000;
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_ON_REGISTER = 500;

    private final DeclarationTable table;
    private final AuditReads reads;
    private final Relations relations;
    private final Conflicts conflicts;
    private final Today today;

    Declarations(DeclarationTable table, AuditReads reads, Relations relations, Conflicts conflicts, Today today) {
        this.table = table;
        this.reads = reads;
        this.relations = relations;
        this.conflicts = conflicts;
        this.today = today;
    }

    /** Who of an audit's team declares, the lead first, each with his latest. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Declared> team(UUID audit) {
        return table.team(audit);
    }

    /** Everything that was declared and judged for an audit, the oldest first. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Declaration> of(UUID audit) {
        return table.of(audit);
    }

    /** The audits of the next 60 days for which the acting person has yet to declare, the next one first. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<OpenDeclaration> owed() {
        return table.owed(today.here().plusDays(DAYS_AHEAD));
    }

    /** Relations that were declared and that nobody has judged, before audits that have not begun. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<OpenDeclaration> toJudge() {
        return table.toJudge();
    }

    /** The acting person's own declaration; a relation of a kind that the register knows stands there at once. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Outcome<Declared> declare(UUID audit, NewDeclaration wanted, Locale shownIn) {
        Optional<AuditDetails> found = reads.details(audit);
        if (found.isEmpty()) {
            return Outcome.notThere();
        }
        Optional<Declared> me = table.team(audit).stream().filter(Declared::own).findFirst();
        if (me.isEmpty()) {
            return Outcome.refused(Problem.rule("A-67", null, "rule.declaration.not-on-team"));
        }
        return keep(found.get(), me.get(), wanted, null, shownIn);
    }

    /** What a member of the team declared outside the portal, with its source, entered by a planner or by the lead; the body judges a relation. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR, Role.LEAD_AUDITOR},
            in = CERTIFICATION_BODY)
    public Outcome<Declared> record(
            UUID audit, UUID auditor, NewDeclaration wanted, @Nullable String source, Locale shownIn) {
        Optional<AuditDetails> found = reads.details(audit);
        Optional<Declared> member = member(audit, auditor);
        if (found.isEmpty() || member.isEmpty()) {
            return Outcome.notThere();
        }
        boolean leads = table.team(audit).stream().anyMatch(each -> each.own() && each.role() == TeamRole.LEAD_AUDITOR);
        if (!leads && !Acting.current().hasAny(Role.PLANNER, Role.ADMINISTRATOR)) {
            return Outcome.refused(Problem.rule("A-67", null, "rule.declaration.not-yours"));
        }
        Checks checks = new Checks().required("source", source, LONGEST_SOURCE);
        return checks.refuse()
                ? Outcome.refused(checks.problems())
                : keep(
                        found.get(),
                        member.get(),
                        wanted.related() ? NewDeclaration.relatedBy(wanted.words()) : NewDeclaration.free(),
                        source,
                        shownIn);
    }

    /** Judges that a declared relation threatens nothing, and why; one that bars him by the register is answered by another team. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<Declared> judge(UUID audit, UUID auditor, @Nullable String why) {
        Optional<AuditDetails> found = reads.details(audit);
        Optional<Declared> member = member(audit, auditor);
        if (found.isEmpty() || member.isEmpty()) {
            return Outcome.notThere();
        }
        Declaration latest = member.get().latest();
        if (latest == null || latest.statement() != Declaration.Statement.RELATED) {
            return Outcome.refused(Problem.rule("A-67", null, "rule.declaration.nothing-to-judge"));
        }
        if (member.get().own()) {
            return Outcome.refused(Problem.rule("A-67", null, "rule.declaration.own"));
        }
        Optional<Conflict> bar = conflicts.with(found.get().organisationId()).stream()
                .filter(each -> auditor.equals(each.auditorId()))
                .filter(each -> each.until() == null
                        || !each.until().isBefore(found.get().start()))
                .findFirst();
        if (bar.isPresent()) {
            return Outcome.refused(Problem.rule(
                    bar.get().rule(),
                    null,
                    "rule.declaration.barred",
                    member.get().name()));
        }
        Checks checks = new Checks().required("words", why, LONGEST_WORDS);
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        table.write(
                audit,
                auditor,
                Declaration.Statement.JUDGED,
                null,
                String.valueOf(why).strip(),
                null);
        return kept(audit, auditor);
    }

    private Outcome<Declared> keep(
            AuditDetails audit, Declared member, NewDeclaration wanted, @Nullable String source, Locale locale) {
        if (audit.state() == AuditState.CANCELLED) {
            return Outcome.refused(Problem.rule("G.2", null, "rule.audit.not-now"));
        }
        if (!wanted.related() && member.latest() != null && !member.isClear()) {
            return Outcome.refused(Problem.rule("A-67", null, "rule.declaration.judged-first", member.name()));
        }
        if (wanted.related()) {
            Checks checks = new Checks().required("words", wanted.words(), LONGEST_WORDS);
            if (checks.refuse()) {
                return Outcome.refused(checks.problems());
            }
            if (wanted.kind() != null
                    && register(audit, member, wanted, locale) instanceof Outcome.Refused<?>(var problems)) {
                return Outcome.refused(problems);
            }
        }
        String client = Texts.name(locale, audit.organisation(), audit.organisationZh());
        table.write(
                audit.id(),
                member.auditorId(),
                wanted.related() ? Declaration.Statement.RELATED : Declaration.Statement.FREE,
                Declaration.wording(locale, wanted.related(), client, new DateRange(audit.start(), audit.end())),
                wanted.related() ? String.valueOf(wanted.words()).strip() : null,
                source == null ? null : source.strip());
        return kept(audit.id(), member.auditorId());
    }

    private Outcome<RelationRow> register(AuditDetails audit, Declared member, NewDeclaration wanted, Locale locale) {
        String source =
                Texts.of(locale, "declaration.source", member.name(), audit.start(), String.valueOf(wanted.words()));
        return relations.declared(new NewRelation(
                audit.organisationId(),
                member.auditorId(),
                wanted.kind(),
                wanted.startedOn(),
                wanted.endedOn(),
                source.substring(
                        0,
                        source.offsetByCodePoints(
                                0, Math.min(LONGEST_ON_REGISTER, source.codePointCount(0, source.length()))))));
    }

    private Optional<Declared> member(UUID audit, UUID auditor) {
        return table.team(audit).stream()
                .filter(each -> each.auditorId().equals(auditor))
                .findFirst();
    }

    private Outcome<Declared> kept(UUID audit, UUID auditor) {
        return member(audit, auditor).map(Outcome::done).orElseGet(Outcome::notThere);
    }
}
