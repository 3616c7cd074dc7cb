-- What erasing has been taught since also holds for whoever erased themself before it was: once, of everybody whose key is destroyed. Nobody is sent to their door,
-- nobody counts on them, what they agreed to is taken back, and what they said about money, disability and health under a consent is read by nobody again.
with gone as (select person_id from person_vault where key_wrapped is null),
  homes as (update emergency_home h set left_at = coalesce(left_at, now()), sealed = '' from gone g
    where h.person_id = g.person_id and (h.left_at is null or h.sealed <> '')),
  reports as (update emergency_report r set left_at = coalesce(left_at, now()), called = '——' from gone g where r.person_id = g.person_id and r.called <> '——'),
  roles as (delete from emergency_role r using gone g where r.person_id = g.person_id),
  wishes as (update first_wish w set withdrawn_at = now() from gone g where w.person_id = g.person_id and w.withdrawn_at is null),
  notes as (update alone_note n set ended_at = now() from gone g where n.person_id = g.person_id and n.ended_at is null),
  searches as (update job_seeker s set trades = '{}', hours = '{}', placed_at = null, opening_id = null, left_at = now() from gone g
    where s.person_id = g.person_id and s.left_at is null),
  said as (update consent c set withdrawn_at = now() from gone g where c.person_id = g.person_id and c.withdrawn_at is null),
  unsaid as (select m.id from matter m join gone g on g.person_id = m.opener_person
    where m.ended_at is not null and m.key_wrapped is not null and exists (
      select from separate_consent c where c.about = m.id and c.person_id = g.person_id and c.purpose in ('finances', 'disability', 'health'))),
  found as (update matter_search s set words = '{}' from unsaid u where s.matter_id = u.id),
  shown as (update photo p set matter_id = null from unsaid u where p.matter_id = u.id),
  matters as (update matter m set key_wrapped = null, subject = '（本人收回了同意，内容已删除）', assignee_called = null from unsaid u where m.id = u.id)
update separate_consent c set withdrawn_at = now() from gone g where c.person_id = g.person_id and c.withdrawn_at is null and (c.until is null or c.until > now());
