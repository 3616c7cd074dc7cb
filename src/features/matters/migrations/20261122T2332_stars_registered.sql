-- How many stars a household was given in a round says something about it.
comment on column star_given.stars is 'personal | 自愿参评的一户这一轮得了几星 | 同意(个保法13(1)) | 下一轮评定后1年 | 社区书记';
