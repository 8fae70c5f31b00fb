package app.auditorium.standalone.demo;

import java.util.List;

/** Everybody who can sign in; the operator stands outside the tenants. */
public record SignIns(List<SignIn> signIns, Operator operator) {

    /** The person who runs the service. */
    public record Operator(String email, String password, String token) {}
}
