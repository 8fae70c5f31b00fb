package app.auditorium.api.access;

import app.auditorium.access.InvitationRow;
import app.auditorium.access.Invitations;
import app.auditorium.access.NewClientContact;
import app.auditorium.api.Answers;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/organisations/{organisation}/invitations")
class InvitationsApi {

    private final Invitations invitations;

    InvitationsApi(Invitations invitations) {
        this.invitations = invitations;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<InvitationRow> invite(@PathVariable UUID organisation, @RequestBody NewClientContact contact) {
        return Answers.created(
                invitations.inviteClient(organisation, contact),
                invitation -> "/organisations/" + organisation + "/invitations/" + invitation.id(),
                InvitationRow::version);
    }

    @GetMapping("/{id}")
    ResponseEntity<InvitationRow> one(@PathVariable UUID organisation, @PathVariable UUID id) {
        return Answers.ok(invitations.find(organisation, id), InvitationRow::version);
    }
}
