import { Select, Table, type TableColumnsType } from 'antd';
import { Nothing } from '#ui/console/states.tsx';
import { names } from '../words.ts';
import { moreOf, Narrowing, narrowed, type Read, type Right, roomOf, type TabProps } from './narrowed.tsx';
import { letsIn, reachOf } from './reach.ts';
import { words } from './words.ts';

const [resident, nobody] = ['_resident', '_nobody'];

/** All that somebody with this post may do and see because of it, room by room; of residents what anybody may. */
export function ByPost({ of, search, onSearch }: TabProps) {
  const chosen = search.post ?? of.posts.find(({ id }) => id === 'secretary')?.id ?? nobody;
  const held = of.posts.find(({ id }) => id === chosen);
  const rights = narrowed(of.rights.filter(mayBe(chosen)), search);
  const looks = rights.filter(({ isLook }) => isLook).length;
  const { columns } = words;
  const shown: TableColumnsType<Right> = [
    { title: columns.room, className: 'tight rights-room', render: (_, one) => roomOf(one), onCell: spanOf(rights) },
    { title: columns.says, dataIndex: 'says', className: 'rights-says' },
    { title: columns.kind, className: 'tight', render: (_, { isLook }) => names.kind(isLook) },
    { title: columns.reach, className: 'tight', render: (_, one) => names.reach[reachOf(one, held?.level ?? null)] },
    { title: columns.more, render: (_, one) => moreOf(one) },
  ];
  return (
    <>
      <Narrowing of={of} search={search} onSearch={onSearch}>
        <Select
          className="rights-post"
          aria-label={words.post}
          prefix={<span className="filter-label">{words.post}</span>}
          showSearch={{ optionFilterProp: 'label' }}
          value={chosen}
          options={optionsOf(of)}
          onChange={(post) => onSearch({ ...search, post })}
          popupMatchSelectWidth={false}
        />
      </Narrowing>
      <p className="rights-under">
        <b>{words.sum(rights.length - looks, looks)}</b>
        {held ? words.because(held.name, names.reach[reachOf({ who: 'posts', posts: [] }, held.level)]) : words.plain}
      </p>
      {rights.length === 0 ? (
        <Nothing {...words.none} icon="list" />
      ) : (
        <Table<Right> size="small" rowKey="name" dataSource={rights} columns={shown} pagination={false} scroll={{ x: 'max-content' }} />
      )}
    </>
  );
}

function mayBe(chosen: string): (one: Right) => boolean {
  if (chosen === nobody) return ({ who }) => who === 'anyone';
  if (chosen === resident) return ({ who }) => who === 'signed-in' || who === 'person';
  return (one) => one.who === 'posts' && letsIn(one, chosen);
}

function optionsOf({ posts }: Read) {
  const held = posts.map(({ id, name }) => ({ value: id, label: name }));
  return [...held, { value: resident, label: words.resident }, { value: nobody, label: words.nobody }];
}

/** The name of a room stands once, beside all of its rows. */
function spanOf(rights: readonly Right[]): (one: Right, at?: number) => { rowSpan: number } {
  return ({ room }, at = 0) => {
    if (rights[at - 1]?.room === room) return { rowSpan: 0 };
    const next = rights.findIndex((other, place) => place > at && other.room !== room);
    return { rowSpan: (next === -1 ? rights.length : next) - at };
  };
}
