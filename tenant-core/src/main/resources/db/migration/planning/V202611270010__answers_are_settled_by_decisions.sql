-- A decline is settled by a decision: somebody else goes, the audit moves, or the auditor goes nevertheless for a reason. A swap is answered
-- by the colleague whom it names before a planner may follow it. TAKEN and REFUSED are answers settled before decisions were asked for.
alter table visit_answer
    drop constraint visit_answer_state_check,
    add column colleague_says   text check (colleague_says in ('AGREED', 'DECLINED')),
    add column colleague_reason text check (length(colleague_reason) between 1 and 1000),
    add column colleague_at     timestamptz,
    add column settled_with     uuid,
    add column settled_reason   text check (length(settled_reason) between 1 and 1000),
    add foreign key (tenant_id, settled_with) references auditor (tenant_id, id),
    add check (state in ('OPEN', 'REPLACED', 'MOVED', 'KEPT', 'TAKEN', 'REFUSED')),
    add check (colleague_says is null or kind = 'SWAP'),
    add check (state <> 'REPLACED' or settled_with is not null),
    add check (state <> 'KEPT' or settled_reason is not null),
    -- whom a swap names goes only if he said that he would
    add check (state <> 'REPLACED' or settled_with is distinct from instead or colleague_says is not distinct from 'AGREED');
create index answers_asked on visit_answer (tenant_id, instead) where state = 'OPEN';
