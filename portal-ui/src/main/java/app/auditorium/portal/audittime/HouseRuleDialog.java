package app.auditorium.portal.audittime;

import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.houserule.Setting;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** Changes one value of the house, with a reason. */
class HouseRuleDialog extends Dialog {

    private final HouseRules rules;
    private final Setting setting;
    private final Runnable then;
    private final ProblemSummary problems = new ProblemSummary();
    private final AbstractField<?, String> value;
    private final TextArea reason = Localised.of(new TextArea(Words.of("house.reason")));

    HouseRuleDialog(HouseRules rules, Setting setting, Runnable then) {
        this.rules = rules;
        this.setting = setting;
        this.then = then;
        HouseRule rule = setting.rule();
        setHeaderTitle(Words.of("house." + rule));
        setWidth("520px");
        setCloseOnOutsideClick(false);
        value = switch (rule.kind()) {
            case CHOICE -> choice(rule);
            case TEXT -> words(rule, rule.most());
            case MATRIX -> words(rule, 200);
            case PERCENT, MONTHS, DAYS, DAY_LIST -> text(rule);
        };
        value.setValue(typed(setting.value()));
        reason.setMaxLength(2_000);
        reason.setRequiredIndicatorVisible(true);
        problems.field("value", (Component) value);
        problems.field("reason", reason);
        Div form = new Div(problems, (Component) value, reason);
        form.addClassNames("form", "stack");
        add(form);
        Button standard = new Button(Words.of("house.back"), click -> value.setValue(typed(rule.standard())));
        standard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        standard.setVisible(!rule.standard().isEmpty());
        Button save = new Button(Words.of("action.save"), click -> save(setting.number()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(standard, new Button(Words.of("action.cancel"), click -> close()), save);
    }

    /** The rows of a matrix one below the other; everything else as it is kept. */
    private String typed(String kept) {
        return setting.rule().kind() == HouseRule.Kind.MATRIX ? kept.replace("; ", "\n") : kept;
    }

    private static TextArea words(HouseRule rule, int most) {
        String own = "house." + rule + ".value";
        TextArea field = Localised.of(new TextArea(Words.of(Words.has(own) ? own : "house.value")));
        field.setRequiredIndicatorVisible(true);
        field.setMaxLength(most);
        field.setMinRows(5);
        field.setHelperText(Words.of("house.help." + rule.kind(), rule.least(), rule.most()));
        return field;
    }

    private static TextField text(HouseRule rule) {
        TextField field = Localised.of(new TextField(Words.of("house.value")));
        field.setHelperText(Words.of("house.help." + rule.kind(), rule.least(), rule.most(), rule.standard()));
        return field;
    }

    private static Select<String> choice(HouseRule rule) {
        Select<String> field = Localised.of(new Select<>());
        field.setLabel(Words.of("house.value"));
        field.setItems(rule.choices());
        field.setItemLabelGenerator(each -> Words.of("house." + rule + "." + each));
        return field;
    }

    private void save(int seen) {
        switch (rules.set(setting.rule(), seen, value.getValue(), reason.getValue())) {
            case Outcome.Done<Setting>(var now) -> {
                Toasts.done(Words.of("house.saved"));
                leave();
            }
            case Outcome.Refused<Setting>(var why) -> problems.show(why);
            case Outcome.NotThere<Setting>() -> leave();
            case Outcome.Stale<Setting> stale -> {
                Setting now = rules.of(setting.rule());
                new ChangedMeanwhile(
                                stale,
                                new Span(HouseRulesView.shown(now) + " · " + now.reason()),
                                () -> save(now.number()),
                                this::leave)
                        .open();
            }
        }
    }

    private void leave() {
        close();
        then.run();
    }
}
