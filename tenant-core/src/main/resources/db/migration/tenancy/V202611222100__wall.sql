-- The wall between tenants: whom a transaction acts for, and the functions that put a table behind row-level security.
-- Policy forms B, F and F2 were measured; other spellings of the same condition cost up to 7,000 times as much.
comment on table flyway_schema_history is 'global: the ledger of migrations, no tenant''s data';

create function current_tenant() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.tenant_id', true), '')::uuid;
create function acting_person() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.person_id', true), '')::uuid;
create function acting_name() returns text language sql stable parallel safe
    return nullif(current_setting('app.person_name', true), '');

-- Puts a table behind the wall: the owning tenant alone reads and writes its rows.
create function protect(target regclass) returns void language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('alter table %s alter column tenant_id set default nullif(current_setting(''app.tenant_id'', true), '''')::uuid', target);
    execute format('create policy own on %s to app
            using (tenant_id = (select nullif(current_setting(''app.tenant_id'', true), '''')::uuid))
            with check (tenant_id = (select nullif(current_setting(''app.tenant_id'', true), '''')::uuid))', target);
    -- FORCE blinds the owner too: without this a backfill would update nothing, silently
    execute format('create policy backfill on %s to owner using (true) with check (true)', target);
    execute format('grant select, insert, update, delete on %s to app', target);
end
$$;

create table tenant
(
    id           uuid primary key,
    kind         text        not null check (kind in ('CERTIFICATION_BODY', 'CONSULTANCY', 'CLIENT')),
    name         text        not null unique check (length(name) between 1 and 200),
    name_zh      text check (length(name_zh) <= 200),
    tax_id       text check (length(tax_id) <= 40),
    zone         text        not null default 'Asia/Taipei',
    locale       text        not null default 'zh-TW',
    suspended_at timestamptz,
    created_at   timestamptz not null default now()
);
comment on table tenant is 'global: who the tenants are; app sees its own row by policy, the door and the jobs see all';
alter table tenant enable row level security;
alter table tenant force row level security;
create policy own on tenant for select to app using (id = (select current_tenant()));
create policy backfill on tenant to owner using (true) with check (true);
create policy door on tenant to doorkeeper using (true) with check (true);
create policy listing on tenant for select to jobs using (true);
create policy listing_indexer on tenant for select to indexer using (true);
create policy arbiter on tenant for select to arbiter using (true);
grant select on tenant to app;
grant select, insert, update on tenant to doorkeeper;
grant select (id, kind, name, suspended_at) on tenant to jobs, indexer;
grant select on tenant to arbiter;

-- What one tenant lets another read. Named access_grant because GRANT is a word of SQL.
create table access_grant
(
    tenant_id         uuid        not null,
    id                uuid        not null,
    grantee_tenant_id uuid        not null references tenant (id),
    kinds             text[]      not null check (cardinality(kinds) > 0 and kinds <@ array ['FINDING', 'AUDIT', 'CERTIFICATION']),
    standards         text[]      not null check (cardinality(standards) > 0),
    purpose           text        not null check (length(purpose) between 1 and 500),
    until             timestamptz,
    granted_by        text        not null default acting_name(),
    granted_at        timestamptz not null default now(),
    revoked_at        timestamptz,
    version           int         not null default 0,
    primary key (tenant_id, id),
    check (grantee_tenant_id <> tenant_id)
);
select protect('access_grant');
create index access_grant_by_grantee on access_grant (grantee_tenant_id);
create policy received on access_grant for select to shared_reader
    using (grantee_tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
grant select on access_grant to shared_reader;

-- The one place that says which (grantor, standard) the acting tenant may read for a kind of row: policies and search ask it.
create function granted(wanted text) returns table (grantor uuid, standard text) language sql stable parallel safe
begin atomic
    select g.tenant_id, s
    from access_grant g
             cross join lateral unnest(g.standards) s
    where g.grantee_tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
      and wanted = any (g.kinds)
      and g.revoked_at is null
      and (g.until is null or g.until > now());
end;

-- Lets a table with subject_tenant_id, released_at and standard be read by those it is shared with (forms F and F2).
create function share(target regclass, kind text) returns void language plpgsql as
$$
begin
    execute format('create policy granted_by_owner on %s for select to shared_reader using (
            tenant_id = any (array (select grantor from granted(%L)))
            and tenant_id::text || standard = any (array (select grantor::text || standard from granted(%L))))', target, kind, kind);
    execute format('create policy about_subject on %s for select to shared_reader using (
            released_at is not null
            and subject_tenant_id = any (array (select nullif(current_setting(''app.tenant_id'', true), '''')::uuid
                                                union all select grantor from granted(%L)))
            and (subject_tenant_id = (select nullif(current_setting(''app.tenant_id'', true), '''')::uuid)
                 or subject_tenant_id::text || standard = any (array (select grantor::text || standard from granted(%L)))))',
            target, kind, kind);
    execute format('grant select on %s to shared_reader', target);
end
$$;

-- Who changed what, written by the database for every table that asks for it.
create table history
(
    tenant_id  uuid        not null,
    id         bigint generated always as identity,
    subject    text        not null,
    subject_id uuid        not null,
    at         timestamptz not null default clock_timestamp(),
    person_id  uuid                 default acting_person(),
    person     text                 default acting_name(),
    part       text        not null,
    action     text        not null check (action in ('INSERT', 'UPDATE', 'DELETE')),
    changes    jsonb       not null,
    primary key (tenant_id, id)
);
select protect('history');
revoke update, delete on history from app;
create index history_of on history (tenant_id, subject_id, id);

create function record_history() returns trigger language plpgsql as
$$
declare
    before  jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
    after   jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
    row_now jsonb := case when tg_op = 'DELETE' then before else after end;
    changed jsonb;
begin
    select jsonb_object_agg(key, jsonb_build_array(before -> key, after -> key))
    into changed
    from (select jsonb_object_keys(before || after) as key) keys
    where before -> key is distinct from after -> key
      and key not in ('tenant_id', 'id', 'version', 'changed_at');
    if changed is not null then
        insert into history (tenant_id, subject, subject_id, part, action, changes)
        values ((row_now ->> 'tenant_id')::uuid, tg_argv[0], (row_now ->> tg_argv[1])::uuid, tg_table_name, tg_op, changed);
    end if;
    return null;
end
$$;

-- keep_history('site', 'organisation', 'organisation_id'): changes of sites are history of their organisation.
create function keep_history(target regclass, subject text, id_column text) returns void language plpgsql as
$$
begin
    execute format('create trigger keep_history after insert or update or delete on %s
            for each row execute function record_history(%L, %L)', target, subject, id_column);
end
$$;
select keep_history('access_grant', 'access_grant', 'id');

-- Events for another tenant (or for later): written with the change that causes them, delivered by a job as the receiver.
create table delivery
(
    tenant_id    uuid        not null,
    id           uuid        not null,
    deliver_to   uuid        not null references tenant (id),
    event        text        not null,
    payload      jsonb       not null,
    caused_by    uuid                 default acting_person(),
    written_at   timestamptz not null default clock_timestamp(),
    attempts     int         not null default 0,
    next_attempt timestamptz not null default now(),
    last_error   text,
    done_at      timestamptz,
    primary key (tenant_id, id)
);
select protect('delivery');
revoke update, delete on delivery from app;
create index delivery_waiting on delivery (next_attempt) where done_at is null;
create policy deliver on delivery to jobs using (true) with check (true);
grant select, update on delivery to jobs;

-- The receiver's mark that an event took effect: in the transaction of the effect, so that it happens once.
create table delivered
(
    tenant_id   uuid        not null,
    delivery_id uuid        not null,
    at          timestamptz not null default now(),
    primary key (tenant_id, delivery_id)
);
select protect('delivered');
revoke update, delete on delivered from app;

-- Every crossing of the wall other than a shared read, by whom and why.
create table crossing
(
    tenant_id   uuid        not null,
    id          bigint generated always as identity,
    from_tenant uuid,
    person_id   uuid,
    role        text        not null,
    reason      text        not null,
    at          timestamptz not null default now(),
    primary key (tenant_id, id)
);
select protect('crossing');
revoke update, delete on crossing from app;

create table incident
(
    id        bigint generated always as identity primary key,
    at        timestamptz not null default now(),
    kind      text        not null,
    tenant_id uuid,
    detail    text        not null
);
comment on table incident is 'global: breaches of the wall that a second lock caught, for the operator; app may only add';
grant insert (kind, tenant_id, detail) on incident to app;
grant select on incident to doorkeeper;
grant select, insert on incident to jobs, indexer;

create table job_run
(
    name     text primary key,
    started  timestamptz not null,
    finished timestamptz,
    runs     bigint      not null default 1,
    failures bigint      not null default 0,
    error    text
);
comment on table job_run is 'global: when each background job last ran, for the operator';
grant select, insert, update on job_run to jobs;
grant select on job_run to doorkeeper;
grant select on delivery to doorkeeper;
create policy door on delivery for select to doorkeeper using (true);
