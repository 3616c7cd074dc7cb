-- What somebody kept in touch with ends with them, and with the household: no place of a member is held for nobody, and a household left alone is listed. A household that moves as a whole takes it along.
alter table pairing drop constraint pairing_ended_why_check;
alter table pairing add constraint pairing_ended_why_check check (ended_why in ('changed', 'refused', 'resigned', 'taken-back', 'gone')) not valid;
update pairing x set ended_at = now(), ended_why = 'gone' where x.ended_at is null
  and (exists (select from household h where h.id = x.household_id and h.ended_at is not null)
    or not exists (select from party_member m join person p on p.id = m.person_id and p.ended_at is null where m.person_id = x.member_person and m.ended_at is null));
grant update (household_id) on pairing to mulin_runtime;
