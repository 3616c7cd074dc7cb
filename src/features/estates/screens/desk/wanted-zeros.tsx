import { Button, Popconfirm } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import type { estatePage } from '../../contract.ts';
import type { endZero } from '../../zero/contract.ts';
import { deskWords as words } from './words.ts';

type Indicator = NonNullable<Answer<typeof estatePage>['zero']>['indicators'][number];

/** The zeros wanted this year, each with what counts as one; the secretary says which is wanted no longer. */
export function Wanted({ of, keeps }: { readonly of: readonly Indicator[]; readonly keeps: boolean }) {
  if (of.length === 0) return null;
  return (
    <>
      <h3>{words.wanted}</h3>
      <ul className="estates-entries">
        {of.map(({ id, name, definition, until }) => (
          <li key={id}>
            <b>{name}</b> {definition} {until !== null && <small>{words.lastYear(until)}</small>}
            {until === null && keeps && <End id={id} name={name} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function End({ id, name }: Pick<Indicator, 'id' | 'name'>) {
  const ends = useAsk<typeof endZero>('estates.end-zero');
  return (
    <>
      <Popconfirm
        title={words.endZeroFor(name)}
        description={words.endZeroTells}
        okText={words.endZero}
        onConfirm={() => ends.mutate({ indicator: id })}
      >
        <Button size="small" aria-label={words.endZeroFor(name)} loading={ends.isPending}>
          {words.endZero}
        </Button>
      </Popconfirm>
      {ends.error && <p className="fault">{ends.error.message}</p>}
    </>
  );
}
