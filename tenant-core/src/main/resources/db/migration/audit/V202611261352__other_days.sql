-- With days and team the client is told other days that would work, and by when its answer is awaited. It may ask for one of these days,
-- or name whom of the team it objects to (A-40).
alter table audit
    add column other_days date[] not null default '{}' check (cardinality(other_days) <= 10),
    add column answer_by date;
alter table audit_reply
    add column wanted_day  date,
    add column objected_to text[] not null default '{}' check (cardinality(objected_to) <= 12),
    add check (wanted_day is null or about in ('DAYS', 'BOTH')),
    add check (objected_to = '{}' or about in ('TEAM', 'BOTH'));
