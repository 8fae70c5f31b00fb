package app.auditorium.portal.audit;

import app.auditorium.assignment.Candidate;
import app.auditorium.assignment.TeamRole;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.NewAudit;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lead and the further members, with their roles. Chosen auditors stay chosen when days change, even if they may no longer go. */
class TeamFields extends Div {

    private static final List<TeamRole> ROLES =
            List.of(TeamRole.AUDITOR, TeamRole.TECHNICAL_EXPERT, TeamRole.OBSERVER, TeamRole.TRAINEE);

    private final ComboBox<UUID> lead = Localised.of(new ComboBox<>(Words.of("plan.lead")));
    private final Div rows = new Div();
    private final Span label = new Span(Words.of("plan.team"));
    private final Map<UUID, TeamRole> others = new LinkedHashMap<>();
    private final Map<UUID, String> names = new HashMap<>();
    private final ProblemSummary problems;
    private final Runnable changed;
    private boolean filling;

    TeamFields(ProblemSummary problems, Runnable changed) {
        this.problems = problems;
        this.changed = changed;
        addClassName("stack");
        problems.field("leadAuditorId", lead);
        lead.setPlaceholder(Words.of("plan.lead.choose"));
        lead.setRequiredIndicatorVisible(true);
        lead.setItemLabelGenerator(id -> names.getOrDefault(id, ""));
        lead.setWidthFull();
        lead.addValueChangeListener(event -> {
            if (!filling) {
                others.remove(event.getValue());
                rows();
                changed.run();
            }
        });
        label.addClassNames("small", "muted");
        rows.addClassNames("stack", "tight");
        add(lead, label, rows);
        rows();
    }

    @Nullable UUID lead() {
        return lead.getValue();
    }

    boolean hasLead() {
        return !lead.isEmpty();
    }

    boolean includes(UUID auditor) {
        return auditor.equals(lead.getValue()) || others.containsKey(auditor);
    }

    List<NewAudit.Member> others() {
        return others.entrySet().stream()
                .map(member -> new NewAudit.Member(member.getKey(), member.getValue()))
                .toList();
    }

    void makeLead(UUID auditor) {
        lead.setValue(auditor);
    }

    void add(UUID auditor, TeamRole role) {
        if (auditor.equals(lead.getValue())) {
            fill(() -> lead.clear());
        }
        others.put(auditor, role);
        rows();
        changed.run();
    }

    /** Those who may lead are offered; who leads already stays. */
    void candidates(List<Candidate> judged) {
        judged.forEach(candidate -> names.put(candidate.auditorId(), candidate.name()));
        List<UUID> offered = new ArrayList<>(judged.stream()
                .filter(Candidate::mayLead)
                .map(Candidate::auditorId)
                .toList());
        UUID chosen = lead.getValue();
        if (chosen != null && !offered.contains(chosen)) {
            offered.addFirst(chosen);
        }
        fill(() -> {
            lead.setItems(offered);
            lead.setValue(chosen);
        });
    }

    void show(List<AuditDetails.Member> team) {
        team.forEach(member -> names.put(member.auditorId(), member.name()));
        others.clear();
        team.forEach(member -> others.put(member.auditorId(), member.role()));
        fill(() -> {
            UUID leading = team.stream()
                    .filter(member -> member.role() == TeamRole.LEAD_AUDITOR)
                    .map(AuditDetails.Member::auditorId)
                    .findFirst()
                    .orElse(null);
            if (leading != null) {
                lead.setItems(leading);
                others.remove(leading);
            }
            lead.setValue(leading);
        });
        rows();
    }

    private void rows() {
        rows.removeAll();
        label.setText(Words.of(others.isEmpty() ? "plan.team.none" : "plan.team"));
        int index = 0;
        for (UUID auditor : others.keySet()) {
            rows.add(row(auditor, index++));
        }
    }

    private Div row(UUID auditor, int index) {
        String name = names.getOrDefault(auditor, "");
        Select<TeamRole> role = Localised.of(new Select<>());
        role.setItems(ROLES);
        role.setItemLabelGenerator(AuditWords::role);
        role.setValue(others.get(auditor));
        role.setAriaLabel(Words.of("plan.role.of", name));
        role.addValueChangeListener(event -> {
            others.put(auditor, event.getValue());
            changed.run();
        });
        problems.field("team[" + index + "].auditorId", role);
        Button remove = new Button(Sign.CLOSE.icon(), click -> {
            others.remove(auditor);
            rows();
            changed.run();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(Words.of("plan.remove", name));
        Div row = new Div(new Span(name), role, remove);
        row.addClassName("member-row");
        return row;
    }

    private void fill(Runnable work) {
        filling = true;
        work.run();
        filling = false;
    }
}
