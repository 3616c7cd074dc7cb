-- What owners counted is of the whole estate, of no one owner.
comment on column committee_vote.area is 'plain';
comment on column committee_vote.voted_area is 'plain';
comment on column committee_vote.agreed_area is 'plain';
