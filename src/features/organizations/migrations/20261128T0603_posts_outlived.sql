-- A year after a post ended, how its holder was called and reached is gone; that somebody held it, and when, stays: it says by what right things were done.
-- Offices filled by election are read by everybody for good.
grant update (called, work_phone, skills) on post to mulin_retention;
grant delete on handover, handover_item to mulin_retention;
comment on column post.called is 'personal | 让居民知道找谁(本人同意公开的称呼) | 同意(个保法13(1)) | 离任后1年；选举产生的公开职务随公开的任职历史 | 社区书记';
comment on column post.since is 'personal | 任职起止，决定能办什么 | 履职需要(个保法13(3)) | 长期，只留起止 | 社区书记';
comment on column post.until is 'personal | 任职起止，决定能办什么 | 履职需要(个保法13(3)) | 长期，只留起止 | 社区书记';
create index post_ended on post (until) where until is not null;
