-- When something was put on record: now, unless a load says on which day it happened, as one that takes over older records does.
create function moment() returns timestamptz language sql stable as
$$
    select coalesce(nullif(current_setting('app.moment', true), '')::timestamptz, clock_timestamp())
$$;
alter table engagement_step
    alter column at set default moment();
alter table application_version
    alter column submitted_at set default moment();
alter table audit_report_version
    alter column submitted_at set default moment();
