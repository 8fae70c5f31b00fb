package app.auditorium.engagement;

import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.SharedReads;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers with their lines and signatures: the body's own, and as the client reads them. */
@Component
class QuoteTable {

    private static final String QUOTE = """
            select id, engagement_id, number, state, version, currency, tax_percent, valid_until, terms, sha256, sent_by, sent_at
            from quote where engagement_id = :engagement and tenant_id""";
    private static final String LINES = """
            select l.quote_id, l.standard, l.item, l.days, l.rate
            from quote q join quote_line l on l.tenant_id = q.tenant_id and l.quote_id = q.id
            where q.engagement_id = :engagement and q.tenant_id %s order by l.quote_id, l.position""";
    private static final String SIGN_OFFS = """
            select id, quote_id, quote_sha256, party, typed_name, intent, from_tenant, source, source_on, document_id, person, signed_at
            from sign_off where engagement_id = :engagement and tenant_id""";
    private static final String OWN = " = current_tenant()";
    private static final String THEIRS = " <> :acting";

    private final JdbcClient sql;
    private final SharedReads shared;

    QuoteTable(DataSource app, SharedReads shared) {
        this.sql = JdbcClient.create(app);
        this.shared = shared;
    }

    /** The versions of an engagement, the newest first. */
    List<QuoteDetails> of(UUID engagement) {
        Map<String, UUID> parameters = Map.of("engagement", engagement);
        return together(
                sql.sql(LINES.formatted(OWN))
                        .params(parameters)
                        .query(QuoteTable::line)
                        .list(),
                sql.sql(SIGN_OFFS + OWN)
                        .params(parameters)
                        .query(QuoteTable::signOff)
                        .list(),
                shape -> sql.sql(QUOTE + OWN + " order by number desc")
                        .params(parameters)
                        .query(shape)
                        .list());
    }

    /** The versions that a body sent to the acting client, the newest first, with both sides' signatures. */
    List<QuoteDetails> shared(UUID engagement) {
        Map<String, UUID> parameters = Map.of("engagement", engagement);
        var signOffs = new HashMap<UUID, SignOff>();
        shared.list(SIGN_OFFS + THEIRS, parameters, QuoteTable::signOff).forEach(one -> signOffs.put(one.id(), one));
        sql.sql(SIGN_OFFS + OWN)
                .params(parameters)
                .query(QuoteTable::signOff)
                .list()
                .forEach(one -> signOffs.put(one.id(), one));
        return together(
                shared.list(LINES.formatted(THEIRS), parameters, QuoteTable::line),
                List.copyOf(signOffs.values()),
                shape -> shared.list(QUOTE + THEIRS + " order by number desc", parameters, shape));
    }

