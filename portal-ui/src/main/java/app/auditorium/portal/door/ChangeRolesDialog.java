package app.auditorium.portal.door;

import app.auditorium.access.MemberRow;
import app.auditorium.access.Members;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.FormDialog;
import app.auditorium.portal.HistoryList;
import app.auditorium.portal.Merged;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Histories;
import java.util.Collection;
import java.util.Set;

/** Gives a member other roles. */
class ChangeRolesDialog extends FormDialog {

    private final transient Members members;
    private final transient Histories histories;
    private final Runnable then;
    private final long opened;
    private final RolesField roles = problems.field("roles", new RolesField());

    ChangeRolesDialog(Members members, Histories histories, MemberRow member, Runnable then) {
        super(Words.of("door.members.roles", member.name()));
        this.members = members;
        this.histories = histories;
        this.then = then;
        opened = histories.end(member.id());
        roles.setValue(Set.copyOf(member.roles()));
        form(Words.of("action.save"), () -> save(member, roles.getValue()), roles);
    }

    private void save(MemberRow member, Collection<Role> wanted) {
        Outcome<MemberRow> outcome = members.changeRoles(member.id(), Set.copyOf(wanted), member.version());
        if (outcome instanceof Outcome.Stale<MemberRow> stale) {
            MemberRow now = members.byId(member.id()).orElse(member);
            new ChangedMeanwhile(
                            stale,
                            HistoryList.since(histories, member.id(), opened),
                            () -> save(now, Merged.of(member.roles(), wanted, now.roles())),
                            this::leave)
                    .open();
        } else {
            Told.outcome(outcome, problems, done -> leave());
        }
    }

    private void leave() {
        close();
        then.run();
    }
}
