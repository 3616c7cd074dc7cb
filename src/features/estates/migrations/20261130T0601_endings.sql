-- A committee on which nobody sits any more can end too: the secretary says in writing why nobody hands over. The record names its two parties by itself: a post forgets how its holder was called a year after it ended.
-- squawk-ignore ban-drop-not-null
alter table committee_ending alter column giver_post drop not null;
alter table committee_ending add column giver_reason text;
alter table committee_ending add column giver_called text;
alter table committee_ending add column taker_called text;
alter table committee_ending add constraint committee_ending_giver_or_reason
  check ((giver_post is null) = (giver_reason is not null) and (giver_reason is null or length(giver_reason) between 4 and 100)) not valid;
update committee_ending e set giver_called = g.called, taker_called = t.called from post g, post t where g.id = e.giver_post and t.id = e.taker_post;
grant update (giver_called, taker_called) on committee_ending to mulin_runtime;
grant update (giver_called, taker_called) on committee_ending to mulin_retention;
comment on column committee_ending.giver_reason is 'plain';
comment on column committee_ending.giver_called is 'personal | 撤销委员会的交接清单由谁交、交给谁 | 履职需要(个保法13(3)) | 交接后3年 | 社区书记';
comment on column committee_ending.taker_called is 'personal | 撤销委员会的交接清单由谁交、交给谁 | 履职需要(个保法13(3)) | 交接后3年 | 社区书记';
