-- Which warnings were given: each obligation once at each step, however often the job runs (DOMAIN A.1).
create table due_warning
(
    tenant_id        uuid        not null references tenant (id),
    id               uuid        not null,
    certification_id uuid        not null,
    what             text        not null check (length(what) between 1 and 40),
    due              date        not null,
    days_ahead       int         not null check (days_ahead between 1 and 400),
    warned_at        timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    unique (tenant_id, certification_id, what, due, days_ahead),
    foreign key (tenant_id, certification_id) references certification (tenant_id, id)
);
select protect('due_warning');
revoke update, delete on due_warning from app;
