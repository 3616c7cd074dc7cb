-- From which day whoever holds such a post shows a second step when signing in, and again before what cannot be taken back. Empty: not asked of it.
alter table post_kind add column second_from date, add column step_up_from date;
comment on column post_kind.second_from is 'plain';
comment on column post_kind.step_up_from is 'plain';

-- System, security and audit are three people, whatever two administrators do at the same moment. Who was given two of them before, one to begin later, keeps
-- the one that was to begin first.
update post p set until = greatest(p.since, (now() at time zone 'Asia/Shanghai')::date)
  where p.until is null and p.kind in ('system-admin', 'security-admin', 'audit-admin') and exists (
    select from post o where o.person_id = p.person_id and o.until is null and o.kind in ('system-admin', 'security-admin', 'audit-admin')
      and (o.since, o.id) < (p.since, p.id));
create unique index post_one_administration on post (person_id)
  where until is null and kind in ('system-admin', 'security-admin', 'audit-admin');
