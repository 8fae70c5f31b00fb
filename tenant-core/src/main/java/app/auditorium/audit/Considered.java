package app.auditorium.audit;

import app.auditorium.assignment.Candidate;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.ProgrammeSlot;
import app.auditorium.kernel.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would come of an audit if it were saved now.
 *
 * @param problems everything that keeps it from being saved
 * @param warnings what is worth knowing and does not
 * @param candidates every auditor, allowed or not on these days; empty while days or codes are missing
 * @param slot the place of the programme that it fills
 */
public record Considered(
        List<Problem> problems,
        List<Problem> warnings,
        List<Candidate> candidates,
        @Nullable CertificationDetails certification,
        @Nullable ProgrammeSlot slot) {}
