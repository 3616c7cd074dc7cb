-- Whoever loses a post loses what they were called in for by it: found by who was called in.
-- squawk-ignore require-concurrent-index-creation -- few matters have a team
create index matter_of_team on matter using gin (team) where team <> '{}';
