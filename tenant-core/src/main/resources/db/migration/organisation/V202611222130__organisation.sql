-- A certification body's clients: organisations with sites, contacts and notes.
create table organisation
(
    tenant_id        uuid        not null references tenant (id),
    id               uuid        not null,
    name             text        not null check (length(name) between 1 and 200),
    name_zh          text check (length(name_zh) <= 200),
    search_key       text        not null generated always as (lower(name || ' ' || coalesce(name_zh, '') || ' ' || coalesce(tax_id, ''))) stored,
    country          text        not null check (country ~ '^[A-Z]{2}$'),
    county           text check (length(county) <= 60),
    tax_id           text check (length(tax_id) <= 40),
    iaf_codes        text[]      not null default '{}'
        check (array_to_string(iaf_codes, ',') ~ '^((0[1-9]|[12][0-9]|3[0-9])(,(?=.)|$))*$'),
    nace             text[]      not null default '{}',
    website          text check (length(website) <= 300),
    client_tenant_id uuid references tenant (id),
    created_at       timestamptz not null default now(),
    changed_at       timestamptz not null default now(),
    version          int         not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, client_tenant_id)
);
select protect('organisation');
select keep_history('organisation', 'organisation', 'id');
-- in the order of the list, whatever the case of the names
create index organisation_by_name on organisation (tenant_id, search_key, id);
create unique index organisation_tax_id on organisation (tenant_id, country, tax_id);
create index organisation_of_client on organisation (client_tenant_id) where client_tenant_id is not null;
-- the name of the organisation goes with a shared row; nothing else of it does
create policy granted_by_owner on organisation for select to shared_reader using (
    tenant_id = any (array (select grantor from granted('FINDING') union select grantor from granted('AUDIT')
                            union select grantor from granted('CERTIFICATION'))));
create policy about_subject on organisation for select to shared_reader using (
    client_tenant_id = any (array (select nullif(current_setting('app.tenant_id', true), '')::uuid
                                   union all select grantor from granted('FINDING'))));
grant select (tenant_id, id, name, name_zh, client_tenant_id) on organisation to shared_reader;
create policy arbiter on organisation for select to arbiter using (true);
grant select (tenant_id, id, tax_id, country, client_tenant_id) on organisation to arbiter;

create table site
(
    tenant_id        uuid    not null,
    id               uuid    not null,
    organisation_id  uuid    not null,
    position         int     not null default 0,
    name             text    not null check (length(name) between 1 and 200),
    address          text    not null default '' check (length(address) <= 500),
    county           text check (length(county) <= 60),
    employees        int     not null default 0 check (employees between 0 and 10000000),
    contractors      int     not null default 0 check (contractors between 0 and 10000000),
    shifts           int     not null default 1 check (shifts between 1 and 5),
    central_function boolean not null default false,
    latitude         double precision check (latitude between -90 and 90),
    longitude        double precision check (longitude between -180 and 180),
    primary key (tenant_id, id),
    foreign key (tenant_id, organisation_id) references organisation (tenant_id, id) on delete cascade
);
select protect('site');
select keep_history('site', 'organisation', 'organisation_id');
create index site_of on site (tenant_id, organisation_id);

create table contact
(
    tenant_id       uuid not null,
    id              uuid not null,
    organisation_id uuid not null,
    position        int  not null default 0,
    name            text not null check (length(name) between 1 and 120),
    function        text check (length(function) <= 120),
    email           text check (length(email) <= 254),
    phone           text check (length(phone) <= 60),
    primary key (tenant_id, id),
    foreign key (tenant_id, organisation_id) references organisation (tenant_id, id) on delete cascade
);
select protect('contact');
select keep_history('contact', 'organisation', 'organisation_id');
create index contact_of on contact (tenant_id, organisation_id);

create table note
(
    tenant_id       uuid        not null,
    id              uuid        not null,
    organisation_id uuid        not null,
    text            text        not null check (length(text) between 1 and 10000),
    written_by      text        not null default acting_name(),
    written_at      timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, organisation_id) references organisation (tenant_id, id) on delete cascade
);
select protect('note');
select keep_history('note', 'organisation', 'organisation_id');
create index note_of on note (tenant_id, organisation_id, written_at desc);
