package app.auditorium.decision;

import app.auditorium.decision.credential.Tokens;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How verifiers find a body: by {@code did:web}, whose document stands beside the public register. */
public final class Issuers {

    private Issuers() {}

    /**
     * A key that a body signs with, or signed with.
     *
     * @param fingerprint SHA-256 of its certificate
     */
    public record Key(String fingerprint, byte[] certificate) {}

    /** The body's identifier for a portal at this address. */
    public static String did(String url, UUID body) {
        URI at = URI.create(url);
        String host = at.getPort() < 0 ? at.getHost() : at.getHost() + "%3A" + at.getPort();
        return "did:web:" + host + ":register:bodies:" + body;
    }

    static String keyAddress(String did, String fingerprint) {
        return did + "#" + fingerprint.substring(0, 16);
    }

    /** The DID document with all keys, so that what earlier ones signed stays verifiable. */
    public static Map<String, Object> document(String did, List<Key> keys) {
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1"));
        document.put("id", did);
        document.put(
                "verificationMethod",
                keys.stream()
                        .map(key -> Map.of(
                                "id",
                                keyAddress(did, key.fingerprint()),
                                "type",
                                "JsonWebKey",
                                "controller",
                                did,
                                "publicKeyJwk",
                                Tokens.jwk(key.certificate())))
                        .toList());
        document.put(
                "assertionMethod",
                keys.stream().map(key -> keyAddress(did, key.fingerprint())).toList());
        return document;
    }
}
