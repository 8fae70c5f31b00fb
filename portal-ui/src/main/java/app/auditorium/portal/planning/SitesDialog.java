package app.auditorium.portal.planning;

import app.auditorium.certification.CertifiedSite;
import app.auditorium.planning.VisitRow;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;

/** The sites that a visit goes to, chosen by a person. */
class SitesDialog extends Dialog {

    SitesDialog(PlanView view, VisitRow visit) {
        setHeaderTitle(PlanWords.client(visit) + " · " + Words.of("year.sites"));
        setWidth("min(480px, 94vw)");
        List<CertifiedSite> all = view.sites(visit);
        MultiSelectComboBox<CertifiedSite> sites =
                Localised.of(new MultiSelectComboBox<>(Words.of("year.sites.visited")));
        sites.setItemLabelGenerator(CertifiedSite::name);
        sites.setItems(all);
        sites.setValue(all.stream()
                .filter(site ->
                        visit.sites().stream().anyMatch(goes -> goes.id().equals(site.id())))
                .toList());
        Span help = new Span(Words.of("year.sites.help", all.size()));
        help.addClassName("muted");
        Div form = new Div(help, sites);
        form.addClassName("form");
        add(form);
        Button save = new Button(Words.of("action.save"), click -> {
            close();
            view.changing()
                    .change(
                            visit,
                            Words.of("year.sites"),
                            version -> view.moves()
                                    .goTo(
                                            view.plan(),
                                            visit.id(),
                                            version,
                                            sites.getValue().stream()
                                                    .map(CertifiedSite::id)
                                                    .collect(Collectors.toSet())));
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        sites.addValueChangeListener(
                change -> save.setEnabled(!change.getValue().isEmpty()));
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), save);
    }
}
