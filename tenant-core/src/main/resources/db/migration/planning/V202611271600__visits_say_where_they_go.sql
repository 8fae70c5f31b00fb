-- A visit of a certification whose audit time was determined on a sample of sites goes to some of them: each 'WHY site-id' or 'WHY site-id
-- day-of-the-last-visit'. Empty: to all that are certified.
alter table plan_visit add column sites text[] not null default '{}' check (cardinality(sites) <= 1000);

drop trigger changed on plan_visit;
create trigger changed before update on plan_visit
    for each row
    when ((old.starts_on, old.ends_on, old.team, old.pinned, old.audit_id, old.loose, old.sites)
          is distinct from (new.starts_on, new.ends_on, new.team, new.pinned, new.audit_id, new.loose, new.sites))
execute function plan_visit_changed();
