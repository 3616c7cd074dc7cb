import type { ReactNode } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { Filter, Filters, SearchBox } from '#ui/console/filters.tsx';
import type { table } from '../contract.ts';
import { names, roomNames } from '../words.ts';
import { words } from './words.ts';

export type ShownHere = keyof typeof words.shown;
export type RightsSearch = {
  readonly shown?: ShownHere | undefined;
  readonly post?: string | undefined;
  readonly room?: string | undefined;
  readonly kind?: 'does' | 'looks' | undefined;
  readonly find?: string | undefined;
};
export type Read = Answer<typeof table>;
export type Right = Read['rights'][number];
export type TabProps = { readonly of: Read; readonly search: RightsSearch; readonly onSearch: (search: RightsSearch) => void };

export const roomOf = ({ room }: Pick<Right, 'room'>) => roomNames[room] ?? room;

/** What is left of the rules when the search field and the filters have been asked; the words somebody types may stand in the name or its room. */
export function narrowed(rights: readonly Right[], { find = '', room, kind }: RightsSearch): Right[] {
  const sought = find.split(/\s+/).filter((part) => part !== '');
  return rights.filter(
    (one) =>
      (room === undefined || one.room === room) &&
      (kind === undefined || one.isLook === (kind === 'looks')) &&
      sought.every((part) => `${one.says} ${roomOf(one)} ${one.name}`.includes(part)),
  );
}

/** The search field and the two filters both tabs have. */
export function Narrowing({ of, search, onSearch, children }: TabProps & { readonly children?: ReactNode }) {
  const rooms = [...new Set(of.rights.map(({ room }) => room))].map((value) => ({ value, label: roomNames[value] ?? value }));
  const kinds = [
    { value: 'does', label: words.isLook.does },
    { value: 'looks', label: words.isLook.looks },
  ];
  return (
    <Filters>
      {children}
      <Filter label={words.room} all={words.all} options={rooms} value={search.room} onChange={(room) => onSearch({ ...search, room })} />
      <Filter
        label={words.isLook.title}
        all={words.all}
        options={kinds}
        value={search.kind}
        onChange={(kind) => onSearch({ ...search, kind: kind === 'does' || kind === 'looks' ? kind : undefined })}
      />
      <SearchBox key={search.find ?? ''} label={words.search} value={search.find} onSearch={(find) => onSearch({ ...search, find })} />
    </Filters>
  );
}

/** What else is asked for, or allowed to the family. */
export function moreOf({ family, stepUp }: Right): string {
  return [stepUp ? names.stepUp : '', family ? names.family[family] : ''].filter((part) => part !== '').join('；');
}
