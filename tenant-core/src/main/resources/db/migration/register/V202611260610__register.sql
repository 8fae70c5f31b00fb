-- What the public may see of certificates (A-80, A-83), written with every change of status. The visitor reads published rows alone;
-- of a confidential client the row holds no name, number or scope, so that nothing can leak from it.
create table register_entry
(
    tenant_id        uuid        not null references tenant (id),
    public_id        uuid        not null,
    certificate_id   uuid        not null,
    certification_id uuid        not null,
    published        boolean     not null default true,
    confidential     boolean     not null,
    body             text        not null check (length(body) <= 200),
    body_zh          text check (length(body_zh) <= 200),
    number           text check (length(number) <= 100),
    standard         text,
    edition          text check (length(edition) <= 100),
    name             text check (length(name) <= 200),
    name_zh          text check (length(name_zh) <= 200),
    search_key       text generated always as (lower(coalesce(number, '') || ' ' || coalesce(name, '') || ' ' || coalesce(name_zh, ''))) stored,
    scope_en         text check (length(scope_en) <= 2000),
    scope_zh         text check (length(scope_zh) <= 2000),
    iaf_codes        text[]      not null default '{}',
    country          text check (length(country) = 2),
    city             text check (length(city) <= 60),
    city_en          text check (length(city_en) <= 60),
    city_zh          text check (length(city_zh) <= 60),
    granted_on       date,
    cycle_from       date,
    expires_on       date,
    revised_on       date,
    revision         int         not null check (revision > 0),
    state            text        not null check (state in ('ACTIVE', 'SUSPENDED', 'WITHDRAWN', 'EXPIRED', 'CANCELLED')),
    zone             text        not null,
    history          jsonb       not null default '[]',
    status_index     int         not null check (status_index between 0 and 131071),
    changed_at       timestamptz not null default clock_timestamp(),
    primary key (tenant_id, public_id),
    unique (tenant_id, certificate_id),
    unique (tenant_id, status_index),
    foreign key (tenant_id, certificate_id) references certificate (tenant_id, id),
    check (confidential or (name is not null and number is not null and standard is not null and expires_on is not null)),
    constraint confidential_says_nothing check (not confidential or (name is null and name_zh is null and number is null and scope_en is null
        and scope_zh is null and city is null and country is null and standard is null and iaf_codes = '{}' and history = '[]'))
);
select protect('register_entry');
create policy published on register_entry for select to visitor using (published);
grant select (tenant_id, public_id, confidential, body, body_zh, number, standard, edition, name, name_zh, search_key, scope_en, scope_zh, iaf_codes,
    country, city, city_en, city_zh, granted_on, cycle_from, expires_on, revised_on, revision, state, zone, history, status_index, changed_at)
    on register_entry to visitor;
create index register_entry_page on register_entry (public_id);
create index register_entry_list on register_entry (number, public_id) where published and not confidential;

-- The documents that were issued, by their SHA-256: what an uploaded file is compared with.
create table register_document
(
    tenant_id   uuid        not null references tenant (id),
    sha256      text        not null check (length(sha256) = 64),
    public_id   uuid        not null,
    revision    int         not null check (revision > 0),
    fingerprint text        not null check (length(fingerprint) = 64),
    signed_at   timestamptz not null,
    primary key (tenant_id, sha256)
);
select protect('register_document');
revoke update, delete on register_document from app;
create policy published on register_document for select to visitor using (true);
grant select on register_document to visitor;
create index register_document_by_hash on register_document (sha256);

-- Whose signatures count, by the fingerprints of the bodies' certificates; replaced ones go on counting for what they signed.
create table register_key
(
    tenant_id   uuid        not null references tenant (id),
    fingerprint text        not null check (length(fingerprint) = 64),
    certificate bytea       not null,
    body        text        not null check (length(body) <= 200),
    valid_until timestamptz not null,
    since       timestamptz not null default clock_timestamp(),
    primary key (tenant_id, fingerprint)
);
select protect('register_key');
revoke update, delete on register_key from app;
create policy published on register_key for select to visitor using (true);
grant select on register_key to visitor;
create index register_key_by_print on register_key (fingerprint);
