-- A calculation that is taken over from older records was made on its own day, as other steps on record are.
alter table audit_time
    alter column recorded_at set default moment();
