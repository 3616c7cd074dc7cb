-- A fifth thing waits for a second person: that somebody who holds a post signs in on another phone, for with the phone go the rights of the post. A code on paper cannot come out of a
-- yes, so such a yes is lent, as it is for a list: used once within a day. Which yes is lent stands in the row.
alter table approval add column lends boolean not null default false;
comment on column approval.lends is 'plain';
update approval set lends = true where kind = 'export';
alter table approval drop constraint approval_kind_check;
-- squawk-ignore constraint-missing-not-valid -- the longer list holds all the shorter one held
alter table approval add constraint approval_kind_check check (kind in ('posts', 'export', 'erasure', 'money', 'binding'));
alter table approval_term drop constraint approval_term_kind_check;
-- squawk-ignore constraint-missing-not-valid -- as above
alter table approval_term add constraint approval_term_kind_check check (kind in ('posts', 'export', 'erasure', 'money', 'binding'));
alter table approval drop constraint approval_check3;
alter table approval drop constraint approval_check4;
-- squawk-ignore constraint-missing-not-valid -- migrations run before the service is opened
alter table approval add constraint approval_used_once check (used_at is null or (verdict = 'yes' and lends));
-- squawk-ignore constraint-missing-not-valid -- as above
alter table approval add constraint approval_lent check ((use_until is not null) = (lends and verdict is not distinct from 'yes'));
