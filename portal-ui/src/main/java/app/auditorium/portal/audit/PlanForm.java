package app.auditorium.portal.audit;

import app.auditorium.assignment.Candidate;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.Audits;
import app.auditorium.audit.NewAudit;
import app.auditorium.audit.SiteToVisit;
import app.auditorium.audit.SitesToVisit;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.CertificationFilter;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.ClientSite;
import app.auditorium.certification.ProgrammeSlot;
import app.auditorium.kernel.PageRequest;
import app.auditorium.planning.Proposal;
import app.auditorium.planning.ProposedDays;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.SpokenLanguages;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is typed about an audit. Every change is told, so that it is judged while one types. */
class PlanForm extends Div {

    private final Audits audits;
    private final Certifications certifications;
    private final SitesToVisit drawn;
    private final ComboBox<CertificationDetails> certification =
            Localised.of(new ComboBox<>(Words.of("plan.certification")));
    private final Select<AuditType> type = Localised.of(new Select<>());
    private final TextArea reason = Localised.of(new TextArea(Words.of("plan.reason")));
    private final DatePicker start = Localised.of(new DatePicker(Words.of("plan.start")));
    private final DatePicker end = Localised.of(new DatePicker(Words.of("plan.end")));
    private final MultiSelectComboBox<String> codes = Localised.of(new MultiSelectComboBox<>(Words.of("plan.codes")));
    private final MultiSelectComboBox<ClientSite> sites =
            Localised.of(new MultiSelectComboBox<>(Words.of("plan.sites")));
    private final ComboBox<String> language = Localised.of(new ComboBox<>(Words.of("plan.language")));
    private final TeamFields team;
    private final ProposedDays proposed;
    private final Runnable changed;
    private boolean filling;

    PlanForm(
            Audits audits,
            Certifications certifications,
            SitesToVisit drawn,
            ProblemSummary problems,
            ProposedDays proposed,
            Runnable changed) {
        this.audits = audits;
        this.proposed = proposed;
        this.drawn = drawn;
        this.certifications = certifications;
        this.changed = changed;
        this.team = new TeamFields(problems, this::tell);
        addClassName("form");
        problems.field("certificationId", certification);
        problems.field("type", type);
        problems.field("reason", reason);
        problems.field("start", start);
        problems.field("end", end);
        problems.field("iafCodes", codes);
        problems.field("siteIds", sites);
        problems.field("language", language);
        Div days = new Div(start, end);
        days.addClassName("pair");
        setUp();
        add(certification, type, reason, days, codes, sites, language, team);
    }

    TeamFields team() {
        return team;
    }

    /** What finds days stands under them. */
    void underDays(Component what) {
        addComponentAtIndex(indexOf(codes), what);
    }

    /** Days and a team as they were proposed; everything else stays as it was typed. */
    void take(Proposal proposal) {
        fill(() -> {
            start.setValue(proposal.start());
            end.setValue(proposal.end());
            team.show(proposal.team().stream()
                    .map(member -> new AuditDetails.Member(member.auditorId(), member.name(), member.role()))
                    .toList());
        });
    }

    void candidates(List<Candidate> judged) {
        team.candidates(judged);
    }

    /** Whether enough is there to be told what stands against it. */
    boolean isComplete() {
        return certification.getValue() != null
                && type.getValue() != null
                && start.getValue() != null
                && end.getValue() != null
                && !codes.isEmpty()
                && team.hasLead();
    }

    NewAudit wanted() {
        CertificationDetails of = certification.getValue();
        return new NewAudit(
                of == null ? null : of.id(),
                type.getValue(),
                reason.getValue(),
                codes.getValue().stream().sorted().toList(),
                start.getValue(),
                end.getValue(),
                sites.getValue().stream().map(ClientSite::id).toList(),
                team.lead(),
                team.others(),
                language.getValue());
    }

    /** Begins with a reason that stands elsewhere, such as a client's notice. */
    void because(String why) {
        reason.setValue(why.length() > 2000 ? why.substring(0, 2000) : why);
    }

    /** A new audit in a certification, on the first working day of its slot. */
    void propose(CertificationDetails in, @Nullable AuditType wanted) {
        fill(() -> {
            take(in);
            offer(audits.usualLanguage(in.id()));
            type.setValue(wanted != null ? wanted : next(in));
            proposeSites();
        });
    }

    /** What is refused or closed begins anew. */
    private static AuditType next(CertificationDetails in) {
        return in.state().isAudited()
                ? in.next().map(ProgrammeSlot::type).orElse(AuditType.SURVEILLANCE)
                : AuditType.STAGE_1;
    }

