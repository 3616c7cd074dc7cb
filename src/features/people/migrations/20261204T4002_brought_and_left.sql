-- What the hourly round does and the register did not say: of whoever left the ledger, what they brought along goes with the rest of their line.
comment on column bringing.parts is 'personal | 搬家时同意带哪几样到新社区 | 单独同意(个保法23条) | 没登记的到期即删，登记了的收回后1年，人离开后2年 | 本人';
comment on column bringing.said_by is 'personal | 同意是谁说的：本人、监护人，或当面说由工作人员记下 | 单独同意(个保法23条) | 没登记的到期即删，登记了的收回后1年，人离开后2年 | 本人';
comment on column bringing.brought is 'personal | 哪几样是带来的，本人还没有重新报过 | 单独同意(个保法23条) | 没登记的到期即删，登记了的收回后1年，人离开后2年 | 本人';
