-- The roles of Auditorium, run once by a database administrator (a superuser) in the product's own database; running it
-- again is harmless. ${…} are passwords. Rights on tables come with the migrations, which run as `migrator`, set to `owner`.
do $roles$
declare
    r text;
begin
    foreach r in array array['owner', 'shared_reader', 'arbiter'] loop
        if not exists (select from pg_roles where rolname = r) then
            execute format('create role %I nologin', r);
        end if;
    end loop;
    foreach r in array array['migrator', 'app', 'doorkeeper', 'indexer', 'jobs', 'visitor'] loop
        if not exists (select from pg_roles where rolname = r) then
            execute format('create role %I login', r);
        end if;
        execute format('alter role %I nosuperuser nobypassrls nocreaterole nocreatedb noinherit', r);
    end loop;
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to migrator, app, doorkeeper, indexer, jobs, visitor', current_database());
    execute format('grant connect, create on database %I to owner', current_database());
end
$roles$;

alter role migrator password '${migrator}';
alter role app password '${app}';
alter role doorkeeper password '${doorkeeper}';
alter role indexer password '${indexer}';
alter role jobs password '${jobs}';
alter role visitor password '${visitor}';
alter role visitor set statement_timeout = '3s';

grant owner to migrator with inherit false, set true;
grant shared_reader to app with inherit false, set true;
-- the arbiter owns the impartiality door function: the owner must be able to hand it over
grant arbiter to owner with inherit false, set true;

revoke all on schema public from public;
grant usage, create on schema public to owner;
grant usage on schema public to app, shared_reader, arbiter, doorkeeper, indexer, jobs, visitor;

create extension if not exists btree_gist;
create extension if not exists pg_trgm;
