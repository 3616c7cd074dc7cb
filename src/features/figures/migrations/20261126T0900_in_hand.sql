-- How many open matters of a method each person has in hand is counted from the index alone: the rows of fifty thousand open matters stand all over the table.
-- squawk-ignore require-concurrent-index-creation -- migrations run before the service is opened
create index matter_in_hand on matter (method_id, community_id, assignee_person) where ended_at is null and assignee_person is not null;
