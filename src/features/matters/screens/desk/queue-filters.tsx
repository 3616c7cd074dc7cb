import { Button } from 'antd';
import { useState } from 'react';
import type { catalogue, library } from '#features/methods/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Filter, Filters, GridFilter, SearchBox } from '#ui/console/filters.tsx';
import { useHere, useHolds } from '#ui/console/here.tsx';
import type { QueueProps, QueueSearch } from './queue-search.ts';
import { words } from './words.ts';

const { filters: said } = words;

type FiltersProps = QueueProps & {
  /** Words looked for. They may be somebody's name or phone, so they stand in no address and no history. */
  readonly text: string | undefined;
  readonly onText: (text: string | undefined) => void;
};

/** What narrows the list; finer filters unfold, and stay unfolded while one of them is set. */
export function QueueFilters({ search, onSearch, text, onText }: FiltersProps) {
  const isFine =
    search.method !== undefined || search.channel !== undefined || search.light !== undefined || search.supervised !== undefined;
  const [unfolded, unfold] = useState(isFine);
  const change = (part: Partial<QueueSearch>) => onSearch({ ...search, ...part, matter: undefined });
  return (
    <Filters>
      <GridFilter value={search.area} onChange={(area) => change({ area })} />
      <LeafFilter value={search.leaf} onChange={(leaf) => change({ leaf })} />
      <Filter
        label={said.due}
        all={said.all}
        options={said.dues}
        value={search.due}
        onChange={(due) => change({ due: said.dues.find(({ value }) => value === due)?.value })}
      />
      <Button aria-expanded={unfolded || isFine} disabled={isFine} onClick={() => unfold(!unfolded)}>
        {said.finer}
      </Button>
      <SearchBox key={text ?? ''} label={said.search} value={text} onSearch={onText} />
      <div className="filters-end">
        {(['todo', 'ended'] as const).map((pick) => (
          <button key={pick} type="button" aria-pressed={search.pick === pick} onClick={() => change({ pick })}>
            {words.picks[pick]}
          </button>
        ))}
      </div>
      {(unfolded || isFine) && <Finer search={search} change={change} />}
    </Filters>
  );
}

type FinerProps = { readonly search: QueueSearch; readonly change: (part: Partial<QueueSearch>) => void };

function Finer({ search, change }: FinerProps) {
  return (
    <div className="filters-finer">
      <MethodFilter value={search.method} onChange={(method) => change({ method })} />
      <Filter
        label={said.channel}
        all={said.all}
        options={said.channels}
        value={search.channel}
        onChange={(channel) => change({ channel: said.channels.find(({ value }) => value === channel)?.value })}
      />
      <Filter
        label={said.light}
        all={said.all}
        options={said.lights}
        value={search.light}
        onChange={(light) => change({ light: said.lights.find(({ value }) => value === light)?.value })}
      />
      <Filter
        label={said.supervised}
        all={said.all}
        options={said.supervisedOnly}
        value={search.supervised}
        onChange={(only) => change({ supervised: only === 'yes' ? 'yes' : undefined })}
      />
    </div>
  );
}

type OneFilter = { readonly value: string | undefined; readonly onChange: (value: string | undefined) => void };

function LeafFilter(field: OneFilter) {
  const services = useSee<typeof catalogue>('methods.catalogue', {});
  const options = (services.data?.leaves ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return <Filter label={said.leaf} all={said.all} options={options} {...field} />;
}

/** The methods of the community, for those who may read the library. */
function MethodFilter(field: OneFilter) {
  const { community } = useHere();
  const may = useHolds(['secretary', 'community-staff', 'grid-head']) && community !== null;
  const seen = useSee<typeof library>('methods.library', { community: community?.id ?? '' }, { enabled: may });
  if (!may) return null;
  const options = (seen.data?.methods ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return <Filter label={said.method} all={said.all} options={options} {...field} />;
}
