package app.auditorium.engagement;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.catalogue.Standards;
import app.auditorium.document.DocumentRow;
import app.auditorium.document.Documents;
import app.auditorium.document.NewDocument;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Deliveries;
import app.auditorium.tenancy.Histories;
import app.auditorium.tenancy.Today;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The body's offers in versions, and the signatures under them. What was sent never changes; a change is another version. */
@Component
@Transactional
public class Quotes {

    /** What signed copies belong to, together with the id of the engagement. */
    public static final String DOCUMENTS = "AGREEMENT";

    private static final int VALID_DAYS = 60;
    private static final BigDecimal TAX = new BigDecimal("5");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final QuoteTable table;
    private final EngagementReads reads;
    private final Moves moves;
    private final Agreements agreements;
    private final Documents documents;
    private final Deliveries deliveries;
    private final Standards standards;
    private final TimeOnFile times;
    private final Histories histories;
    private final Today today;

    Quotes(
            QuoteTable table,
            EngagementReads reads,
            Moves moves,
            Agreements agreements,
            Documents documents,
            Deliveries deliveries,
            Standards standards,
            TimeOnFile times,
            Histories histories,
            Today today) {
        this.table = table;
        this.reads = reads;
        this.moves = moves;
        this.agreements = agreements;
        this.documents = documents;
        this.deliveries = deliveries;
        this.standards = standards;
        this.times = times;
        this.histories = histories;
        this.today = today;
    }

    /** All versions of an engagement, the newest first. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<QuoteDetails> of(UUID engagement) {
        return table.of(engagement);
    }

    /** Begins the next version: as the one before, or with a line for each standard and its audit time. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<QuoteDetails> draft(UUID engagement) {
        Engagement held = moves.find(engagement).orElse(null);
        if (held == null) {
            return Outcome.notThere();
        }
        if (!held.state().isOffered()) {
            return Outcome.refused(notNow());
        }
        List<QuoteDetails> before = table.of(engagement);
        QuoteDetails last = before.isEmpty() ? null : before.getFirst();
        if (last != null && last.state() == QuoteDetails.State.DRAFT) {
            return Outcome.done(last);
        }
        UUID id = table.draft(
                engagement,
                last == null ? 1 : last.number() + 1,
                today.here().plusDays(VALID_DAYS),
                last == null ? TAX : last.taxPercent(),
                last == null ? inBothLanguages("\n\n", "quote.terms") : last.terms());
        table.lines(id, last == null ? firstLines(engagement) : last.lines());
        return found(engagement, id);
    }

    /** Keeps what was typed into a draft. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<QuoteDetails> save(UUID engagement, UUID id, QuoteChanges changes) {
        QuoteDetails quote = find(engagement, id);
        if (quote == null) {
            return Outcome.notThere();
        }
        Checks checks = check(changes);
        if (quote.state() != QuoteDetails.State.DRAFT) {
            checks.add(Problem.rule("A-26", null, "rule.quote.sent"));
        }
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        return table.save(id, changes) ? found(engagement, id) : histories.stale(engagement, "quote");
    }

    /** Throws a draft away. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<UUID> discard(UUID engagement, UUID id, int version) {
        QuoteDetails quote = find(engagement, id);
        if (quote == null) {
            return Outcome.notThere();
        }
        if (quote.version() != version) {
            return histories.stale(engagement, "quote");
        }
        if (quote.state() != QuoteDetails.State.DRAFT) {
            return Outcome.refused(Problem.rule("A-26", null, "rule.quote.sent"));
        }
        table.discard(id);
        return Outcome.done(id);
    }

    /** Puts a version into force and tells the client; signatures under an earlier one no longer count. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<QuoteDetails> send(UUID engagement, UUID id, int version) {
        Engagement held = moves.find(engagement).orElse(null);
        QuoteDetails quote = find(engagement, id);
        if (held == null || quote == null) {
            return Outcome.notThere();
        }
        if (quote.version() != version) {
            return histories.stale(engagement, "quote");
        }
        var checks = new Checks();
        if (!held.state().isOffered()) {
            checks.add(notNow());
        }
        if (quote.state() != QuoteDetails.State.DRAFT) {
            checks.add(Problem.rule("A-26", null, "rule.quote.sent"));
        }
        if (quote.lines().isEmpty()) {
            checks.add(Problem.rule("A-26", "lines", "rule.quote.no-lines"));
        }
        if (!quote.lines().isEmpty() && quote.net().amount().signum() == 0) {
            checks.add(Problem.rule("A-26", "lines", "rule.quote.no-price"));
        }
        if (quote.validUntil() == null || quote.validUntil().isBefore(today.here())) {
            checks.add(Problem.rule("A-26", "validUntil", "rule.quote.past"));
        }
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        EngagementRow row = reads.head(engagement).orElseThrow().row();
        table.send(engagement, id, QuoteSeal.of(row, quote, reads.terms(engagement)));
        tell(held, id, false);
        return found(engagement, id);
    }

    /** Signs the version in force for the body. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<QuoteDetails> sign(UUID engagement, Signature signature) {
        return sign(engagement, SignOff.Party.BODY, new PaperSignature(signature, null, null, null, null));
    }

    /** Enters what the client signed on paper: by whom, from where, when, with the copy. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<QuoteDetails> signForClient(UUID engagement, PaperSignature paper) {
        return sign(engagement, SignOff.Party.CLIENT, paper);
    }

    private Outcome<QuoteDetails> sign(UUID engagement, SignOff.Party party, PaperSignature paper) {
        Engagement held = moves.find(engagement).orElse(null);
        QuoteDetails quote = agreements.inForce(engagement).orElse(null);
        if (held == null || quote == null) {
            return Outcome.notThere();
        }
        Checks checks = paper.signature().check(quote, today.here());
        if (!held.state().isOffered()) {
            checks.add(notNow());
        }
        if (quote.signedBy(party).isPresent()) {
            checks.add(Problem.rule("A-26", null, "rule.agreement.signed-already"));
        }
        UUID document = null;
        if (party == SignOff.Party.CLIENT) {
            checks.required("source", paper.source(), 500);
            if (paper.sourceOn() == null || paper.sourceOn().isAfter(today.here())) {
                checks.add(Problem.rule("A-26", "sourceOn", "rule.application.SOURCE_DAY"));
            } else if (paper.sourceOn().isBefore(offeredOn(quote))) {
                checks.add(Problem.rule("A-26", "sourceOn", "rule.agreement.before-offer", offeredOn(quote)));
            }
            if (paper.content() == null || paper.fileName() == null) {
                checks.add(Problem.rule("A-26", "file", "rule.agreement.copy"));
            }
            if (!checks.refuse()) {
                switch (copy(held, String.valueOf(paper.fileName()), paper.content())) {
                    case Outcome.Done<DocumentRow>(var stored) -> document = stored.id();
                    case Outcome.Refused<DocumentRow>(var problems) -> problems.forEach(checks::add);
                    case Outcome.NotThere<DocumentRow>() -> checks.add(Problem.unseen("file"));
                    case Outcome.Stale<DocumentRow> stale -> checks.add(Problem.unseen("file"));
                }
            }
        }
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        table.sign(
                engagement,
                Acting.current().tenantId(),
                paper.signature().of(quote, party, paper.source(), paper.sourceOn(), document, table.moment()));
        if (party == SignOff.Party.BODY) {
            tell(held, quote.id(), true);
        }
        agreements.settle(held);
        return found(engagement, quote.id());
    }

    private Outcome<DocumentRow> copy(Engagement held, String name, byte @Nullable [] content) {
        return documents.add(new NewDocument(
                DOCUMENTS, held.id(), name, content == null ? new byte[0] : content, moves.clientOf(held)));
    }

    private void tell(Engagement engagement, UUID quote, boolean signed) {
        UUID client = moves.clientOf(engagement);
        if (client != null) {
            deliveries.send(new QuoteSent(client, engagement.id(), quote, signed));
        }
    }

    /** The audits of the first cycle with their days: the initial one and two surveillances (A-02, C-08). */
    private List<QuoteLine> firstLines(UUID engagement) {
        String codes = reads.terms(engagement).stream()
                .map(terms -> standards.byId(terms.standard()).code())
                .collect(Collectors.joining(" + "));
        TimeOnFile.Determined time = times.of(engagement).orElse(null);
        BigDecimal initial = time == null ? BigDecimal.ONE : time.initialDays();
        BigDecimal surveillance = time == null ? HALF : time.surveillanceDays();
        return List.of(
                line("quote.initial", codes, initial),
                line("quote.surveillance-1", codes, surveillance),
                line("quote.surveillance-2", codes, surveillance));
    }

