package app.auditorium.certification;

import app.auditorium.engagement.ApplicationSite;
import app.auditorium.engagement.Programmes;
import app.auditorium.engagement.StandardTerms;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Today;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes certifications of what was agreed on, nothing while one of them is against a rule; ends them where the client gives up. */
@Component
class ContractedProgrammes implements Programmes {

    private final CertificationRepository certifications;
    private final TermsCheck check;
    private final CertifiedSites sites;
    private final Lives lives;
    private final Today today;

    ContractedProgrammes(
            CertificationRepository certifications, TermsCheck check, CertifiedSites sites, Lives lives, Today today) {
        this.certifications = certifications;
        this.check = check;
        this.sites = sites;
        this.lives = lives;
        this.today = today;
    }

    @Override
    public Outcome<Map<StandardId, UUID>> create(
            UUID organisation, List<StandardTerms> agreed, List<ApplicationSite> applied) {
        var problems = new ArrayList<Problem>();
        agreed.forEach(one -> problems.addAll(check.problems(one.standard(), terms(one), today.here())));
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        var made = new LinkedHashMap<StandardId, UUID>();
        agreed.forEach(one -> made.put(
                one.standard(),
                certifications
                        .save(Certification.record(organisation, one.standard(), terms(one)))
                        .id()));
        certifications.flush();
        sites.apply(organisation, made.values(), applied);
        return Outcome.done(made);
    }

    @Override
    public void giveUp(List<UUID> ids, String reason) {
        LifeEvent cancelled =
                LifeEvent.of(LifeEventType.CANCELLED, today.here()).because(reason, null, List.of("G.1"));
        certifications.findAllById(ids).stream()
                .filter(one -> one.state() == CertificationState.PENDING)
                .forEach(one -> lives.record(one.id(), cancelled).orThrow());
    }

    private static Certification.Terms terms(StandardTerms agreed) {
        return new Certification.Terms(
                agreed.iafCodes(), agreed.complexity(), agreed.scopeText(), agreed.scopeTextEn());
    }
}
