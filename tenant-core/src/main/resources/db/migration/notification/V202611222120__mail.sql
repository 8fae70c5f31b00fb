-- Outgoing mail, written with the change that causes it and sent by a job. A tenant's administrator sees recipient, subject
-- and delivery state; the text, which may hold one-time links, is the operator's (and only where no SMTP server is set up).
create table mail
(
    id           uuid primary key,
    tenant_id    uuid,
    recipient    text        not null check (length(recipient) <= 254),
    subject      text        not null,
    body         text        not null,
    state        text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'KEPT', 'FAILED')),
    written_at   timestamptz not null default now(),
    attempts     int         not null default 0,
    next_attempt timestamptz not null default now(),
    settled_at   timestamptz,
    error        text
);
select protect('mail');
revoke all on mail from app;
grant select (id, tenant_id, recipient, subject, state, written_at, settled_at, error), insert on mail to app;
create index mail_of_tenant on mail (tenant_id, written_at desc);
create index mail_waiting on mail (next_attempt) where state = 'WAITING';
create policy door on mail to doorkeeper using (true) with check (true);
grant select, insert on mail to doorkeeper;
create policy sending on mail to jobs using (true) with check (true);
grant select, update on mail to jobs;
