package app.auditorium.portal.audit;

import app.auditorium.audit.AuditDetails;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The overview and what other modules add; the page opens with the next thing to do, the open tab stands in the address. */
class AuditTabs extends TabSheet {

    private final List<AuditTab> parts;

    AuditTabs(
            List<AuditTab> all,
            AuditDetails audit,
            Component overview,
            Optional<String> wanted,
            Consumer<AuditDetails> changed) {
        parts = all.stream()
                .filter(part -> part.isFor(audit))
                .sorted(Comparator.comparingInt(AuditTab::order))
                .toList();
        setWidthFull();
        add(Words.of("audit.tab.overview"), overview);
        for (AuditTab part : parts) {
            Div place = new Div();
            Tab tab = add(part.title(audit), place);
            addSelectedChangeListener(event -> {
                if (event.getSelectedTab() == tab && place.getComponentCount() == 0) {
                    place.add(part.of(audit, changed));
                }
            });
        }
        setSelectedIndex(first(audit, wanted));
        addSelectedChangeListener(event -> remember());
        // on a phone the open tab may lie beyond the edge
        getElement()
                .executeJs("setTimeout(() => this.querySelector('vaadin-tab[selected]')"
                        + "?.scrollIntoView({block: 'nearest', inline: 'center'}), 200)");
    }

    private int first(AuditDetails audit, Optional<String> wanted) {
        if (wanted.isPresent()) {
            return parts.stream().map(AuditTab::name).toList().indexOf(wanted.get()) + 1;
        }
        return parts.stream()
                .filter(part -> part.isNext(audit))
                .findFirst()
                .map(part -> parts.indexOf(part) + 1)
                .orElse(0);
    }

    /** Which tab is open, to draw the page anew with it. */
    String open() {
        return getSelectedIndex() <= 0
                ? "overview"
                : parts.get(getSelectedIndex() - 1).name();
    }

    private void remember() {
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                ui.getInternals().getActiveViewLocation().getPath(),
                                QueryParameters.of("tab", open()))));
    }
}
