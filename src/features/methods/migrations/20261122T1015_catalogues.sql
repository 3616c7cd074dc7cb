-- A community uses one method for each catalogue; a leaf says by which catalogue it is done, so that whoever asks never has to know.
alter table method_use add column catalogue text not null default 'neighbourly';
-- squawk-ignore require-concurrent-index-creation -- a few rows for each community
create unique index method_for_catalogue on method_use (area_id, catalogue) where until is null;
comment on column method_use.catalogue is 'plain';

-- The forms of help between neighbours (微帮), as a county names them.
create table help_form (
  id         text primary key,
  name       text not null,
  about      text not null,
  named      boolean not null,
  sort       integer not null
);
grant select, insert, update on help_form to mulin_runtime;
grant select on help_form to mulin_retention;
comment on column help_form.id is 'plain';
comment on column help_form.name is 'plain';
comment on column help_form.about is 'plain';
comment on column help_form.named is 'plain';

alter table topic add column ended_at timestamptz;

alter table leaf add column catalogue text not null default 'neighbourly';
alter table leaf add column small text not null default 'request' check (small in ('affair', 'problem', 'quarrel', 'request', 'difficulty'));
alter table leaf add column field text not null default 'convenience' check (field in ('poll', 'mediation', 'culture', 'oversight', 'convenience'));
alter table leaf add column part text check (part in ('common', 'home'));
alter table leaf add column skill text;
-- squawk-ignore adding-foreign-key-constraint -- some fifty rows
alter table leaf add column help_form text references help_form;
-- squawk-ignore require-concurrent-index-creation -- some fifty rows
create index leaf_of_help_form on leaf (help_form) where help_form is not null;
comment on column leaf.catalogue is 'plain';
comment on column leaf.small is 'plain';
comment on column leaf.field is 'plain';
comment on column leaf.part is 'plain';
comment on column leaf.skill is 'plain';
comment on column leaf.help_form is 'plain';

-- Counties that already have the tree: what their leaves are about, where they have not been given anything else.
update leaf set catalogue = 'common-parts', part = 'common', small = 'problem' where id in ('stair-light', 'road', 'lift');
update leaf set part = 'home', small = 'problem' where id in ('water-leak', 'drain', 'electricity', 'heating', 'appliance', 'door-window', 'gas', 'door-lock');
update leaf set skill = '通下水' where id = 'drain';
update leaf set skill = '修水龙头' where id = 'water-leak';
update leaf set skill = '修电器' where id in ('electricity', 'appliance');
update leaf set skill = '修门窗' where id = 'door-window';
update leaf set skill = '修锁' where id = 'door-lock';
update leaf set skill = '理发' where id = 'haircut';
update leaf set skill = '搬重物' where id = 'carry';
update leaf set skill = '代买东西' where id = 'shopping';
update leaf set skill = '陪同办事' where id = 'clinic';
update leaf set skill = '手机教学' where id = 'phone';
update leaf set skill = '谈心陪伴' where id = 'company';
update leaf set skill = '法律咨询' where id = 'law';
update leaf set small = 'affair' where topic in ('help', 'errand');
update leaf set small = 'difficulty' where id in ('relief', 'job', 'clinic', 'lost');
update leaf set small = 'quarrel', field = 'mediation' where id in ('noise', 'parking', 'falling');
update leaf set small = 'problem' where id in ('rubbish', 'fire-lane', 'green');
update leaf set field = 'oversight' where id = 'property';
update leaf set catalogue = 'opinion', field = 'poll' where id = 'idea';

-- Who changed the tree, when, from what to what. A taken back edit is another edit; nothing is forgotten.
create table tree_edit (
  id         uuid primary key,
  by_account uuid not null references account,
  by_called  text not null,
  at         timestamptz not null,
  kind       text not null check (kind in ('leaf', 'topic', 'order')),
  subject    text not null,
  was        jsonb,
  becomes    jsonb not null,
  takes_back uuid references tree_edit
);
create index tree_edit_newest on tree_edit (at desc, id desc);
create index tree_edit_by_account on tree_edit (by_account);
create unique index tree_edit_taken_back_once on tree_edit (takes_back) where takes_back is not null;
grant select, insert on tree_edit to mulin_runtime;
grant select on tree_edit to mulin_retention;
comment on column tree_edit.by_called is 'personal | 谁改的服务目录(工作称呼) | 履职需要(个保法13(3)) | 3年 | 系统管理员';
comment on column tree_edit.kind is 'plain';
comment on column tree_edit.subject is 'plain';
comment on column tree_edit.was is 'plain';
comment on column tree_edit.becomes is 'plain';
