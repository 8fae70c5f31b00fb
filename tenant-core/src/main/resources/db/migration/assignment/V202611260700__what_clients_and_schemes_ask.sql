-- What bears on who may audit what and when besides competence: days that a client rules out, auditors to whom it objects (A-40),
-- who is registered for TOSHMS (D.2), how much an auditor is to be out in a month, and the months that suit a client.
create table toshms_registration
(
    tenant_id        uuid          not null,
    auditor_id       uuid          not null,
    registered_on    date          not null,
    registered_until date check (registered_until >= registered_on),
    evaluated_days   numeric(4, 1) not null default 0 check (evaluated_days between 0 and 99),
    version          int           not null default 0,
    primary key (tenant_id, auditor_id),
    foreign key (tenant_id, auditor_id) references auditor (tenant_id, id) on delete cascade
);
select protect('toshms_registration');
select keep_history('toshms_registration', 'auditor', 'auditor_id');

create table blackout
(
    tenant_id       uuid not null,
    id              uuid not null,
    organisation_id uuid not null,
    first_day       date not null,
    last_day        date not null check (last_day >= first_day and last_day - first_day <= 400),
    reason          text check (length(reason) <= 300),
    primary key (tenant_id, id),
    foreign key (tenant_id, organisation_id) references organisation (tenant_id, id) on delete cascade
);
select protect('blackout');
select keep_history('blackout', 'organisation', 'organisation_id');
create index blackout_of on blackout (tenant_id, organisation_id, first_day);

create table objection
(
    tenant_id       uuid        not null,
    id              uuid        not null,
    organisation_id uuid        not null,
    auditor_id      uuid        not null,
    reason          text        not null check (length(reason) between 1 and 2000),
    raised_by       text        not null check (length(raised_by) between 1 and 200),
    raised_at       timestamptz not null default now(),
    withdrawn_at    timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, organisation_id) references organisation (tenant_id, id) on delete cascade,
    foreign key (tenant_id, auditor_id) references auditor (tenant_id, id) on delete cascade
);
select protect('objection');
select keep_history('objection', 'organisation', 'organisation_id');
create unique index objection_once on objection (tenant_id, organisation_id, auditor_id) where withdrawn_at is null;

alter table auditor
    add column target_days int not null default 10 check (target_days between 0 and 31),
    add column most_days   int not null default 16 check (most_days between target_days and 31);
alter table organisation
    add column preferred_months int[] not null default '{}' check (preferred_months <@ array [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
