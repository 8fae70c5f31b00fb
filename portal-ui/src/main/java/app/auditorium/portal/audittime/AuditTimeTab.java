package app.auditorium.portal.audittime;

import app.auditorium.audittime.AuditTimeDetails;
import app.auditorium.audittime.AuditTimes;
import app.auditorium.audittime.TimedStandard;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.kernel.Role;
import app.auditorium.portal.Callout;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.certification.CertificationTab;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** How long the audits of a certification take, with every calculation ever made. */
@org.springframework.stereotype.Component
class AuditTimeTab implements CertificationTab {

    static final String NAME = "audit-time";
    private static final int ORDER = 20;

    private final AuditTimes times;
    private final Today today;

    AuditTimeTab(AuditTimes times, Today today) {
        this.times = times;
        this.today = today;
    }

    @StyleSheet("look/time.css")
    private static final class Content extends Div {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(CertificationDetails certification) {
        return Words.of("time.tab");
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isFor(CertificationDetails certification) {
        return TimedStandard.of(certification.standard()).isPresent();
    }

    @Override
    public Component of(CertificationDetails certification) {
        List<AuditTimeDetails> history = times.history(certification.id());
        if (history.isEmpty()) {
            EmptyState none = new EmptyState(
                    Sign.CLOCK, Words.of("time.tab.none"), Words.of("time.tab.none.text"), actions(certification));
            return new Panel(none);
        }
        AuditTimeDetails latest = history.getFirst();
        Panel shown = new AuditTimePanel(latest, times, today.zone());
        shown.actions(actions(certification));
        Content all = new Content();
        times.toReview(certification.id(), today.here(), null).stream()
                .map(Callout::warning)
                .forEach(all::add);
        Div both = new Div(shown, new AuditTimeHistory(history, times, today.zone()));
        both.addClassName("with-side");
        all.add(both);
        all.addClassName("stack");
        return all;
    }

    private static Component actions(CertificationDetails certification) {
        boolean may = Tab.may(Role.PLANNER, Role.ADMINISTRATOR, Role.TECHNICAL_REVIEWER);
        Button calculate = new Button(
                Words.of("time.tab.calculate"),
                Sign.PLUS.icon(),
                click -> AuditLinks.go("audit-time?certification=" + certification.id()));
        calculate.addThemeVariants(ButtonVariant.PRIMARY);
        calculate.setVisible(may);
        return calculate;
    }
}
