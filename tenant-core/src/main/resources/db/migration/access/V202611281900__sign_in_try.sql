-- Tries to sign in are counted by address, known or not, where every instance and every restart sees them: what was kept on the account
-- alone told by its lock-out which addresses have one.
create table sign_in_try
(
    address      bytea primary key,
    failures     int         not null,
    locked_until timestamptz,
    last_at      timestamptz not null default now()
);
comment on table sign_in_try is 'global: hashed addresses and how often a password was wrong; only the door reads it';
grant select, insert, update, delete on sign_in_try to doorkeeper;

insert into sign_in_try (address, failures, locked_until)
select sha256(convert_to(p.email_key, 'UTF8')), c.failures, c.locked_until
from credential c join person p on p.id = c.person_id
where c.failures > 0;

alter table credential drop column failures, drop column locked_until;
