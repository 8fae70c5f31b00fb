package app.auditorium.api.access;

import app.auditorium.access.SignIns;
import app.auditorium.access.SignIns.SignIn;
import app.auditorium.access.Tokens;
import app.auditorium.api.Answers;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Field;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tokens")
class TokensApi {

    private final SignIns signIns;
    private final Tokens tokens;

    TokensApi(SignIns signIns, Tokens tokens) {
        this.signIns = signIns;
        this.tokens = tokens;
    }

    record Credentials(
            @Field(required = true, most = 254) @Nullable String email,
            @Field(required = true, most = 1_000) @Nullable String password) {}

    record Token(String token, @Nullable Instant expiresAt) {}

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<Token> signIn(@RequestBody Credentials given) {
        new Checks().filledIn("", given).<Token>refusal().ifPresent(Answers::done);
        return switch (signIns.signIn(String.valueOf(given.email()), String.valueOf(given.password()))) {
            case SignIn.Welcome welcome -> {
                Tokens.Issued issued = tokens.forTwelveHours(welcome.person().id());
                yield ResponseEntity.status(HttpStatus.CREATED)
                        .header("Cache-Control", "no-store")
                        .body(new Token(issued.token(), issued.expiresAt()));
            }
            case SignIn.Wrong() -> throw Answers.unauthorized("api.wrong-password");
            case SignIn.Locked(var until) -> throw Answers.later("api.locked", Duration.between(Instant.now(), until));
            case SignIn.Busy() -> throw Answers.later("api.too-many", Duration.ofSeconds(5));
        };
    }
}
