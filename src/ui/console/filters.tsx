import { Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { words } from '../words.ts';
import { useHere } from './here.tsx';

export type FilterOption = { readonly value: string; readonly label: string };

/** The row of filters above a table. Their values live in the address, so that a list can be sent to a colleague. */
export function Filters({ children }: { readonly children: ReactNode }) {
  return <search className="filters">{children}</search>;
}

type FilterProps = {
  readonly label: string;
  /** What stands there when nothing is filtered: 全部. */
  readonly all: string;
  readonly options: readonly FilterOption[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
};

/** 网格：全部 ▾ */
export function Filter({ label, all, options, value, onChange }: FilterProps) {
  return (
    <Select
      aria-label={label}
      prefix={<span className="filter-label">{label}</span>}
      value={value ?? ''}
      options={[{ value: '', label: all }, ...options]}
      onChange={(picked) => onChange(picked === '' ? undefined : picked)}
      popupMatchSelectWidth={false}
    />
  );
}

type GridProps = { readonly value: string | undefined; readonly onChange: (grid: string | undefined) => void };

/** 网格：全部 ▾, of the community somebody works in. */
export function GridFilter({ value, onChange }: GridProps) {
  const { grids } = useHere();
  if (grids.length === 0) return null;
  return (
    <Filter
      label={words.place.grid}
      all={words.all}
      options={grids.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}

type SearchProps = { readonly label: string; readonly value: string | undefined; readonly onSearch: (text: string | undefined) => void };

/** Searches on Enter, not on every key. */
export function SearchBox({ label, value, onSearch }: SearchProps) {
  const [typed, setTyped] = useState(value ?? '');
  return (
    <Input.Search
      className="filter-search"
      aria-label={label}
      placeholder={label}
      value={typed}
      allowClear
      onChange={(event) => setTyped(event.target.value)}
      onSearch={(text) => onSearch(text.trim() === '' ? undefined : text.trim())}
    />
  );
}
