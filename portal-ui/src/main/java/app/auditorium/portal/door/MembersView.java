package app.auditorium.portal.door;

import app.auditorium.access.InvitationRow;
import app.auditorium.access.Invitations;
import app.auditorium.access.MemberRow;
import app.auditorium.access.Members;
import app.auditorium.kernel.Role;
import app.auditorium.portal.ConfirmDialogs;
import app.auditorium.portal.Destination;
import app.auditorium.portal.Grids;
import app.auditorium.portal.Moments;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Histories;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.Collection;
import java.util.stream.Collectors;

/** Who belongs to the tenant, who is invited, and what they may do. */
@Route("members")
@OpenTo(Role.ADMINISTRATOR)
@Destination(title = "nav.members", sign = Sign.USERS, order = 80, group = Destination.Group.MANAGE)
class MembersView extends Div implements HasDynamicTitle {

    private final transient Members members;
    private final transient Invitations invitations;
    private final transient Histories histories;
    private final Grid<MemberRow> people = Grids.dense();
    private final Grid<InvitationRow> invited = Grids.dense();

    MembersView(Members members, Invitations invitations, Histories histories) {
        this.members = members;
        this.histories = histories;
        this.invitations = invitations;
        addClassName("page");
        Button invite = new Button(
                Words.of("door.members.invite"),
                Sign.USER_PLUS.icon(),
                click -> new InviteColleagueDialog(invitations, this::reload).open());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new PageHeader(Words.of("nav.members"))
                        .summary(Words.of("door.members.summary"))
                        .actions(invite),
                panel(Words.of("door.members.people"), people()),
                panel(Words.of("door.members.invited"), invited()));
    }

    @Override
    public String getPageTitle() {
        return Words.of("nav.members") + " · Auditorium";
    }

    private Grid<MemberRow> people() {
        people.addComponentColumn(member -> new TwoLine(member.name(), member.email()))
                .setHeader(Words.of("door.person"))
                .setFlexGrow(2);
        people.addColumn(member -> roles(member.roles()))
                .setHeader(Words.of("door.roles"))
                .setFlexGrow(3);
        people.addColumn(member -> Moments.shown(member.since())).setHeader(Words.of("door.since"));
        people.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        Grids.cardsWhenNarrow(people, member -> {
            Div card = new Div(new TwoLine(member.name(), roles(member.roles())), actions(member));
            card.addClassName("card-row");
            return card;
        });
        Grids.lazy(people, page -> members.list("", page));
        return people;
    }

    private Grid<InvitationRow> invited() {
        invited.addComponentColumn(i -> new TwoLine(i.name(), i.email()))
                .setHeader(Words.of("door.person"))
                .setFlexGrow(2);
        invited.addColumn(i -> i.organisation() == null ? roles(i.roles()) : i.organisation())
                .setHeader(Words.of("door.invited.to"))
                .setFlexGrow(2);
        invited.addComponentColumn(i -> new Tag(tone(i.state()), Words.of("door.invitation." + i.state())))
                .setHeader(Words.of("door.state"));
        invited.addColumn(i -> Moments.shown(i.expiresAt())).setHeader(Words.of("door.expires"));
        invited.addComponentColumn(this::revoke).setAutoWidth(true).setFlexGrow(0);
        Grids.cardsWhenNarrow(
                invited,
                i -> new Div(
                        new TwoLine(i.name(), i.email()),
                        new Tag(tone(i.state()), Words.of("door.invitation." + i.state()))));
        invited.setEmptyStateText(Words.of("door.members.invited.none"));
        Grids.lazy(invited, invitations::list);
        return invited;
    }

    private Div actions(MemberRow member) {
        Button change = new Button(
                Words.of("action.edit"),
                click -> new ChangeRolesDialog(members, histories, member, this::reload).open());
        change.addThemeVariants(ButtonVariant.TERTIARY);
        Button end = new Button(
                Words.of("door.members.end"),
                click -> ConfirmDialogs.warn(
                        Words.of("door.members.end.title", member.name()),
                        Words.of("door.members.end.text"),
                        Words.of("door.members.end"),
                        () -> Told.outcome(members.end(member.id(), member.version()), done -> reload())));
        end.addThemeVariants(ButtonVariant.TERTIARY);
        Div row = new Div(change, end);
        row.addClassName("row");
        return row;
    }

    private Button revoke(InvitationRow invitation) {
        Button revoke = new Button(
                Words.of("door.invitation.revoke"),
                click -> Told.outcome(invitations.revoke(invitation.id(), invitation.version()), done -> reload()));
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        revoke.setVisible(invitation.state() == InvitationRow.State.OPEN);
        return revoke;
    }

    private void reload() {
        people.getDataProvider().refreshAll();
        invited.getDataProvider().refreshAll();
        Toasts.done(Words.of("saved"));
    }

    private static Panel panel(String title, Grid<?> grid) {
        grid.setAllRowsVisible(true);
        return new Panel(title, grid);
    }

    static String roles(Collection<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> Words.of("role." + role))
                .collect(Collectors.joining(Words.between()));
    }

    private static Tone tone(InvitationRow.State state) {
        return switch (state) {
            case OPEN -> Tone.AMBER;
            case ACCEPTED -> Tone.GREEN;
            case EXPIRED, REVOKED -> Tone.NEUTRAL;
        };
    }
}
