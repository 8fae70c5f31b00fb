package app.auditorium.organisation;

import org.jspecify.annotations.Nullable;

/** A person to talk to at an organisation, as somebody enters it. */
public record NewContact(
        @Nullable String name,
        @Nullable String function,
        @Nullable String email,
        @Nullable String phone) {

    NewContact tidied() {
        return new NewContact(Tidy.text(name), Tidy.text(function), Tidy.text(email), Tidy.text(phone));
    }
}
