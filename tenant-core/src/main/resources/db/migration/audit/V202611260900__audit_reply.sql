-- What the client says to the days and the team that it was told of (A-40): accepted, or objected to with a reason. The row belongs
-- to whoever entered it: to the client company, which the body reads as a shared row, or to the body on the client's behalf, with
-- its source. A reply is given once to each version of the audit and never changed.
create table audit_reply
(
    tenant_id         uuid        not null references tenant (id),
    id                uuid        not null,
    audit_tenant_id   uuid        not null references tenant (id),
    audit_id          uuid        not null,
    audit_version     int         not null,
    standard          text        not null,
    answer            text        not null check (answer in ('ACCEPTED', 'OBJECTED')),
    about             text check (about in ('DAYS', 'TEAM', 'BOTH')),
    reason            text check (length(reason) between 1 and 2000),
    source            text check (length(source) between 1 and 300),
    given_on          date        not null,
    person_id         uuid                 default acting_person(),
    person            text                 default acting_name(),
    subject_tenant_id uuid references tenant (id),
    released_at       timestamptz,
    recorded_at       timestamptz not null default now(),
    primary key (tenant_id, id),
    unique (tenant_id, audit_id, audit_version),
    check (answer = 'ACCEPTED' or (about is not null and reason is not null)),
    -- on somebody's behalf only with the source
    check ((tenant_id = audit_tenant_id) = (source is not null))
);
select protect('audit_reply');
select share('audit_reply', 'AUDIT');
revoke update, delete on audit_reply from app;
create index audit_reply_subject on audit_reply (subject_tenant_id, audit_id) where subject_tenant_id is not null;

