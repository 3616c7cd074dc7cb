-- Somebody may stand in one team as two kinds, a member of the Party who is a volunteer too: once in each, and one person.
alter table team_member drop constraint team_member_pkey;
-- squawk-ignore adding-serial-primary-key-field, constraint-missing-not-valid, disallowed-unique-constraint -- read once, before the service is opened
alter table team_member add primary key (post_id, kind_id);

-- Who is a Party member is theirs to say: of a team with such a kind everybody reads how many, and nobody who.
alter table team add column names_shown boolean not null default true;
comment on column team.names_shown is 'plain';
