package app.auditorium.portal.organisation;

import app.auditorium.organisation.ContactDetails;
import app.auditorium.organisation.OrganisationDetails;
import app.auditorium.organisation.SiteDetails;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What the tabs of a client show that is only read there. */
final class ClientPanels {

    private ClientPanels() {}

    static Component sites(OrganisationDetails client, Shown shown) {
        if (client.sites().isEmpty()) {
            return new EmptyState(Sign.FACTORY, Words.of("client.sites.none"), Words.of("client.sites.none.text"));
        }
        Div list = list();
        for (SiteDetails site : client.sites()) {
            String where = site.address().isEmpty() ? shown.county(site.county()) : site.address();
            TwoLine name = new TwoLine(site.name(), where);
            Div figures = new Div(
                    figure(site.employees(), "client.employees"),
                    figure(site.contractors(), "client.contractors"),
                    figure(site.shifts(), "client.shifts"));
            figures.addClassName("client-figures");
            Div row = new Div(name, figures);
            row.addClassName("client-row");
            if (site.centralFunction()) {
                name.add(new Tag(Tone.BLUE, Words.of("client.central")));
            }
            list.add(row);
        }
        return list;
    }

    static Component contacts(OrganisationDetails client) {
        if (client.contacts().isEmpty()) {
            return new EmptyState(Sign.USERS, Words.of("client.contacts.none"), Words.of("client.contacts.none.text"));
        }
        Div list = list();
        for (ContactDetails contact : client.contacts()) {
            Div ways = new Div();
            ways.addClassName("client-ways");
            if (contact.email() != null) {
                ways.add(new Anchor("mailto:" + contact.email(), contact.email()));
            }
            if (contact.phone() != null) {
                ways.add(new Anchor("tel:" + contact.phone().replaceAll("[^+0-9]", ""), contact.phone()));
            }
            Div row = new Div(new TwoLine(contact.name(), contact.function() == null ? "" : contact.function()), ways);
            row.addClassName("client-row");
            list.add(row);
        }
        return list;
    }

    static Div list() {
        Div list = new Div();
        list.addClassName("client-list");
        return list;
    }

    private static Div figure(int value, String label) {
        Span figure = new Span(Integer.toString(value));
        figure.addClassName("figure");
        Span name = new Span(Words.of(label));
        name.addClassName("muted");
        return new Div(figure, name);
    }
}
