-- A password goes with the last post, what a family was to somebody three years after it ended.
grant update (password_hash) on account to mulin_retention;
grant delete on family_grant to mulin_retention;
comment on column family_paper.kin is 'personal | 让本人和社区知道替办的人是本人的什么人 | 同意(个保法13(1)) | 纸码到期后30天 | 社区书记';
