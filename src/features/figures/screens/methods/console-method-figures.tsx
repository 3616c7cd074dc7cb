import { Button, Input, Select } from 'antd';
import { useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { Shown } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import type { places } from '../../contract.ts';
import { AllMethods } from './all-methods.tsx';
import './method-figures.css';
import { OneMethod } from './one-method.tsx';
import { type Months, usualSpans } from './span.ts';
import { words } from './words.ts';

type FiguresSearch = {
  readonly area?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly method?: string | undefined;
};
type Props = { readonly search: FiguresSearch; readonly onSearch: (search: FiguresSearch) => void };

/** What each method of a community, street or county comes to: counts, never anybody. The place and the months stand in the address. */
export function ConsoleMethodFigures({ search, onSearch }: Props) {
  const seen = useSee<typeof places>('figures.places', {});
  return (
    <Shown of={seen}>
      {({ places: mine }) => {
        const place = mine.find(({ id }) => id === search.area) ?? mine[0];
        return place ? (
          <Figures search={search} onSearch={onSearch} place={place} places={mine} />
        ) : (
          <Page title={words.title}>{null}</Page>
        );
      }}
    </Shown>
  );
}

type Place = { readonly id: string; readonly name: string; readonly kind: string };

function Figures({ search, onSearch, place, places: mine }: Props & { readonly place: Place; readonly places: readonly Place[] }) {
  const { quarter } = usualSpans(useNow());
  const span: Months = { from: monthOr(search.from, quarter.from), until: monthOr(search.until, quarter.until) };
  const asked = { area: place.id, ...span };
  const change = (part: Partial<FiguresSearch>) => onSearch({ ...search, ...part });
  return (
    <Page
      title={words.title}
      under={words.under}
      actions={
        <>
          <Button onClick={() => window.print()}>{words.print}</Button>
          <Button href={`/api/figures.export-methods?${new URLSearchParams(asked)}`}>{words.export}</Button>
        </>
      }
    >
      <Where place={place} places={mine} span={span} change={change} />
      {search.method ? (
        <OneMethod
          key={search.method}
          asked={{ ...asked, method: search.method }}
          place={place}
          onBack={() => change({ method: undefined })}
        />
      ) : (
        <AllMethods asked={asked} onMethod={(method) => change({ method })} />
      )}
    </Page>
  );
}

type WhereProps = {
  readonly place: Place;
  readonly places: readonly Place[];
  readonly span: Months;
  readonly change: (part: Partial<FiguresSearch>) => void;
};

/** Which place and which months. */
function Where({ place, places: mine, span, change }: WhereProps) {
  const usual = usualSpans(useNow());
  return (
    <div className="mf-where">
      <Select
        aria-label={words.place}
        value={place.id}
        options={mine.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(area) => change({ area })}
      />
      <Input
        type="month"
        aria-label={words.from}
        value={span.from}
        max={span.until}
        onChange={({ target }) => target.value && change({ from: target.value })}
      />
      <span aria-hidden="true">–</span>
      <Input
        type="month"
        aria-label={words.until}
        value={span.until}
        min={span.from}
        onChange={({ target }) => target.value && change({ until: target.value })}
      />
      {(['month', 'quarter', 'year'] as const).map((one) => (
        <Button
          key={one}
          aria-pressed={usual[one].from === span.from && usual[one].until === span.until}
          onClick={() => change(usual[one])}
        >
          {words.spans[one]}
        </Button>
      ))}
    </div>
  );
}

function monthOr(typed: string | undefined, usual: string): string {
  return typed !== undefined && /^20\d\d-(0[1-9]|1[0-2])$/.test(typed) ? typed : usual;
}
