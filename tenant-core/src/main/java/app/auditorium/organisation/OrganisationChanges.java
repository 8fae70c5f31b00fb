package app.auditorium.organisation;

/**
 * An organisation as it shall be from now on: what {@code to} leaves out is taken away.
 *
 * @param version the one that was read; another one meanwhile makes the change stale
 */
public record OrganisationChanges(int version, NewOrganisation to) {}
