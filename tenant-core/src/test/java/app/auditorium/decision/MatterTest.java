package app.auditorium.decision;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.certification.CertificationState;
import org.junit.jupiter.api.Test;

class MatterTest {

    @Test
    void a71_onlyOfWhatIsSuspendedTheCauseCanBeRemoved() {
        assertThat(Matter.RESTORATION.fits(CertificationState.ACTIVE)).isFalse();
        assertThat(Matter.RESTORATION.fits(CertificationState.SUSPENDED)).isTrue();
        assertThat(Matter.SUSPENSION_ASKED.fits(CertificationState.ACTIVE)).isTrue();
    }
}
