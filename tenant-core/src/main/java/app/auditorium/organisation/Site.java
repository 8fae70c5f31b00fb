package app.auditorium.organisation;

import app.auditorium.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A place where an organisation works, with its head count. */
@Entity
class Site extends TenantOwned {

    private int position;
    private String name = "";
    private String address = "";
    private @Nullable String county;
    private int employees;
    private int contractors;
    private int shifts = 1;
    private boolean centralFunction;

    protected Site() {}

    static Site at(int position, NewSite wanted) {
        Site site = new Site();
        site.become(position, wanted);
        return site;
    }

    void become(int position, NewSite wanted) {
        this.position = position;
        name = Objects.requireNonNull(wanted.name());
        address = Objects.requireNonNullElse(wanted.address(), "");
        county = wanted.county();
        employees = Objects.requireNonNullElse(wanted.employees(), 0);
        contractors = Objects.requireNonNullElse(wanted.contractors(), 0);
        shifts = Objects.requireNonNullElse(wanted.shifts(), 1);
        centralFunction = Objects.requireNonNullElse(wanted.centralFunction(), false);
    }

    int position() {
        return position;
    }

    String name() {
        return name;
    }

    SiteDetails details() {
        return new SiteDetails(id(), name, address, county, employees, contractors, shifts, centralFunction);
    }
}
