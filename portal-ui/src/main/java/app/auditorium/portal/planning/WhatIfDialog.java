package app.auditorium.portal.planning;

import app.auditorium.audit.AuditCalendar;
import app.auditorium.kernel.Outcome;
import app.auditorium.planning.PlanRow;
import app.auditorium.planning.WhatIf;
import app.auditorium.planning.WhatIfs;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;

/** What is to be different: somebody is not there, there are more clients, windows move. */
class WhatIfDialog extends Dialog {

    private static final int SECONDS = 30;

    private final WhatIfs whatIfs;
    private final PlanRow plan;
    private final ProblemSummary problems = new ProblemSummary();
    private final TextField name = problems.field("name", new TextField(Words.of("plans.name")));
    private final MultiSelectComboBox<AuditCalendar.Load> without =
            Localised.of(new MultiSelectComboBox<>(Words.of("whatif.without")));
    private final IntegerField more = problems.field("more", new IntegerField(Words.of("whatif.more")));
    private final IntegerField shift = problems.field("shift", new IntegerField(Words.of("whatif.shift")));

    WhatIfDialog(WhatIfs whatIfs, PlanRow plan, List<AuditCalendar.Load> auditors) {
        this.whatIfs = whatIfs;
        this.plan = plan;
        setHeaderTitle(Words.of("whatif.title"));
        setWidth("520px");
        setCloseOnOutsideClick(false);
        name.setValue(Words.of("whatif.name", plan.name()));
        without.setItems(auditors);
        without.setItemLabelGenerator(AuditCalendar.Load::name);
        more.setValue(0);
        more.setMin(0);
        more.setMax(WhatIf.MOST_CLIENTS);
        more.setHelperText(Words.of("whatif.more.help"));
        shift.setValue(0);
        shift.setHelperText(Words.of("whatif.shift.help"));
        Div form = new Div(problems, name, without, more, shift);
        form.addClassName("form");
        add(form);
        Button start = new Button(Words.of("plans.start.do"), click -> start());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), start);
    }

    private void start() {
        var wanted = new WhatIf(
                name.getValue(),
                without.getValue().stream().map(AuditCalendar.Load::auditorId).toList(),
                Objects.requireNonNullElse(more.getValue(), 0),
                Objects.requireNonNullElse(shift.getValue(), 0),
                SECONDS);
        switch (whatIfs.copy(plan.id(), wanted)) {
            case Outcome.Done<PlanRow>(var copy) -> {
                close();
                UI.getCurrent().navigate(PlanWords.address(copy.id()));
            }
            case Outcome.Refused<PlanRow>(var refused) -> problems.show(refused);
            case Outcome.NotThere<PlanRow>() -> Toasts.refused(Words.of("gone.text"));
            case Outcome.Stale<PlanRow> stale -> ChangedMeanwhile.tell(stale);
        }
    }
}