    /** The engagements in which an offer waits for the acting client's signature on a day. */
    Set<UUID> toSign(LocalDate day) {
        Set<UUID> signed = sql.sql("select quote_id from sign_off where tenant_id = current_tenant()")
                .query(UUID.class)
                .set();
        return shared
                .list(
                        """
                        select q.engagement_id, q.id from quote q
                        where q.tenant_id <> :acting and q.state = 'SENT' and q.valid_until >= :day
                          and not exists (select from sign_off s where s.tenant_id = q.tenant_id and s.quote_id = q.id
                                          and s.party = 'CLIENT')""",
                        Map.of("day", day),
                        (row, n) ->
                                Map.entry(row.getObject("engagement_id", UUID.class), row.getObject("id", UUID.class)))
                .stream()
                .filter(offer -> !signed.contains(offer.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The standards of an engagement that is shared with the acting client. */
    List<StandardTerms> sharedTerms(UUID engagement) {
        return shared.list("""
                select standard, iaf_codes, complexity, scope_text, scope_text_en, certification_id from engagement_standard
                where engagement_id = :engagement and tenant_id <> :acting order by standard""", Map.of("engagement", engagement), EngagementReads::terms);
    }

    UUID draft(UUID engagement, int number, LocalDate validUntil, BigDecimal taxPercent, String terms) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into quote (id, engagement_id, number, state, valid_until, tax_percent, terms)
                        values (?, ?, ?, 'DRAFT', ?, ?, ?)""")
                .params(id, engagement, number, validUntil, taxPercent, terms)
                .update();
        return id;
    }

    /** Whether it was still the draft that was read. */
    boolean save(UUID id, QuoteChanges changes) {
        int saved = sql.sql("""
                        update quote set valid_until = cast(? as date), tax_percent = ?, terms = ?, changed_at = now(), version = version + 1
                        where tenant_id = current_tenant() and id = ? and version = ? and state = 'DRAFT'""")
                .params(Arrays.asList(
                        changes.validUntil() == null
                                ? null
                                : changes.validUntil().toString(),
                        changes.taxPercent(),
                        changes.terms() == null ? "" : changes.terms(),
                        id,
                        changes.version()))
                .update();
        if (saved > 0) {
            lines(id, changes.lines());
        }
        return saved > 0;
    }

    void lines(UUID quote, List<QuoteLine> lines) {
        sql.sql("delete from quote_line where tenant_id = current_tenant() and quote_id = ?")
                .param(quote)
                .update();
        IntStream.range(0, lines.size()).forEach(at -> {
            QuoteLine line = lines.get(at);
            StandardId standard = line.standard();
            sql.sql("insert into quote_line (quote_id, position, standard, item, days, rate) values (?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            quote,
                            at,
                            standard == null ? null : standard.name(),
                            line.item(),
                            line.days(),
                            line.rate()))
                    .update();
        });
    }

    /** Puts a draft into force; what was in force before no longer is. */
    void send(UUID engagement, UUID id, String sha256) {
        sql.sql("""
                        update quote set state = 'SUPERSEDED', changed_at = now(), version = version + 1
                        where tenant_id = current_tenant() and engagement_id = ? and state = 'SENT'""").param(engagement).update();
        sql.sql("""
                        update quote set state = 'SENT', sha256 = ?, sent_by = acting_name(), sent_at = moment(), changed_at = now(),
                            version = version + 1
                        where tenant_id = current_tenant() and id = ?""").params(sha256, id).update();
    }

    void discard(UUID id) {
        sql.sql("delete from quote_line where tenant_id = current_tenant() and quote_id = ?")
                .param(id)
                .update();
        sql.sql("delete from quote where tenant_id = current_tenant() and id = ?")
                .param(id)
                .update();
    }

    /** Now, as offers and signatures are dated. */
    Instant moment() {
        return sql.sql("select moment()")
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    /** A signature of the acting tenant, or the body's copy of one that its client wrote. */
    void sign(UUID engagement, UUID body, SignOff sign) {
        LocalDate sourceOn = sign.sourceOn();
        sql.sql("""
                        insert into sign_off (id, engagement_id, quote_id, quote_sha256, party, typed_name, intent, body_tenant_id,
                                              from_tenant, source, source_on, document_id, person, signed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as uuid), ?, cast(? as date), cast(? as uuid),
                                coalesce(?, acting_name()), ?)""")
                .params(Arrays.asList(
                        sign.id(),
                        engagement,
                        sign.quoteId(),
                        sign.quoteSha256(),
                        sign.party().name(),
                        sign.typedName(),
                        sign.intent(),
                        body,
                        text(sign.fromTenant()),
                        sign.source(),
                        sourceOn == null ? null : sourceOn.toString(),
                        text(sign.documentId()),
                        sign.person(),
                        sign.signedAt().atOffset(java.time.ZoneOffset.UTC)))
                .update();
    }

    Optional<SignOff> sharedSignOff(UUID engagement, UUID id, UUID owner) {
        return shared
                .list(
                        SIGN_OFFS + " = :owner and id = :id",
                        Map.of("engagement", engagement, "id", id, "owner", owner),
                        QuoteTable::signOff)
                .stream()
                .findFirst();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static List<QuoteDetails> together(
            List<Map.Entry<UUID, QuoteLine>> lines,
            List<SignOff> signOffs,
            java.util.function.Function<RowMapper<QuoteDetails>, List<QuoteDetails>> quotes) {
        Map<UUID, List<QuoteLine>> byQuote = lines.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<UUID, List<SignOff>> signatures = signOffs.stream().collect(Collectors.groupingBy(SignOff::quoteId));
        return quotes.apply((row, n) -> {
            UUID id = row.getObject("id", UUID.class);
            return quote(row, id, byQuote.getOrDefault(id, List.of()), signatures.getOrDefault(id, List.of()));
        });
    }

    private static QuoteDetails quote(ResultSet row, UUID id, List<QuoteLine> lines, List<SignOff> signOffs)
            throws SQLException {
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new QuoteDetails(
                id,
                row.getObject("engagement_id", UUID.class),
                row.getInt("number"),
                QuoteDetails.State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("currency"),
                row.getBigDecimal("tax_percent"),
                row.getObject("valid_until", LocalDate.class),
                row.getString("terms"),
                row.getString("sha256"),
                row.getString("sent_by"),
                sent == null ? null : sent.toInstant(),
                lines,
                signOffs);
    }

    private static Map.Entry<UUID, QuoteLine> line(ResultSet row, int number) throws SQLException {
        String standard = row.getString("standard");
        return Map.entry(
                row.getObject("quote_id", UUID.class),
                new QuoteLine(
                        standard == null ? null : StandardId.valueOf(standard),
                        row.getString("item"),
                        row.getBigDecimal("days"),
                        row.getBigDecimal("rate")));
    }

    private static SignOff signOff(ResultSet row, int number) throws SQLException {
        return new SignOff(
                row.getObject("id", UUID.class),
                row.getObject("quote_id", UUID.class),
                row.getString("quote_sha256"),
                SignOff.Party.valueOf(row.getString("party")),
                row.getString("typed_name"),
                row.getString("intent"),
                row.getObject("from_tenant", UUID.class),
                row.getString("source"),
                row.getObject("source_on", LocalDate.class),
                row.getObject("document_id", UUID.class),
                row.getString("person"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
    }
}
