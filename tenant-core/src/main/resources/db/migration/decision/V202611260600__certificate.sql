-- Certificates (A-81): one per certification and standard, in revisions that supersede one another. What was issued never changes;
-- a TOSHMS certification brings forth two certificates for one establishment (C-38).

-- What a certificate says about the body that issues it, and how it numbers.
create table certificate_issuer
(
    tenant_id        uuid        not null references tenant (id),
    number_pattern   text        not null default '{scheme}-{year}-{serial:4}' check (length(number_pattern) between 1 and 60),
    name             text        not null check (length(name) between 1 and 200),
    name_zh          text check (length(name_zh) <= 200),
    address          text check (length(address) <= 300),
    address_zh       text check (length(address_zh) <= 300),
    accreditation    text check (length(accreditation) <= 300),
    accreditation_zh text check (length(accreditation_zh) <= 300),
    signatory        text check (length(signatory) <= 120),
    signatory_title  text check (length(signatory_title) <= 120),
    signatory_title_zh text check (length(signatory_title_zh) <= 120),
    website          text check (length(website) <= 300),
    mark             text check (length(mark) = 64),
    version          int         not null default 0,
    primary key (tenant_id)
);
select protect('certificate_issuer');
select keep_history('certificate_issuer', 'certificate_issuer', 'tenant_id');

-- Marks by their SHA-256: a certificate keeps the mark it was issued under.
create table certificate_mark
(
    tenant_id uuid  not null,
    sha256    text  not null check (length(sha256) = 64),
    picture   bytea not null check (length(picture) between 1 and 1048576),
    primary key (tenant_id, sha256)
);
select protect('certificate_mark');
revoke update, delete on certificate_mark from app;

-- The last serial of a series, such as OHS-2026-.
create table certificate_series
(
    tenant_id uuid not null,
    series    text not null check (length(series) <= 100),
    last      int  not null check (last > 0),
    primary key (tenant_id, series)
);
select protect('certificate_series');

-- What a certificate says beyond what is on file: the scope in both languages and for each site, and whether the client is confidential.
create table certificate_wording
(
    tenant_id        uuid    not null,
    certification_id uuid    not null,
    scope_en         text check (length(scope_en) <= 2000),
    scope_zh         text check (length(scope_zh) <= 2000),
    sites            jsonb   not null default '[]' check (jsonb_typeof(sites) = 'array'),
    confidential     boolean not null default false,
    version          int     not null default 0,
    primary key (tenant_id, certification_id),
    foreign key (tenant_id, certification_id) references certification (tenant_id, id)
);
select protect('certificate_wording');
select keep_history('certificate_wording', 'certification', 'certification_id');

create table certificate
(
    tenant_id         uuid        not null references tenant (id),
    id                uuid        not null,
    certification_id  uuid        not null,
    organisation_id   uuid        not null,
    standard          text        not null,
    number            text        not null check (length(number) between 1 and 100),
    public_id         uuid        not null,
    subject_tenant_id uuid references tenant (id),
    released_at       timestamptz not null default now(),
    created_at        timestamptz not null default now(),
    primary key (tenant_id, id),
    unique (tenant_id, number),
    unique (tenant_id, public_id),
    unique (tenant_id, certification_id, standard),
    foreign key (tenant_id, certification_id) references certification (tenant_id, id),
    foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
);
select protect('certificate');
select share('certificate', 'CERTIFICATION');
revoke delete on certificate from app;
create index certificate_subject on certificate (subject_tenant_id) where subject_tenant_id is not null;
create trigger set_subject before insert or update of organisation_id on certificate for each row execute function set_subject();

create function tell_subject_of_certificates() returns trigger language plpgsql as
$$
begin
    update certificate set subject_tenant_id = new.client_tenant_id where tenant_id = new.tenant_id and organisation_id = new.id;
    return null;
end
$$;
create trigger tell_subject_of_certificates after update of client_tenant_id on organisation for each row
    when (old.client_tenant_id is distinct from new.client_tenant_id) execute function tell_subject_of_certificates();

-- What a certificate said from one decision to the next. Never before the decision (A-81); the newest supersedes the others.
create table certificate_revision
(
    tenant_id      uuid        not null,
    id             uuid        not null,
    certificate_id uuid        not null,
    revision       int         not null check (revision > 0),
    decision_id    uuid,
    reason         text        not null check (reason in ('GRANT', 'RECERTIFY', 'RESTORE_AFTER_EXPIRY', 'REDUCE', 'EXTEND', 'AMEND', 'TRANSFER_IN',
                                                          'CORRECTION', 'ON_RECORD')),
    note           text check (length(note) <= 1000),
    granted_on     date        not null,
    cycle_from     date        not null check (cycle_from >= granted_on),
    expires_on     date        not null check (expires_on > cycle_from),
    revised_on     date        not null check (revised_on >= cycle_from),
    content        jsonb       not null,
    issued_by      text                 default acting_name(),
    issued_at      timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    unique (tenant_id, certificate_id, revision),
    foreign key (tenant_id, certificate_id) references certificate (tenant_id, id)
);
select protect('certificate_revision');
revoke update, delete on certificate_revision from app;
create policy with_its_certificate on certificate_revision for select to shared_reader
    using (certificate_id = any (array (select id from certificate)));
grant select on certificate_revision to shared_reader;

-- The keys a body signs with. A key that was replaced goes on proving what it signed; the private half is encrypted.
create table signing_key
(
    tenant_id   uuid        not null references tenant (id),
    id          uuid        not null,
    origin      text        not null check (origin in ('SELF_SIGNED', 'PKCS12')),
    algorithm   text        not null check (algorithm in ('EC', 'RSA')),
    subject     text        not null check (length(subject) <= 1000),
    issuer      text        not null check (length(issuer) <= 1000),
    fingerprint text        not null check (length(fingerprint) = 64),
    valid_from  timestamptz not null,
    valid_until timestamptz not null check (valid_until > valid_from),
    chain       bytea[]     not null check (cardinality(chain) between 1 and 10),
    private_key bytea       not null,
    made_by     text                 default acting_name(),
    made_at     timestamptz not null default now(),
    retired_at  timestamptz,
    retired_by  text,
    primary key (tenant_id, id),
    unique (tenant_id, fingerprint)
);
select protect('signing_key');
revoke update, delete on signing_key from app;
grant update (retired_at, retired_by) on signing_key to app;
create unique index one_signing_key on signing_key (tenant_id) where retired_at is null;

-- The signed document of a revision: made once, kept as it is.
create table certificate_pdf
(
    tenant_id   uuid        not null,
    revision_id uuid        not null,
    key_id      uuid        not null,
    sha256      text        not null check (length(sha256) = 64),
    bytes       bytea       not null,
    signed_at   timestamptz not null default clock_timestamp(),
    primary key (tenant_id, revision_id),
    foreign key (tenant_id, revision_id) references certificate_revision (tenant_id, id),
    foreign key (tenant_id, key_id) references signing_key (tenant_id, id)
);
alter table certificate_pdf alter column bytes set storage external;
select protect('certificate_pdf');
revoke update, delete on certificate_pdf from app;
create policy with_its_revision on certificate_pdf for select to shared_reader
    using (revision_id = any (array (select id from certificate_revision)));
grant select on certificate_pdf to shared_reader;
