package app.auditorium.standalone.demo;

import app.auditorium.catalogue.County;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in a body's files.
 *
 * @param branches whether its sites all do the same under one head office, so that audits visit a sample of them (C-30)
 */
record Client(
        UUID id,
        Words title,
        County county,
        String taxId,
        List<String> codes,
        @Nullable DemoTenant tenant,
        LocalDate since,
        boolean international,
        boolean branches,
        List<Site> sites,
        List<Contact> contacts,
        List<String> notes) {

    record Site(
            UUID id,
            String name,
            String address,
            County county,
            int employees,
            int contractors,
            int shifts,
            boolean central) {}

    record Contact(UUID id, String name, String function, String email, String phone) {}

    String sector() {
        return codes.getFirst();
    }

    int people() {
        return sites.stream()
                .mapToInt(site -> site.employees() + site.contractors())
                .sum();
    }
}
