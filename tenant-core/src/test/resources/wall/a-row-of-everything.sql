-- One row in every table of a tenant, written by the superuser. ${tenant}, ${other}, ${person} are ids.
insert into access_grant (tenant_id, id, grantee_tenant_id, kinds, standards, purpose, granted_by)
values ('${tenant}', gen_random_uuid(), '${bystander}', '{FINDING}', '{ISO_9001}', 'canary', 'canary');
insert into membership (tenant_id, id, person_id, name, email, roles)
values ('${tenant}', gen_random_uuid(), '${person}', 'canary', 'canary@example.test', '{ADMINISTRATOR}');
insert into invitation (tenant_id, id, email, name, roles, invited_by, expires_at)
values ('${tenant}', gen_random_uuid(), 'canary@example.test', 'canary', '{PLANNER}', 'canary', now() + interval '7 days');
insert into idempotent_answer (tenant_id, person_id, key, request_hash) values ('${tenant}', '${person}', 'canary', '\x00');
insert into mail (id, tenant_id, recipient, subject, body) values (gen_random_uuid(), '${tenant}', 'canary@example.test', 'canary', 'canary');
insert into organisation (tenant_id, id, name, country) values ('${tenant}', '${organisation}', 'canary', 'TW');
insert into site (tenant_id, id, organisation_id, name) values ('${tenant}', '${site}', '${organisation}', 'canary');
insert into contact (tenant_id, id, organisation_id, name) values ('${tenant}', gen_random_uuid(), '${organisation}', 'canary');
insert into note (tenant_id, id, organisation_id, text, written_by) values ('${tenant}', gen_random_uuid(), '${organisation}', 'canary', 'canary');
insert into scope_entry (tenant_id, id, standard, iaf_code, valid_from) values ('${tenant}', gen_random_uuid(), 'ISO_9001', '17', '2020-01-01');
insert into auditor (tenant_id, id, name, email) values ('${tenant}', '${auditor}', 'canary', 'canary@example.test');
insert into competence (tenant_id, auditor_id, standard, iaf_code, role)
values ('${tenant}', '${auditor}', 'ISO_9001', '17', 'LEAD_AUDITOR');
insert into absence (tenant_id, id, auditor_id, first_day, last_day) values ('${tenant}', gen_random_uuid(), '${auditor}', '2020-01-01', '2020-01-02');
insert into toshms_registration (tenant_id, auditor_id, registered_on) values ('${tenant}', '${auditor}', '2020-01-01');
insert into blackout (tenant_id, id, organisation_id, first_day, last_day, reason)
values ('${tenant}', gen_random_uuid(), '${organisation}', '2020-01-01', '2020-01-02', 'canary');
insert into client_request (tenant_id, id, kind, first_day, last_day, reason, subject_tenant_id)
values ('${tenant}', gen_random_uuid(), 'BLACKOUT', '2020-01-01', '2020-01-02', 'canary', '${tenant}');
insert into objection (tenant_id, id, organisation_id, auditor_id, reason, raised_by)
values ('${tenant}', gen_random_uuid(), '${organisation}', '${auditor}', 'canary', 'canary');
insert into relation (tenant_id, id, organisation_id, kind, started_on, ended_on, source)
values ('${tenant}', gen_random_uuid(), '${organisation}', 'INTERNAL_AUDIT', '2001-01-01', '2001-02-01', 'canary');
insert into consultancy_link (tenant_id, id, client_name, client_tax_id, started_on)
values ('${tenant}', gen_random_uuid(), 'canary', 'canary', '2020-01-01');
insert into certification (tenant_id, id, organisation_id, standard, iaf_codes, state)
values ('${tenant}', '${certification}', '${organisation}', 'ISO_9001', '{17}', 'PENDING');
insert into certification_event (tenant_id, id, certification_id, seq, type, on_day, rule_set, state_before, state_after)
values ('${tenant}', gen_random_uuid(), '${certification}', 1, 'STAGE_1_END', '2026-01-06', 'canary', 'PENDING', 'PENDING');
begin;
insert into audit (tenant_id, id, certification_id, organisation_id, standard, type, state, iaf_codes, starts_on, ends_on)
values ('${tenant}', '${audit}', '${certification}', '${organisation}', 'ISO_9001', 'STAGE_1', 'PLANNED', '{17}', '2026-01-05', '2026-01-06');
insert into audit_site (tenant_id, audit_id, site_id) values ('${tenant}', '${audit}', '${site}');
insert into audit_member (tenant_id, audit_id, auditor_id, role) values ('${tenant}', '${audit}', '${auditor}', 'LEAD_AUDITOR');
commit;
insert into plan (tenant_id, id, name, state, first_day, last_day) values ('${tenant}', gen_random_uuid(), 'canary', 'DRAFT', '2026-01-01', '2026-12-31');
insert into plan_visit (tenant_id, id, plan_id, certification_id, organisation_id, type, window_from, due, rule, audit_days)
values ('${tenant}', gen_random_uuid(), (select id from plan where tenant_id = '${tenant}'), '${certification}', '${organisation}', 'STAGE_1', '2026-01-05', '2026-01-06', 'A-02', 1);
insert into audit_told (tenant_id, audit_id, version, starts_on, ends_on, team, sites, told_to) values ('${tenant}', '${audit}', 0, '2026-01-05', '2026-01-06', '{}', '{}', '{canary}');
insert into witnessed_audit (tenant_id, id, auditor_id, occasion, held_on, witness, result)
values ('${tenant}', gen_random_uuid(), '${auditor}', 'canary', '2026-01-05', 'canary', 'SATISFACTORY');
insert into declaration (tenant_id, audit_id, auditor_id, seq, statement, wording) values ('${tenant}', '${audit}', '${auditor}', 1, 'FREE', 'canary');
insert into plan_reason (tenant_id, audit_id, content) values ('${tenant}', '${audit}', '{}');
insert into visit_answer (tenant_id, id, audit_id, auditor_id, kind, reason)
values ('${tenant}', gen_random_uuid(), '${audit}', '${auditor}', 'DECLINED', 'canary');
insert into plan_job (tenant_id, id, plan_id, state, seconds) values ('${tenant}', gen_random_uuid(), (select id from plan where tenant_id = '${tenant}'), 'FINISHED', 10);
insert into audit_event (tenant_id, audit_id, seq, step, state_after, rule_set) values ('${tenant}', '${audit}', 1, 'PLAN', 'PLANNED', 'canary');
insert into team_judgement (tenant_id, audit_id, seq, content) values ('${tenant}', '${audit}', 1, '{}');
insert into audit_paper (tenant_id, audit_id, kind, content) values ('${tenant}', '${audit}', 'PLAN', '{}');
insert into audit_report (tenant_id, audit_id, content) values ('${tenant}', '${audit}', '{}');
insert into audit_report_version (tenant_id, audit_id, number, content) values ('${tenant}', '${audit}', 1, '{}');
insert into technical_review (tenant_id, id, audit_id, report_number, outcome, checklist, reason, person_id)
values ('${tenant}', gen_random_uuid(), '${audit}', 1, 'REPORT_RETURNED', '{}', 'canary', gen_random_uuid());
insert into special_points (tenant_id, id, edition, valid_from, points) values ('${tenant}', gen_random_uuid(), 'canary', '2020-01-01', '{canary}');
insert into audit_reply (tenant_id, id, audit_tenant_id, audit_id, audit_version, standard, answer, source, given_on)
values ('${tenant}', gen_random_uuid(), '${tenant}', '${audit}', 0, 'ISO_9001', 'ACCEPTED', 'canary', '2026-01-05');
insert into finding (tenant_id, id, audit_id, organisation_id, standard, clause, grade, state, statement, raised_on, raised_by)
values ('${tenant}', gen_random_uuid(), '${audit}', '${organisation}', 'ISO_9001', '8.5.1', 'MINOR', 'OPEN', 'canary', '2026-01-06', 'canary');
insert into finding_event (tenant_id, finding_id, seq, step, state_after, grade, rule_set)
select tenant_id, id, 1, 'RELEASE', state, grade, 'canary' from finding where tenant_id = '${tenant}';
insert into corrective_action (tenant_id, id, finding_tenant_id, finding_id, source)
select tenant_id, gen_random_uuid(), tenant_id, id, 'canary' from finding where tenant_id = '${tenant}';
insert into decision_file (tenant_id, id, certification_id, organisation_id, matter, opened_by)
values ('${tenant}', gen_random_uuid(), '${certification}', '${organisation}', 'TRANSFER_IN', 'canary');
insert into extension_review (tenant_id, id, file_id, seq, codes, checked, notes)
select tenant_id, gen_random_uuid(), id, 1, '{17}', '{}', 'canary' from decision_file where tenant_id = '${tenant}';
insert into transfer_review (tenant_id, file_id) select tenant_id, id from decision_file where tenant_id = '${tenant}';
insert into decision (tenant_id, id, file_id, certification_id, organisation_id, standard, kind, decided_on, codes_before, codes_after, state_before,
                      rule_set, decided_by, decider, released_at)
