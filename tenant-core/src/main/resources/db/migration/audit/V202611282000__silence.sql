-- What the body said would come of the client's silence (DOMAIN G.2), when it proposed days and team: what it settles later changes no proposal.
alter table audit
    add column silence_confirms boolean not null default false;
