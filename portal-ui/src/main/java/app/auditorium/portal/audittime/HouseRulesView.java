package app.auditorium.portal.audittime;

import app.auditorium.houserule.HouseRules;
import app.auditorium.houserule.Setting;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Destination;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What the body has settled for itself: each value with its rule, DOMAIN's value, and who changed it when and why. */
@Route("house-rules")
@OpenTo(value = Role.ADMINISTRATOR, in = TenantKind.CERTIFICATION_BODY)
@Destination(title = "nav.house-rules", sign = Sign.SLIDERS_HORIZONTAL, order = 70, group = Destination.Group.MANAGE)
@StyleSheet("look/time.css")
class HouseRulesView extends Div implements HasDynamicTitle {

    private final HouseRules rules;
    private final ZoneId zone;
    private final Div list = new Div();

    HouseRulesView(HouseRules rules, app.auditorium.tenancy.Today today) {
        this.rules = rules;
        this.zone = today.zone();
        addClassName("page");
        list.addClassName("house-rules");
        add(new PageHeader(Words.of("nav.house-rules")).summary(Words.of("house.lead")), list);
        show();
    }

    private void show() {
        list.removeAll();
        rules.all().forEach(setting -> list.add(panel(setting)));
    }

    private Panel panel(Setting setting) {
        Paragraph text = new Paragraph(Words.of("house." + setting.rule() + ".text"));
        text.addClassName("muted");
        Span value = new Span(shown(setting));
        value.addClassName("house-value");
        Div line = new Div(
                value,
                setting.isStandard()
                        ? new Tag(Tone.NEUTRAL, Words.of("house.standard"))
                        : new Tag(
                                Tone.BLUE,
                                Words.of("house.own", shown(setting.rule().standard(), setting))));
        line.addClassName("row");
        Panel panel = new Panel(Words.of("house." + setting.rule()), text, line);
        panel.body().addClassNames("stack", "tight");
        panel.marked(new RuleTag(setting.rule().domainRule()));
        Button change = new Button(
                Words.of("house.change"),
                Sign.PENCIL.icon(),
                click -> new HouseRuleDialog(rules, setting, this::show).open());
        change.setAriaLabel(Words.of("house.change") + " " + Words.of("house." + setting.rule()));
        panel.actions(change);
        if (setting.number() > 0) {
            panel.body().add(history(setting));
        }
        return panel;
    }

    private Component history(Setting setting) {
        List<Setting> all = rules.history(setting.rule());
        UnorderedList lines = new UnorderedList();
        lines.addClassName("history");
        all.forEach(each -> {
            String day = each.setAt() == null
                    ? ""
                    : LocalDate.ofInstant(each.setAt(), zone).toString();
            Div when = new Div(new Span(each.person() == null ? day : day + " · " + each.person()));
            when.addClassName("when");
            lines.add(new ListItem(
                    new Span(Words.of("filter.shown", shown(each), each.reason() == null ? "" : each.reason())), when));
        });
        return new Details(Words.of("house.history", all.size()), lines);
    }

    static String shown(Setting setting) {
        return shown(setting.value(), setting);
    }

    private static String shown(String value, Setting setting) {
        return switch (setting.rule().kind()) {
            case PERCENT -> value + " %";
            case MONTHS -> Words.of("house.months", Integer.parseInt(value));
            case DAYS -> Words.of("house.whole-days", Integer.parseInt(value));
            case DAY_LIST -> Words.of("house.days", String.join(Words.between(), value.split(", *")));
            case MATRIX -> value.replace("; ", "\n");
            case TEXT -> value.isEmpty() ? Words.of("house." + setting.rule() + ".none") : value;
            case CHOICE -> Words.of("house." + setting.rule() + "." + value);
        };
    }

    @Override
    public String getPageTitle() {
        return Words.of("nav.house-rules");
    }
}
