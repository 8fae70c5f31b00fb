-- Two planners on one plan: a change says on which version of a visit it was based, and whoever comes too late learns who was quicker. The
-- database counts, so that no way of changing a visit is forgotten.
alter table plan_visit
    add column version       int not null default 0,
    add column changed_by    text,
    add column changed_at    timestamptz,
    -- the audit as it was when it was let go to be planned anew: what is accepted then changes that one and no later one
    add column loose_version int;

create function plan_visit_changed() returns trigger language plpgsql as
$$
begin
    new.version := old.version + 1;
    new.changed_by := acting_name();
    new.changed_at := now();
    return new;
end
$$;

create trigger changed before update on plan_visit
    for each row
    when ((old.starts_on, old.ends_on, old.team, old.pinned, old.audit_id, old.loose)
          is distinct from (new.starts_on, new.ends_on, new.team, new.pinned, new.audit_id, new.loose))
execute function plan_visit_changed();
