package app.auditorium.audittime;

import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.StandardId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a client's file says about the time of its audits, and what of a calculation must agree with it. */
@Component
class AuditTimeDrafts {

    private static final BigDecimal FULL_DAY = BigDecimal.valueOf(8);

    private final JdbcClient sql;
    private final ProposedComplexities complexities;

    AuditTimeDrafts(DataSource app, ProposedComplexities complexities) {
        this.sql = JdbcClient.create(app);
        this.complexities = complexities;
    }

    private record OnFile(
            UUID id,
            UUID organisation,
            StandardId standard,
            List<String> codes,
            @Nullable Complexity complexity) {}

    Optional<NewAuditTime> ofCertifications(List<UUID> certifications) {
        List<OnFile> onFile = certifications(certifications);
        Set<UUID> clients = onFile.stream().map(OnFile::organisation).collect(Collectors.toSet());
        if (onFile.size() != Set.copyOf(certifications).size() || clients.size() != 1) {
            return Optional.empty();
        }
        List<NewAuditTime.Terms> terms = onFile.stream()
                .filter(each -> TimedStandard.of(each.standard).isPresent())
                .map(each -> terms(each.standard, each.codes, each.complexity))
                .toList();
        UUID client = clients.iterator().next();
        return Optional.of(NewAuditTime.plain(client, certifications, null, terms, places(client), null));
    }

    Optional<NewAuditTime> ofEngagement(
            UUID organisation, UUID engagement, Map<StandardId, List<String>> standards, List<AppliedPlace> applied) {
        List<NewAuditTime.Terms> terms = standards.entrySet().stream()
                .filter(entry -> TimedStandard.of(entry.getKey()).isPresent())
                .map(entry -> terms(entry.getKey(), entry.getValue(), null))
                .sorted(Comparator.comparing(NewAuditTime.Terms::standard))
                .toList();
        return isClient(organisation)
                ? Optional.of(NewAuditTime.plain(
                        organisation,
                        List.of(),
                        engagement,
                        terms,
                        places(organisation, applied, standards.containsKey(StandardId.TOSHMS)),
                        null))
                : Optional.empty();
    }

    /** The complexity that the sectors propose stands beside the chosen one, whatever came from outside (C-21). */
    NewAuditTime proposed(NewAuditTime wanted) {
        return wanted.about(wanted.standards().stream()
                .map(terms -> terms.proposing(complexities.of(terms.standard(), terms.iafCodes())))
                .toList());
    }

    /** Client and certifications are the body's and belong together; a TOSHMS scope is the whole establishment (C-38). */
    List<Problem> problems(NewAuditTime wanted) {
        UUID organisation = wanted.organisationId();
        if (organisation == null || !isClient(organisation)) {
            return List.of(Problem.unseen("organisationId"));
        }
        var problems = new ArrayList<Problem>();
        if (wanted.certificationIds().isEmpty() && wanted.engagementId() == null) {
            problems.add(Problem.invalid("certificationIds", "problem.required"));
        }
        long own = certifications(wanted.certificationIds()).stream()
                .filter(each -> each.organisation.equals(organisation))
                .count();
        if (own != wanted.certificationIds().stream().distinct().count()) {
            problems.add(Problem.unseen("certificationIds"));
        }
        boolean toshms = wanted.standards().stream().anyMatch(terms -> terms.standard() == StandardId.TOSHMS);
        Set<UUID> given = wanted.places().stream()
                .map(NewAuditTime.Place::siteId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (toshms
                && !places(organisation).stream()
                        .map(NewAuditTime.Place::siteId)
                        .allMatch(site -> site == null || given.contains(site))) {
            problems.add(Problem.rule("C-38", "places", "rule.audit-time.toshms-whole"));
        }
        return problems;
    }

    private NewAuditTime.Terms terms(StandardId standard, List<String> codes, @Nullable Complexity agreed) {
        Complexity proposal = complexities.of(standard, codes);
        return new NewAuditTime.Terms(standard, codes, agreed == null ? proposal : agreed, proposal, null, List.of());
    }

    private List<OnFile> certifications(List<UUID> ids) {
        return sql.sql("""
                        select id, organisation_id, standard, iaf_codes, complexity from certification
                        where tenant_id = current_tenant() and id = any(:ids) order by standard, id""")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new OnFile(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        StandardId.valueOf(row.getString("standard")),
                        List.of((String[]) row.getArray("iaf_codes").getArray()),
                        row.getString("complexity") == null ? null : Complexity.valueOf(row.getString("complexity"))))
                .list();
    }

    /**
     * The places for which the client applied, with the people that it named; those that the file knows by that name stay tied to it.
     *
     * @param whole the other sites on file belong to the establishment, too (C-38)
     */
    private List<NewAuditTime.Place> places(UUID organisation, List<AppliedPlace> applied, boolean whole) {
        List<NewAuditTime.Place> onFile = places(organisation);
        if (applied.isEmpty()) {
            return onFile;
        }
        Map<String, NewAuditTime.Place> known = onFile.stream()
                .collect(Collectors.toMap(NewAuditTime.Place::name, place -> place, (one, other) -> one));
        String central = applied.stream()
                .map(AppliedPlace::name)
                .filter(name -> known.containsKey(name) && known.get(name).central())
                .findFirst()
                .orElse(applied.getFirst().name());
        var places = new ArrayList<NewAuditTime.Place>();
        for (AppliedPlace place : applied) {
            NewAuditTime.Place there = known.remove(place.name());
            places.add(place(
                    there == null ? null : there.siteId(),
                    place.name(),
                    place.name().equals(central),
                    place.employees(),
                    place.contractors()));
        }
        if (whole) {
            onFile.stream()
                    .filter(place -> known.containsValue(place))
                    .map(place -> place.central() ? place.besides() : place)
                    .forEach(places::add);
        }
        return places;
    }

    private static NewAuditTime.Place place(
            @Nullable UUID site, String name, boolean central, int employees, int contractors) {
        return new NewAuditTime.Place(
                site,
                name,
                central,
                true,
                false,
                List.of(new Headcount(BigInteger.valueOf(employees), FULL_DAY)),
                BigInteger.valueOf(contractors),
                null,
                null);
    }

    /** The sites on file; without a central function among several, the first one is taken for it. */
    private List<NewAuditTime.Place> places(UUID organisation) {
        return sql.sql("""
                        select id, name, employees, contractors,
                               central_function or count(*) over () = 1
                                   or (row_number() over (order by position, name) = 1 and not bool_or(central_function) over ()) as central
                        from site where tenant_id = current_tenant() and organisation_id = ? order by position, name""")
                .param(organisation)
                .query((row, n) -> place(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("central"),
                        row.getInt("employees"),
                        row.getInt("contractors")))
                .list();
    }

    private boolean isClient(UUID organisation) {
        return sql.sql("select exists (select from organisation where tenant_id = current_tenant() and id = ?)")
                .param(organisation)
                .query(Boolean.class)
                .single();
    }
}
