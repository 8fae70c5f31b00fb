-- Calendar feeds: an address with a secret that a calendar program reads without a sign-in. Only the hash is kept, and only the door
-- knows it; what a feed shows is read as the member whose it is, with the roles that he has then.
create table calendar_feed
(
    id            uuid primary key,
    person_id     uuid        not null references person (id),
    membership_id uuid        not null,
    hash          bytea       not null unique,
    created_at    timestamptz not null default now(),
    revoked_at    timestamptz,
    last_read     timestamptz
);
comment on table calendar_feed is 'global: hashes of calendar feeds; only the door reads it';
create index calendar_feed_of on calendar_feed (person_id, membership_id);
grant select, insert, update on calendar_feed to doorkeeper;
