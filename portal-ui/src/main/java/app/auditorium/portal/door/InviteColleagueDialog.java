package app.auditorium.portal.door;

import app.auditorium.access.Invitations;
import app.auditorium.access.NewColleague;
import app.auditorium.portal.FormDialog;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;

/** Invites a colleague by e-mail. */
class InviteColleagueDialog extends FormDialog {

    InviteColleagueDialog(Invitations invitations, Runnable then) {
        super(Words.of("door.members.invite"));
        EmailField email = Localised.of(problems.field("email", new EmailField(Words.of("door.email"))));
        TextField name = Localised.of(problems.field("name", new TextField(Words.of("door.person"))));
        RolesField roles = problems.field("roles", new RolesField());
        form(
                Words.of("action.send"),
                () -> Told.outcome(
                        invitations.inviteColleague(
                                new NewColleague(email.getValue(), name.getValue(), roles.getValue())),
                        problems,
                        done -> {
                            close();
                            then.run();
                        }),
                email,
                name,
                roles);
    }
}
