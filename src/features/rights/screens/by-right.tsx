import { Table, type TableColumnsType } from 'antd';
import { Nothing } from '#ui/console/states.tsx';
import { names } from '../words.ts';
import { moreOf, Narrowing, narrowed, type Right, roomOf, type TabProps } from './narrowed.tsx';
import { reachOf } from './reach.ts';
import { words } from './words.ts';

/** The other way round: of each thing who may do or see it. */
export function ByRight({ of, search, onSearch }: TabProps) {
  const rights = narrowed(of.rights, search);
  const posts = new Map(of.posts.map((post) => [post.id, post]));
  const { columns } = words;
  const shown: TableColumnsType<Right> = [
    { title: columns.says, dataIndex: 'says', className: 'rights-says' },
    { title: columns.kind, className: 'rights-short', render: (_, { isLook }) => names.kind(isLook) },
    { title: columns.room, className: 'rights-short', render: (_, one) => roomOf(one) },
    { title: columns.who, render: (_, one) => whoMay(one, posts) },
    { title: columns.more, className: 'rights-short', render: (_, one) => moreOf(one) },
  ];
  return (
    <>
      <Narrowing of={of} search={search} onSearch={onSearch} />
      {rights.length === 0 ? (
        <Nothing {...words.none} icon="list" />
      ) : (
        <Table<Right>
          size="small"
          rowKey="name"
          dataSource={rights}
          columns={shown}
          pagination={{ pageSize: 50, showSizeChanger: false }}
        />
      )}
    </>
  );
}

type Posts = ReadonlyMap<string, { readonly name: string; readonly level: string }>;

/** 网格长、专职网格员（自己的网格）；社区书记（自己的社区）: posts that reach as far stand together. */
function whoMay(one: Right, posts: Posts): string {
  if (one.who !== 'posts') return `${names.who[one.who]}（${names.reach[reachOf(one, null)]}）`;
  const held = one.posts.flatMap((id) => posts.get(id) ?? []);
  const alike = Map.groupBy(held, ({ level }) => names.reach[reachOf(one, level)]);
  const said = [...alike].map(([reach, some]) => `${some.map(({ name }) => name).join('、')}（${reach}）`);
  return said.join('；') || words.nobodyMay;
}
