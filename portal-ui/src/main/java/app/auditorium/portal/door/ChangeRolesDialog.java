package app.auditorium.portal.door;

import app.auditorium.access.MemberRow;
import app.auditorium.access.Members;
import app.auditorium.portal.Words;
import java.util.Set;

/** Gives a member other roles. */
class ChangeRolesDialog extends FormDialog {

    ChangeRolesDialog(Members members, MemberRow member, Runnable then) {
        super(Words.of("door.members.roles", member.name()));
        RolesField roles = problems.field("roles", new RolesField());
        roles.setValue(Set.copyOf(member.roles()));
        form(
                Words.of("action.save"),
                () -> Told.outcome(
                        members.changeRoles(member.id(), roles.getValue(), member.version()), problems, done -> {
                            close();
                            then.run();
                        }),
                roles);
    }
}
