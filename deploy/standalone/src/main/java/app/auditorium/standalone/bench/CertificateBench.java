package app.auditorium.standalone.bench;

import app.auditorium.decision.CertificateProof;
import java.util.List;

/** What it takes to print and sign a certificate, on one core. */
final class CertificateBench {

    private static final int ROUNDS = 60;

    private CertificateBench() {}

    static List<Measured> run(CertificateProof proof) throws Exception {
        Samples taken = Samples.inTurns(ROUNDS, proof::print, () -> null)[0];
        return List.of(Measured.quantity(
                "certificate, printed as PDF/A-2b and signed",
                Measured.shown(taken.p95()) + " ms (p95)",
                "median " + Measured.shown(taken.median()) + " ms, " + Math.round(60_000 / taken.median())
                        + " a minute per core"));
    }
}
