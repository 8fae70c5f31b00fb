-- Everything that happens before a tenant is known. `app` has no right on credentials, tokens and links.
create table person
(
    id         uuid primary key,
    email      text        not null check (length(email) between 3 and 254),
    email_key  text        not null generated always as (lower(email)) stored unique,
    name       text        not null check (length(name) between 1 and 120),
    locale     text        not null default 'zh-TW',
    created_at timestamptz not null default now()
);
comment on table person is 'global: one account a person, memberships tie it to tenants; only the door reads it';
grant select, insert, update on person to doorkeeper;

create table credential
(
    person_id           uuid primary key references person (id),
    password            text,
    failures            int         not null default 0,
    locked_until        timestamptz,
    sessions_valid_from timestamptz not null default now(),
    changed_at          timestamptz not null default now()
);
comment on table credential is 'global: password hashes and lock-outs; only the door reads it';
grant select, insert, update on credential to doorkeeper;

create table operator
(
    person_id uuid primary key references person (id)
);
comment on table operator is 'global: persons who run the service; outside the tenants';
grant select, insert on operator to doorkeeper;

create table membership
(
    tenant_id uuid        not null references tenant (id),
    id        uuid        not null,
    person_id uuid        not null references person (id),
    name      text        not null,
    email     text        not null,
    roles     text[]      not null check (cardinality(roles) > 0),
    since     timestamptz not null default now(),
    ended_at  timestamptz,
    version   int         not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, person_id)
);
select protect('membership');
select keep_history('membership', 'membership', 'id');
create index membership_of_person on membership (person_id);
create policy door on membership to doorkeeper using (true) with check (true);
grant select, insert, update on membership to doorkeeper;
create policy door on history for insert to doorkeeper with check (subject = 'membership');
grant insert on history to doorkeeper;
create policy arbiter on membership for select to arbiter using (true);
grant select (tenant_id, person_id, ended_at) on membership to arbiter;

create table api_token
(
    id         uuid primary key,
    person_id  uuid        not null references person (id),
    hash       bytea       not null unique,
    label      text        not null check (length(label) between 1 and 100),
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    revoked_at timestamptz,
    last_used  timestamptz
);
comment on table api_token is 'global: hashes of personal API tokens; only the door reads it';
create index api_token_of_person on api_token (person_id);
grant select, insert, update on api_token to doorkeeper;

create table one_time_link
(
    hash       bytea primary key,
    purpose    text        not null check (purpose in ('INVITATION', 'PASSWORD_RESET', 'OPERATOR_SETUP')),
    person_id  uuid references person (id),
    tenant_id  uuid references tenant (id),
    invitation uuid,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at    timestamptz,
    check (purpose <> 'INVITATION' or (tenant_id is not null and invitation is not null)),
    check (purpose <> 'PASSWORD_RESET' or person_id is not null)
);
comment on table one_time_link is 'global: hashes of one-time links; only the door reads it';
grant select, insert, update on one_time_link to doorkeeper;

-- An invitation belongs to the tenant that sends it. With an organisation it invites a client company (a tenant of its own);
-- without, a colleague with roles in the inviting tenant.
create table invitation
(
    tenant_id       uuid        not null references tenant (id),
    id              uuid        not null,
    email           text        not null check (length(email) between 3 and 254),
    name            text        not null check (length(name) between 1 and 120),
    roles           text[]      not null check (cardinality(roles) > 0),
    organisation_id uuid,
    organisation_name text,
    invited_by      text        not null default acting_name(),
    invited_at      timestamptz not null default now(),
    expires_at      timestamptz not null,
    accepted_at     timestamptz,
    accepted_tenant uuid,
    revoked_at      timestamptz,
    version         int         not null default 0,
    primary key (tenant_id, id)
);
select protect('invitation');
select keep_history('invitation', 'invitation', 'id');
create policy door on invitation to doorkeeper using (true) with check (true);
grant select, insert, update on invitation to doorkeeper;
create policy door_invitation on history for insert to doorkeeper with check (subject = 'invitation');
-- a client that has just accepted tells the body, in the transaction that makes it a tenant
create policy door_sends on delivery for insert to doorkeeper with check (event = 'ClientJoined');
grant insert on delivery to doorkeeper;

-- Answers that were given to a write with an Idempotency-Key, so that a repeated call gets the same one.
create table idempotent_answer
(
    tenant_id    uuid        not null,
    person_id    uuid        not null,
    key          text        not null check (length(key) between 1 and 255),
    request_hash bytea       not null,
    status       int,
    headers      jsonb,
    body         text,
    at           timestamptz not null default now(),
    primary key (tenant_id, person_id, key)
);
select protect('idempotent_answer');
create policy sweep on idempotent_answer to jobs using (true);
grant select (at), delete on idempotent_answer to jobs;