    /** An audit that is on file, to be changed. */
    void show(AuditDetails audit, CertificationDetails of) {
        fill(() -> {
            take(of);
            certification.setReadOnly(true);
            type.setValue(audit.type());
            reason.setValue(audit.reason() == null ? "" : audit.reason());
            start.setValue(audit.start());
            end.setValue(audit.end());
            codes.setValue(Set.copyOf(audit.iafCodes()));
            offer(audit.language());
            sites.setValue(certifications.sites(of.organisationId()).stream()
                    .filter(site -> audit.sites().stream().anyMatch(s -> s.id().equals(site.id())))
                    .toList());
            team.show(audit.team());
        });
    }

    private void take(CertificationDetails of) {
        certification.setValue(of);
        codes.setItems(of.iafCodes());
        codes.setValue(Set.copyOf(of.iafCodes()));
        sites.setItems(certifications.sites(of.organisationId()));
    }

    private void setUp() {
        certification.setRequiredIndicatorVisible(true);
        certification.setPlaceholder(Words.of("plan.certification.choose"));
        certification.setItemLabelGenerator(c ->
                AuditWords.client(c.organisation(), c.organisationZh()) + " · " + AuditWords.standard(c.standard()));
        certification.setItemsWithFilterConverter(
                query -> certifications
                        .list(
                                CertificationFilter.named(query.getFilter().orElse("")),
                                new PageRequest(query.getOffset(), query.getLimit(), null))
                        .items()
                        .stream(),
                filter -> filter);
        certification.addValueChangeListener(event -> {
            if (!filling && event.getValue() != null) {
                propose(event.getValue(), null);
            }
        });
        type.setLabel(Words.of("plan.type"));
        type.setItems(AuditType.values());
        type.setItemLabelGenerator(AuditWords::type);
        type.addValueChangeListener(event -> {
            reason.setVisible(event.getValue() == AuditType.SPECIAL);
            type.setHelperText(event.getValue() == AuditType.PRE_AUDIT ? Words.of("plan.pre-audit.help") : null);
            proposeDays();
            if (!filling) {
                proposeSites();
            }
            tell();
        });
        reason.setHelperText(Words.of("plan.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(2000);
        reason.setVisible(false);
        reason.addValueChangeListener(event -> tell());
        start.setRequiredIndicatorVisible(true);
        end.setRequiredIndicatorVisible(true);
        start.addValueChangeListener(event -> {
            LocalDate first = event.getValue();
            if (event.isFromClient()
                    && first != null
                    && (end.isEmpty() || end.getValue().isBefore(first))) {
                fill(() -> end.setValue(lastFrom(first)));
            } else {
                tell();
            }
        });
        end.addValueChangeListener(event -> tell());
        codes.setRequiredIndicatorVisible(true);
        codes.addValueChangeListener(event -> tell());
        sites.setHelperText(Words.of("plan.sites.help"));
        sites.setItemLabelGenerator(ClientSite::name);
        sites.addValueChangeListener(event -> tell());
        language.setItemLabelGenerator(SpokenLanguages::name);
        language.setClearButtonVisible(true);
        language.setPlaceholder(Words.of("plan.language.any"));
        language.setHelperText(Words.of("plan.language.help"));
        language.addValueChangeListener(event -> tell());
        offer(null);
    }

    /** The usual ones, and the one that is on file where it is none of them. */
    private void offer(@Nullable String known) {
        var offered = new LinkedHashSet<>(SpokenLanguages.OFFERED);
        if (known != null) {
            offered.add(known);
        }
        language.setItems(offered);
        language.setValue(known);
    }

    /** The usual days, while none has been chosen. */
    private void proposeDays() {
        CertificationDetails of = certification.getValue();
        if (of == null || type.isEmpty() || !start.isEmpty()) {
            return;
        }
        proposed.usual(of, type.getValue()).ifPresent(days -> {
            start.setValue(days.first());
            end.setValue(days.last());
        });
    }

    private LocalDate lastFrom(LocalDate first) {
        CertificationDetails of = certification.getValue();
        return of == null || type.isEmpty()
                ? first
                : proposed.usual(of, type.getValue(), first).last();
    }

    /** Those that the rules draw where a sample is enough; none otherwise, which means all. */
    private void proposeSites() {
        CertificationDetails of = certification.getValue();
        if (of == null || type.isEmpty() || certification.isReadOnly()) {
            return;
        }
        Set<UUID> proposed =
                drawn.of(of, type.getValue()).stream().map(SiteToVisit::id).collect(Collectors.toSet());
        sites.setValue(certifications.sites(of.organisationId()).stream()
                .filter(site -> proposed.contains(site.id()))
                .toList());
    }

    /** Several fields at once are one change. */
    private void fill(Runnable work) {
        filling = true;
        work.run();
        filling = false;
        tell();
    }

    private void tell() {
        if (!filling) {
            changed.run();
        }
    }
}
