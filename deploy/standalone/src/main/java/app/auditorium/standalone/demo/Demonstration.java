package app.auditorium.standalone.demo;

import app.auditorium.decision.Certificates;
import app.auditorium.planning.NewPlan;
import app.auditorium.planning.Plans;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The demonstration as a whole: who can sign in, and what they find. */
@Component
public class Demonstration {

    private static final int SECONDS = 20;
    private static final String OPERATOR = "operator@auditorium.example";

    private final Reception reception;
    private final Contents contents;
    private final Presentation presentation;
    private final Certificates certificates;
    private final Plans plans;
    private final Today today;

    Demonstration(
            Reception reception,
            Contents contents,
            Presentation presentation,
            Certificates certificates,
            Plans plans,
            Today today) {
        this.plans = plans;
        this.today = today;
        this.reception = reception;
        this.contents = contents;
        this.presentation = presentation;
        this.certificates = certificates;
    }

    /**
     * Loads whatever of the demonstration is not there yet and answers who can sign in, with new tokens; those of an earlier call
     * end. Killed at any moment, the next call completes it. Empty where the database serves others.
     */
    public Optional<SignIns> loadOnce() {
        if (reception.servesOthers()) {
            return Optional.empty();
        }
        Map<DemoTenant, UUID> tenants = new EnumMap<>(DemoTenant.class);
        for (DemoTenant tenant : DemoTenant.values()) {
            tenants.put(tenant, reception.tenant(tenant));
        }
        var members = new EnumMap<DemoPerson, Membership>(DemoPerson.class);
        for (DemoPerson person : DemoPerson.everybody()) {
            UUID account = reception.person(person.email(), person.title());
            members.put(person, reception.member(tenant(tenants, person.tenant()), account, person.role()));
        }
        contents.load(tenants, members);
        for (DemoPerson person : List.of(DemoPerson.CHENGHENG_ADMINISTRATOR, DemoPerson.ISLEMARK_ADMINISTRATOR)) {
            Acting.as(Objects.requireNonNull(members.get(person)), () -> {
                presentation.write(person.tenant());
                certificates.issueMissing();
            });
        }
        Acting.as(Objects.requireNonNull(members.get(DemoPerson.CHENGHENG_PLANNER)), this::planTheYear);
        return Optional.of(signIns(members));
    }

    /** A plan to look at: made in the background while the first visitors sign in. */
    private void planTheYear() {
        if (plans.list().isEmpty()) {
            LocalDate first = today.here().plusDays(14);
            plans.start(new NewPlan(first.getYear() + 1 + " 年度計畫", first, first.plusYears(1), SECONDS));
        }
    }

    private SignIns signIns(Map<DemoPerson, Membership> members) {
        var list = new ArrayList<SignIn>();
        members.forEach((person, member) -> list.add(new SignIn(
                person.tenant().title(),
                person.tenant().kind(),
                person.role(),
                person.email(),
                Reception.PASSWORD,
                reception.token(personOf(member)))));
        UUID operator = reception.operator(OPERATOR);
        return new SignIns(
                List.copyOf(list), new SignIns.Operator(OPERATOR, Reception.PASSWORD, reception.token(operator)));
    }

    static UUID tenant(Map<DemoTenant, UUID> tenants, DemoTenant tenant) {
        return Objects.requireNonNull(tenants.get(tenant));
    }

    static UUID personOf(Membership member) {
        return Objects.requireNonNull(member.personId());
    }
}
