package app.auditorium.standalone.demo;

import app.auditorium.kernel.StandardId;
import java.util.List;
import java.util.Optional;

/** Whether an establishment adds one of Taiwan's own schemes to its ISO 45001. */
final class Scheme {

    private Scheme() {}

    static boolean isAddedTo(List<StandardId> group, StandardId standard) {
        return (standard == StandardId.TOSHMS || standard == StandardId.CNS_45001)
                && group.contains(StandardId.ISO_45001);
    }

    static Optional<StandardId> of(Dice dice, Client client, Scope scope) {
        StandardId scheme = client.people() >= 150 ? StandardId.TOSHMS : StandardId.CNS_45001;
        boolean covered = client.codes().stream().allMatch(code -> scope.covers(scheme, code));
        return covered && dice.chance(client.people() >= 150 ? 45 : 20) ? Optional.of(scheme) : Optional.empty();
    }
}
