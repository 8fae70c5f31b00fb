package app.auditorium.standalone.demo;

import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;

/** One person who can sign in, as {@code demo.json} lists it; the token is a personal one without expiry. */
public record SignIn(String tenant, TenantKind kind, Role role, String email, String password, String token) {}
