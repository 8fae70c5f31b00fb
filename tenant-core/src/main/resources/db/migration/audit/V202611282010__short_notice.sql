-- A special audit that its planner confirms without asking the client (A-74), which hears of it when it starts.
alter table audit
    add column short_notice boolean not null default false,
    add constraint short_notice_is_special check (not short_notice or type = 'SPECIAL');

create or replace function audit_may_move(before text, after text) returns boolean language sql immutable parallel safe
    return (before, after) in (
        ('PLANNED', 'TEAM_PROPOSED'), ('PLANNED', 'CONFIRMED'), ('TEAM_PROPOSED', 'CONFIRMED'), ('TEAM_PROPOSED', 'PLANNED'), ('CONFIRMED', 'SCHEDULED'),
        ('CONFIRMED', 'PLANNED'), ('SCHEDULED', 'IN_PROGRESS'), ('SCHEDULED', 'PLANNED'), ('IN_PROGRESS', 'FINDINGS_ISSUED'),
        ('FINDINGS_ISSUED', 'RESPONDED'), ('FINDINGS_ISSUED', 'OVERDUE'), ('OVERDUE', 'RESPONDED'), ('OVERDUE', 'FINDINGS_ISSUED'),
        ('RESPONDED', 'ACCEPTED'), ('RESPONDED', 'FINDINGS_ISSUED'), ('ACCEPTED', 'REPORTED'), ('ACCEPTED', 'FINDINGS_ISSUED'),
        ('REPORTED', 'READY_FOR_DECISION'), ('REPORTED', 'FINDINGS_ISSUED'), ('PLANNED', 'CANCELLED'), ('TEAM_PROPOSED', 'CANCELLED'),
        ('CONFIRMED', 'CANCELLED'), ('SCHEDULED', 'CANCELLED'));

-- Whoever knows no client's acceptance confirms at short notice, and nothing else.
create function confirmed_as_a74_says() returns trigger language plpgsql as
$$
begin
    if not new.short_notice then
        raise exception 'audit % was confirmed without asking the client (A-40), and not at short notice (A-74)', new.id
            using errcode = '23514', constraint = 'confirmed_as_a74_says';
    end if;
    return null;
end
$$;
create constraint trigger confirmed_as_a74_says after update of state on audit for each row
    when (old.state = 'PLANNED' and new.state = 'CONFIRMED') execute function confirmed_as_a74_says();
