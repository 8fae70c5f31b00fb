-- Until when the client may appeal (A-84): fixed with the decision, whatever the body settles for later ones.
alter table decision add column appeal_until date check (appeal_until >= decided_on);
