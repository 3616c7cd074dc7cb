-- What the hourly round does and the register did not say: the number of an account that was given up is kept a year, until then by its key.
comment on column account.phone is 'personal | 登录与联系 | 同意(个保法13(1)) | 注销即删，号码不再用的1年后删 | 系统管理员';
comment on column account.key_wrapped is 'personal | 登录电话的钥匙 | 同意(个保法13(1)) | 注销即删，号码不再用的1年后删 | 系统管理员';
