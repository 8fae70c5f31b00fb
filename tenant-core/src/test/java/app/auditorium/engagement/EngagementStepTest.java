package app.auditorium.engagement;

import static app.auditorium.engagement.EngagementState.CANCELLED;
import static app.auditorium.engagement.EngagementState.CONTRACTED;
import static app.auditorium.engagement.EngagementState.DECLINED;
import static app.auditorium.engagement.EngagementState.ENQUIRY;
import static app.auditorium.engagement.EngagementState.INFO_REQUESTED;
import static app.auditorium.engagement.EngagementState.PROGRAMMED;
import static app.auditorium.engagement.EngagementState.REVIEWED;
import static app.auditorium.engagement.EngagementState.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** DOMAIN G.1, line by line. */
class EngagementStepTest {

    @Test
    void theMachineHasExactlyTheTransitionsOfG1() {
        Set<String> drawn = Arrays.stream(EngagementStep.values())
                .flatMap(step -> Arrays.stream(EngagementState.values())
                        .filter(step::isPossibleIn)
                        .map(from -> from + " " + step + " " + step.to()))
                .collect(Collectors.toSet());
        assertThat(drawn)
                .containsExactlyInAnyOrder(
                        ENQUIRY + " SUBMIT " + SUBMITTED,
                        SUBMITTED + " ASK " + INFO_REQUESTED,
                        INFO_REQUESTED + " ANSWER " + SUBMITTED,
                        SUBMITTED + " COMPLETE_REVIEW " + REVIEWED,
                        SUBMITTED + " DECLINE " + DECLINED,
                        REVIEWED + " CONTRACT " + CONTRACTED,
                        CONTRACTED + " CREATE_PROGRAMME " + PROGRAMMED,
                        ENQUIRY + " CANCEL " + CANCELLED,
                        SUBMITTED + " CANCEL " + CANCELLED,
                        INFO_REQUESTED + " CANCEL " + CANCELLED,
                        REVIEWED + " CANCEL " + CANCELLED,
                        CONTRACTED + " CANCEL " + CANCELLED,
                        PROGRAMMED + " CANCEL " + CANCELLED);
    }

    @Test
    void whatIsOverStaysOver() {
        assertThat(Arrays.stream(EngagementStep.values())
                        .filter(step -> step.isPossibleIn(DECLINED) || step.isPossibleIn(CANCELLED)))
                .isEmpty();
    }

    @Test
    void askingBackDecliningAndCancellingNeedAReason() {
        assertThat(Arrays.stream(EngagementStep.values()).filter(EngagementStep::needsReason))
                .containsExactly(EngagementStep.ASK, EngagementStep.DECLINE, EngagementStep.CANCEL);
    }

    @Test
    void nobodyTakesTheStepThatNeedsBothSignatures() {
        assertThat(EngagementStep.of(REVIEWED, app.auditorium.kernel.TenantKind.CERTIFICATION_BODY.roles()))
                .containsExactly(EngagementStep.CANCEL);
    }
}
