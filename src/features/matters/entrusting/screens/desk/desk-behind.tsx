import { App, Button } from 'antd';
import { useAsk, useSee } from '#ui/ask.ts';
import { SideSection } from '#ui/console/frame.tsx';
import { useNow } from '#ui/now.ts';
import { when } from '#ui/when.ts';
import type { merge } from '../../../joining/contract.ts';
import type { behind } from '../../contract.ts';
import { words } from '../words.ts';
import './entrusting.css';

const said = words.behind;

/** Which departments asked for it, by what it is done, and what another asked alike; nothing where a resident asked. */
export function DeskBehind({ matter }: { readonly matter: string }) {
  const seen = useSee<typeof behind>('matters.behind', { matter });
  const now = useNow();
  const { departments = [], alike = [] } = seen.data ?? {};
  if (departments.length === 0) return null;
  return (
    <SideSection title={said.title}>
      <ul className="entrust-parts">
        {departments.map(({ number, department, evidence, until }) => (
          <li key={number}>
            <b>{said.one(department, when(until, now))}</b>
            <small className="entrust-by">{said.evidence(evidence)}</small>
          </li>
        ))}
      </ul>
      {alike.length > 0 && (
        <div className="entrust-alike">
          <p>{said.alike}</p>
          <ul>
            {alike.map((one) => (
              <li key={one.matter}>
                {said.alikeOne(one.number, one.department, one.subject)}{' '}
                <MergeBoth matter={matter} due={departments[0]?.until} other={one} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </SideSection>
  );
}

type Both = {
  readonly matter: string;
  readonly due: string | undefined;
  readonly other: { readonly matter: string; readonly number: string; readonly dueAt: string | null };
};

/** The one that is due sooner goes on for both. */
function MergeBoth({ matter, due = '', other }: Both) {
  const { message } = App.useApp();
  const merges = useAsk<typeof merge>('matters.merge');
  const isSooner = other.dueAt !== null && Date.parse(other.dueAt) < Date.parse(due);
  const asked = isSooner ? { into: other.matter, matters: [matter] } : { into: matter, matters: [other.matter] };
  const go = () =>
    merges.mutate(asked, {
      onSuccess: () => void message.success(said.merged),
      onError: (error) => void message.error(error.message),
    });
  return (
    <Button size="small" aria-label={said.mergeFor(other.number)} loading={merges.isPending} onClick={go}>
      {said.merge}
    </Button>
  );
}
