package app.auditorium.portal;

/** What a role finds on its home screen; a bean for each, in the order of {@code @Order}. Asked for the tab's membership. */
public interface HomePart {

    boolean concerns(Tab tab);

    void fill(Home home);
}
