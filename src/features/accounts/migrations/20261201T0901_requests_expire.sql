-- A request nobody decides is closed after ninety days, without anybody having decided it; what was written goes with it.
create index binding_request_undecided on binding_request (at) where decided_at is null;
comment on column binding_request.sealed is 'personal | 核对申请绑定的人是谁 | 同意(个保法13(1)) | 决定后30天；没有人核对的，申请后90天 | 社区书记';
