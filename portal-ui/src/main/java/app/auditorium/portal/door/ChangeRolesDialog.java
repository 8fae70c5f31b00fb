package app.auditorium.portal.door;

import app.auditorium.access.MemberRow;
import app.auditorium.access.Members;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.PageRequest;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.HistoryList;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Histories;
import java.util.Set;

/** Gives a member other roles. */
class ChangeRolesDialog extends FormDialog {

    private static final int LATEST = 5;

    private final transient Members members;
    private final transient Histories histories;
    private final Runnable then;
    private final RolesField roles = problems.field("roles", new RolesField());

    ChangeRolesDialog(Members members, Histories histories, MemberRow member, Runnable then) {
        super(Words.of("door.members.roles", member.name()));
        this.members = members;
        this.histories = histories;
        this.then = then;
        roles.setValue(Set.copyOf(member.roles()));
        form(Words.of("action.save"), () -> save(member), roles);
    }

    private void save(MemberRow member) {
        Outcome<MemberRow> outcome = members.changeRoles(member.id(), roles.getValue(), member.version());
        if (outcome instanceof Outcome.Stale<MemberRow> stale) {
            new ChangedMeanwhile(
                            stale,
                            new HistoryList(histories
                                    .of(member.id(), PageRequest.first(LATEST))
                                    .items()),
                            () -> save(members.byId(member.id()).orElse(member)),
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