values ('${tenant}', gen_random_uuid(), null, '${certification}', '${organisation}', 'ISO_9001', 'AMEND', '2026-01-07', '{17}', '{17}', 'PENDING',
        'canary', '${person}', 'canary', null);
insert into grievance (tenant_id, id, kind, number, about, raised_by, received_on, text, state, acknowledge_due, settle_due)
values ('${tenant}', gen_random_uuid(), 'COMPLAINT', 'canary', 'BODY', 'canary', '2026-01-07', 'canary', 'RECEIVED', '2026-01-14', '2026-02-14');
insert into due_warning (tenant_id, id, certification_id, what, due, days_ahead) values ('${tenant}', gen_random_uuid(), '${certification}', 'SURVEILLANCE', '2026-12-31', 30);
insert into house_rule (tenant_id, id, rule, seq, value, reason) values ('${tenant}', gen_random_uuid(), 'STAGE_1_SHARE', 1, '30', 'canary');
insert into audit_time (tenant_id, id, organisation_id, standards, rule_set, input, result, working, initial_days, stage1_days, stage2_days, surveillance_days, recertification_days)
values ('${tenant}', '${certification}', '${organisation}', '{ISO_9001}', 'canary', '{}', '{}', '[]', 3, 1, 2, 1, 2);
insert into audit_time_certification (tenant_id, audit_time_id, certification_id) values ('${tenant}', '${certification}', '${certification}');
insert into document (tenant_id, id, subject, subject_id, name, media_type, bytes, sha256)
values ('${tenant}', '${document}', 'CANARY', gen_random_uuid(), 'canary', 'text/plain', 1, repeat('0', 64));
insert into document_content (tenant_id, document_id, content) values ('${tenant}', '${document}', '\x00');
begin;
insert into engagement (tenant_id, id, number, organisation_id, state, origin) values ('${tenant}', '${engagement}', 1, '${organisation}', 'ENQUIRY', 'BODY');
insert into engagement_step (tenant_id, id, engagement_id, seq, step, to_state, rules, rule_set)
values ('${tenant}', gen_random_uuid(), '${engagement}', 1, 'ENQUIRE', 'ENQUIRY', '{}', 'canary');
commit;
insert into engagement_standard (tenant_id, engagement_id, standard) values ('${tenant}', '${engagement}', 'ISO_9001');
insert into application (tenant_id, id, body_tenant_id, organisation_id) values ('${tenant}', '${engagement}', '${tenant}', '${organisation}');
insert into application_version (tenant_id, id, engagement_id, number, body_tenant_id, organisation_id, content)
values ('${tenant}', gen_random_uuid(), '${engagement}', 1, '${tenant}', '${organisation}', '{}');
insert into review_item (tenant_id, engagement_id, item, answer) values ('${tenant}', '${engagement}', 'INFORMATION', 'YES');
insert into review_check (tenant_id, engagement_id, position, rule, result, text_en, text_zh) values ('${tenant}', '${engagement}', 0, 'A-22', 'PASSED', 'canary', 'canary');
insert into quote (tenant_id, id, engagement_id, number, state) values ('${tenant}', '${quote}', '${engagement}', 1, 'DRAFT');
insert into quote_line (tenant_id, quote_id, position, item, days, rate) values ('${tenant}', '${quote}', 0, 'canary', 1, 1);
insert into sign_off (tenant_id, id, engagement_id, quote_id, quote_sha256, party, typed_name, intent, body_tenant_id)
values ('${tenant}', gen_random_uuid(), '${engagement}', '${quote}', repeat('0', 64), 'BODY', 'canary', 'canary', '${tenant}');
insert into notice (tenant_id, id, body_tenant_id, organisation_id, kind, topic, happened_on, facts)
values ('${tenant}', '${notice}', '${tenant}', '${organisation}', 'CHANGE', 'SITES', '2026-01-05', 'canary');
insert into notice_step (tenant_id, id, notice_id, seq, step, text, rules) values ('${tenant}', gen_random_uuid(), '${notice}', 1, 'RECEIVED', 'canary', '{}');
insert into delivery (tenant_id, id, deliver_to, event, payload, done_at) values ('${tenant}', gen_random_uuid(), '${bystander}', 'canary', '{}', now());
insert into delivered (tenant_id, delivery_id) values ('${tenant}', gen_random_uuid());
insert into crossing (tenant_id, role, reason) values ('${tenant}', 'canary', 'canary');
insert into outbox (tenant_id, finding_id) values ('${tenant}', gen_random_uuid());
insert into certificate_issuer (tenant_id, name) values ('${tenant}', 'canary');
insert into certificate_mark (tenant_id, sha256, picture) values ('${tenant}', repeat('0', 64), '\x00');
insert into certificate_series (tenant_id, series, last) values ('${tenant}', 'canary', 1);
insert into certificate_wording (tenant_id, certification_id) values ('${tenant}', '${certification}');
insert into certified_site (tenant_id, certification_id, site_id, name) values ('${tenant}', '${certification}', '${site}', 'canary');
insert into certificate (tenant_id, id, certification_id, organisation_id, standard, number, public_id)
values ('${tenant}', '${site}', '${certification}', '${organisation}', 'ISO_9001', 'canary', gen_random_uuid());
insert into certificate_revision (tenant_id, id, certificate_id, revision, reason, granted_on, cycle_from, expires_on, revised_on, content)
values ('${tenant}', '${site}', '${site}', 1, 'GRANT', '2026-01-06', '2026-01-06', '2029-01-05', '2026-01-06', '{}');
insert into signing_key (tenant_id, id, origin, algorithm, subject, issuer, fingerprint, valid_from, valid_until, chain, private_key)
values ('${tenant}', '${site}', 'SELF_SIGNED', 'EC', 'canary', 'canary', repeat('0', 64), '2026-01-06', '2036-01-06', array ['\x00'::bytea], '\x00');
insert into certificate_pdf (tenant_id, revision_id, key_id, sha256, bytes) values ('${tenant}', '${site}', '${site}', repeat('0', 64), '\x00');
insert into register_entry (tenant_id, public_id, certificate_id, certification_id, confidential, body, revision, state, zone)
values ('${tenant}', gen_random_uuid(), '${site}', '${certification}', true, 'canary', 1, 'ACTIVE', 'Asia/Taipei');
insert into register_document (tenant_id, sha256, public_id, revision, fingerprint, signed_at)
values ('${tenant}', repeat('0', 64), gen_random_uuid(), 1, repeat('0', 64), now());
insert into register_key (tenant_id, fingerprint, certificate, body, valid_until) values ('${tenant}', repeat('0', 64), '\x00', 'canary', now());
insert into certificate_credential (tenant_id, revision_id, key_id, status_index, jwt) values ('${tenant}', '${site}', '${site}', 7, 'canary');
insert into register_status_list (tenant_id, purpose, jwt) values ('${tenant}', 'revocation', 'canary');
insert into import_at_work (tenant_id, id, recipient, person, body, language, file) values ('${tenant}', gen_random_uuid(), 'canary', 'canary', 'canary', 'en', 'canary');
insert into checked_import (tenant_id, person_id, file, bytes) values ('${tenant}', gen_random_uuid(), 'canary', '\x63616e617279');
