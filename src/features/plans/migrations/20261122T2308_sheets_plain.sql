-- Places, counts and stages of sheets say nothing about anybody.
comment on column sheet.above is 'plain';
comment on column sheet.marks is 'plain';
comment on column sheet_choice.mark is 'plain';
comment on column sheet_choice.place is 'plain';
comment on column sheet_column.place is 'plain';
comment on column sheet_column.least is 'plain';
comment on column sheet_column.stage is 'plain';
comment on column sheet_item.marks is 'plain';
comment on column sheet_item.level is 'plain';
comment on column sheet_item.parent_level is 'plain';
comment on column stage_done.stage is 'plain';
comment on column stage_done.follows is 'plain';
