-- What the checks of a review found when it was completed or the application declined (A-22, A-23). The record says what was known then, whatever
-- changes on file later. Reviews that were completed before this was kept have none.
create table review_check
(
    tenant_id     uuid not null,
    engagement_id uuid not null,
    position      int  not null check (position >= 0),
    rule          text not null check (length(rule) <= 40),
    result        text not null check (result in ('PASSED', 'NOTED', 'FAILED')),
    text_en       text not null check (length(text_en) <= 4000),
    text_zh       text not null check (length(text_zh) <= 4000),
    primary key (tenant_id, engagement_id, position),
    foreign key (tenant_id, engagement_id) references engagement (tenant_id, id)
);
select protect('review_check');
revoke update, delete on review_check from app;
-- An answer that is taken over from older records was given on its own day, as other steps on record are.
alter table review_item
    alter column answered_at set default moment();
