-- What the client was told last: days that are planned anew are the body's own until it tells them too.
alter table audit
    add column starts_told date,
    add column ends_told   date,
    add check ((starts_told is null) = (ends_told is null) and (starts_told <= ends_told));

update audit set starts_told = starts_on, ends_told = ends_on where team_told <> '{}';
