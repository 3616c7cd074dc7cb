-- Four identities by which a branch sorts the members on its list; a column holds one, so nobody is in two groups. Empty: not sorted yet.
alter table party_member add column identity text;
alter table party_member add constraint party_member_identity check (identity in ('employed', 'resident', 'unit', 'volunteer')) not valid;
-- squawk-ignore constraint-missing-not-valid -- the column is new
alter table party_member validate constraint party_member_identity;
comment on column party_member.identity is 'personal | 党支部分组管理：按哪种身份编组，只给党组织看 | 党内法规、本人同意(个保法13(1)) | 转出后1年 | 社区党委';
