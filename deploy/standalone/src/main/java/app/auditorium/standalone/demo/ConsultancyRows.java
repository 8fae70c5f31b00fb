package app.auditorium.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whom the consultancy advises: clients of the bodies by tax id, and client companies that let it in. */
final class ConsultancyRows {

    private final Rows rows;
    private final Map<DemoTenant, UUID> tenants;
    private final Map<String, UUID> persons;
    private final LocalDate today;

    ConsultancyRows(Rows rows, Map<DemoTenant, UUID> tenants, Map<String, UUID> persons, LocalDate today) {
        this.rows = rows;
        this.tenants = tenants;
        this.persons = persons;
        this.today = today;
    }

    void write(List<Client> advised) {
        var dice = new Dice("consultancy");
        UUID auditor = persons.get(DemoTenant.CHENGHENG.address("chunchieh.huang"));
        UUID consultant = persons.get(DemoPerson.HEXU_CONSULTANT.email());
        var links = new ArrayList<List<?>>();
        for (Client client : advised) {
            links.add(Arrays.asList(
                    dice.id(),
                    auditor,
                    Roster.CONSULTING_AUDITOR,
                    client.title().zh(),
                    client.taxId(),
                    null,
                    today.minusMonths(20),
                    links.isEmpty() ? null : today.minusMonths(7)));
        }
        for (DemoTenant client : List.of(DemoTenant.JULAN, DemoTenant.CENYAO)) {
            links.add(Arrays.asList(
                    dice.id(),
                    consultant,
                    DemoPerson.HEXU_CONSULTANT.title(),
                    client.titleZh(),
                    client.taxId(),
                    Demonstration.tenant(tenants, client),
                    today.minusMonths(14),
                    null));
        }
        rows.insert(
                "consultancy_link",
                "id, person_id, consultant, client_name, client_tax_id, client_tenant_id, started_on, ended_on",
                links,
                link -> link);
    }
}
