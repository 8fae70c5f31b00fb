package app.auditorium.api.certification;

import app.auditorium.api.Answers;
import app.auditorium.api.Languages;
import app.auditorium.certification.Timeline;
import app.auditorium.certification.TimelineQuestion;
import app.auditorium.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a certification stands on a day, for anyone who asks with its history. */
@RestController
@RequestMapping("/api/v1/calculators/certification-timeline")
class TimelineApi {

    @PostMapping
    TimelineAnswer replay(@RequestBody TimelineQuestion question, HttpServletRequest request) {
        var asked = Answers.done(question.asked());
        return switch (Timeline.replay(asked.events(), asked.today(), asked.convention())) {
            case Timeline.Replay.Stands(var life) -> TimelineAnswer.of(life, Languages.of(request));
            case Timeline.Replay.NotAllowed(int event, String rule, String reason) ->
                throw Answers.forbidden("event", event, Problem.rule(rule, "events[" + event + "]", reason));
        };
    }
}
