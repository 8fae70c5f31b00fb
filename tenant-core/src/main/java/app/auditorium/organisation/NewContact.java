package app.auditorium.organisation;

import app.auditorium.kernel.Field;
import org.jspecify.annotations.Nullable;

/** A person to talk to at an organisation, as somebody enters it. */
public record NewContact(
        @Field(required = true, most = 120) @Nullable String name,
        @Field(most = 120) @Nullable String function,
        @Field(kind = Field.Kind.EMAIL) @Nullable String email,
        @Field(most = 60) @Nullable String phone) {

    NewContact tidied() {
        return new NewContact(Tidy.text(name), Tidy.text(function), Tidy.text(email), Tidy.text(phone));
    }
}
