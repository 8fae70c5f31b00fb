package app.auditorium.organisation;

import app.auditorium.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person to talk to at an organisation. */
@Entity
class Contact extends TenantOwned {

    private int position;
    private String name = "";
    private @Nullable String function;
    private @Nullable String email;
    private @Nullable String phone;

    protected Contact() {}

    static Contact at(int position, NewContact wanted) {
        Contact contact = new Contact();
        contact.become(position, wanted);
        return contact;
    }

    void become(int position, NewContact wanted) {
        this.position = position;
        name = Objects.requireNonNull(wanted.name());
        function = wanted.function();
        email = wanted.email();
        phone = wanted.phone();
    }

    ContactDetails details() {
        return new ContactDetails(name, function, email, phone);
    }
}
