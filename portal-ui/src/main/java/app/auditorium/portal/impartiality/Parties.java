package app.auditorium.portal.impartiality;

import app.auditorium.auditor.AuditorFilter;
import app.auditorium.auditor.Auditors;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Texts;
import app.auditorium.organisation.OrganisationFilter;
import app.auditorium.organisation.OrganisationRow;
import app.auditorium.organisation.Organisations;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Clients and auditors to choose from, found by typing. */
@Component
class Parties {

    private final Organisations organisations;
    private final Auditors auditors;

    Parties(Organisations organisations, Auditors auditors) {
        this.organisations = organisations;
        this.auditors = auditors;
    }

    /** A client or an auditor by name. */
    record Party(UUID id, String name) {}

    void clients(ComboBox<Party> box) {
        offer(
                box,
                (text, page) -> clients(text, page).map(row -> new Party(row.id(), client(row.name(), row.nameZh()))));
    }

    void auditors(ComboBox<Party> box) {
        offer(
                box,
                (text, page) ->
                        auditors.list(AuditorFilter.named(text), page).map(row -> new Party(row.id(), row.name())));
    }

    private static void offer(ComboBox<Party> box, BiFunction<String, PageRequest, Page<Party>> pages) {
        box.setItemLabelGenerator(Party::name);
        box.setItems(query -> items(query, pages));
    }

    private static Stream<Party> items(Query<Party, String> query, BiFunction<String, PageRequest, Page<Party>> pages) {
        int size = Math.clamp(query.getLimit(), 1, PageRequest.MOST);
        return pages
                .apply(query.getFilter().orElse(""), new PageRequest(query.getOffset(), size, "name"))
                .items()
                .stream();
    }

    private Page<OrganisationRow> clients(String text, PageRequest page) {
        return switch (organisations.list(OrganisationFilter.of(text, null, null), page)) {
            case Outcome.Done<Page<OrganisationRow>>(var found) -> found;
            case Outcome.Refused<Page<OrganisationRow>> refused -> new Page<>(java.util.List.of(), 0);
            case Outcome.NotThere<Page<OrganisationRow>> gone -> new Page<>(java.util.List.of(), 0);
            case Outcome.Stale<Page<OrganisationRow>> stale -> new Page<>(java.util.List.of(), 0);
        };
    }

    /** The name of a client in the reader's language. */
    static String client(String name, @Nullable String chinese) {
        return Texts.name(Words.language(), name, chinese);
    }
}
