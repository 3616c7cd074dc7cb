-- Who is a Party member is theirs to say: a team of members shows how many, never who.
update team set names_shown = false where post_kind = 'member' and names_shown;
alter table team add constraint team_of_members_unnamed check (post_kind <> 'member' or not names_shown) not valid;
-- squawk-ignore constraint-missing-not-valid -- some hundreds of rows
alter table team validate constraint team_of_members_unnamed;

-- Who leaves a team and joins it again was there twice: each time is a row of its own, with its days.
-- squawk-ignore adding-field-with-default -- some thousands of rows
alter table team_member add column id uuid not null default gen_random_uuid();
alter table team_member alter column id drop default;
-- squawk-ignore adding-serial-primary-key-field, constraint-missing-not-valid, disallowed-unique-constraint -- read once, some thousands of rows
alter table team_member add primary key (id);
-- Not known of those who joined before it was kept.
alter table team_member add column at timestamptz;
drop index team_member_once;
-- squawk-ignore require-concurrent-index-creation -- some thousands of rows
create unique index team_member_once on team_member (post_id, kind_id) where ended_at is null;
-- squawk-ignore require-concurrent-index-creation -- some thousands of rows
create index team_member_of_post on team_member (post_id);