    private static QuoteLine line(String key, String codes, BigDecimal days) {
        return new QuoteLine(null, inBothLanguages(" / ", key, codes), days, BigDecimal.ZERO);
    }

    /** What both sides sign is one text, whoever wrote it and in whatever language it is printed. */
    private static String inBothLanguages(String between, String key, Object... args) {
        return Texts.of(Locale.TRADITIONAL_CHINESE, key, args) + between + Texts.of(Locale.ENGLISH, key, args);
    }

    private static Checks check(QuoteChanges changes) {
        var checks = new Checks().text("terms", changes.terms(), 10_000);
        BigDecimal tax = changes.taxPercent();
        if (tax == null || tax.signum() < 0 || tax.compareTo(new BigDecimal("50")) > 0) {
            checks.invalid("taxPercent", "problem.not-between", 0, 50);
        }
        if (changes.lines().size() > 200) {
            checks.invalid("lines", "problem.too-many", 200);
        }
        return checks.each("lines", changes.lines(), (at, line) -> {
            checks.required(at + ".item", line.item(), 300);
            BigDecimal days = line.days();
            if (days == null
                    || days.signum() <= 0
                    || days.compareTo(new BigDecimal("1000")) > 0
                    || days.remainder(HALF).signum() != 0) {
                checks.add(Problem.rule("C-06", at + ".days", "rule.quote.half-days"));
            }
            BigDecimal rate = line.rate();
            if (rate == null || rate.signum() < 0 || rate.compareTo(new BigDecimal("99999999")) > 0) {
                checks.invalid(at + ".rate", "problem.not-between", 0, 99_999_999);
            }
        });
    }

    private @Nullable QuoteDetails find(UUID engagement, UUID id) {
        return table.of(engagement).stream()
                .filter(quote -> quote.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private Outcome<QuoteDetails> found(UUID engagement, UUID id) {
        QuoteDetails quote = find(engagement, id);
        return quote == null ? Outcome.notThere() : Outcome.done(quote);
    }

    private static Problem notNow() {
        return Problem.rule("G.1", null, "rule.engagement.not-now");
    }

    private LocalDate offeredOn(QuoteDetails inForce) {
        return LocalDate.ofInstant(Objects.requireNonNull(inForce.sentAt()), today.zone());
    }
}
