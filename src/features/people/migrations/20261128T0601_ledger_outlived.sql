-- Two years after somebody left the ledger nothing of them is left in its lines; the marks to find them by go at once, a membership a year after it ended,
-- a household's wish with the household.
grant update (masked, sex, birth_year, relation, residence) on person to mulin_retention;
grant delete on party_member, household_wish to mulin_retention;
create index person_ended on person (ended_at) where ended_at is not null;
create index party_member_ended on party_member (ended_at) where ended_at is not null;
-- What is asked every hour is found by its time.
create index reveal_by_time on reveal (at);
create index card_opening_by_time on card_opening (at);
