import { Button, Select, Table, type TableColumnsType } from 'antd';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
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
        <Rooms
          key={`${chosen} ${search.room} ${search.kind} ${search.find}`}
          of={rights}
          level={held?.level ?? null}
          narrow={isNarrowed(search)}
        />
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

const isNarrowed = ({ room, kind, find }: TabProps['search']) => room !== undefined || kind !== undefined || Boolean(find);

type Room = { readonly name: string; readonly says: string; readonly children: readonly Right[] };
const isRoom = (row: Room | Right): row is Room => 'children' in row;
type RoomsProps = { readonly of: readonly Right[]; readonly level: string | null; readonly narrow: boolean };

/** Room by room with how much one may there, its single rights behind it; whoever looks for something, or prints, has all of them before them. */
function Rooms({ of, level, narrow }: RoomsProps) {
  const rooms = [...Map.groupBy(of, roomOf)].map(([name, children]) => ({ name, says: sumOf(children), children }));
  const all = rooms.map(({ name }) => name);
  const [open, setOpen] = useState<readonly string[]>(narrow ? all : []);
  const isOpen = open.length === all.length;
  useBeforePrint(() => setOpen(all));
  const { columns } = words;
  const shown: TableColumnsType<Room | Right> = [
    { title: columns.room, className: 'tight rights-room', render: (_, row) => (isRoom(row) ? <b>{row.name}</b> : null) },
    { title: columns.says, dataIndex: 'says', className: 'rights-says' },
    { title: columns.kind, className: 'tight', render: (_, row) => !isRoom(row) && names.kind(row.isLook) },
    { title: columns.reach, className: 'tight', render: (_, row) => !isRoom(row) && names.reach[reachOf(row, level)] },
    { title: columns.more, render: (_, row) => !isRoom(row) && moreOf(row) },
  ];
  return (
    <>
      <Button className="rights-all" onClick={() => setOpen(isOpen ? [] : all)}>
        {isOpen ? words.fold : words.unfold}
      </Button>
      <Table<Room | Right>
        size="small"
        rowKey="name"
        dataSource={rooms}
        columns={shown}
        pagination={false}
        scroll={{ x: 'max-content' }}
        expandable={{ expandedRowKeys: open, onExpandedRowsChange: (keys) => setOpen(keys.map(String)), expandRowByClick: true }}
      />
    </>
  );
}

function sumOf(rights: readonly Right[]): string {
  const looks = rights.filter(({ isLook }) => isLook).length;
  return words.sum(rights.length - looks, looks);
}

/** Whatever is printed is printed whole: what stands on paper cannot be opened. */
function useBeforePrint(unfold: () => void): void {
  useEffect(() => {
    const whole = () => flushSync(unfold);
    window.addEventListener('beforeprint', whole);
    return () => window.removeEventListener('beforeprint', whole);
  });
}
