import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { SideSection } from '#ui/console/frame.tsx';
import { Shown } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { whichDay } from '#ui/when.ts';
import type { inside, show } from '../../contract.ts';
import { words as open } from '../words.ts';
import { WorkBudgets, WorkFacts, WorkPayments, WorkPictures, WorkReports, WorkVerdicts } from '../work-parts.tsx';
import { OwnersDesk } from './owners-desk.tsx';
import { words } from './words.ts';
import { dialogs, type WorkAct } from './work-dialogs.tsx';

type Of = { readonly of: Answer<typeof show> };

/** A work at the desk: all that everybody reads, what may be done next, and what only the committee reads. */
export function WorkDesk({ of: work }: Of) {
  const [does, act] = useState<WorkAct | null>(null);
  const Dialog = does && dialogs[does];
  return (
    <>
      <WorkFacts of={work} />
      <OwnersDesk work={work.id} keeps={work.keeps} planned={work.standing === 'planned'} />
      {work.keeps && (
        <div className="works-acts">
          {actsOf(work).map((one, nth) => (
            <Button key={one} type={nth === 0 ? 'primary' : 'default'} onClick={() => act(one)}>
              {words[one].act}
            </Button>
          ))}
        </div>
      )}
      <WorkPictures of={work} />
      <SideSection title={open.payments}>
        <WorkPayments of={work} />
      </SideSection>
      {work.budgets.length > 0 && (
        <SideSection title={open.budgets}>
          <WorkBudgets of={work} />
        </SideSection>
      )}
      {work.reports.length > 0 && (
        <SideSection title={open.reports}>
          <WorkReports of={work} />
        </SideSection>
      )}
      {work.verdicts.length + work.words.good + work.words.not > 0 && (
        <SideSection title={open.verdicts}>
          <WorkVerdicts of={work} />
        </SideSection>
      )}
      {work.keeps && <Inside of={work} />}
      {Dialog && <Dialog work={work} onClose={() => act(null)} />}
    </>
  );
}

/** What its standing allows, the next step first. */
function actsOf({ standing, homes }: Answer<typeof show>): WorkAct[] {
  const counting: WorkAct[] = homes === null ? ['count'] : [];
  if (standing === 'planned') return ['start', 'picture', 'link', 'pay', 'budget', ...counting];
  if (standing === 'going') return [homes === null ? 'report' : 'homes', 'pay', 'budget', 'picture', 'link', ...counting, 'finish'];
  return standing === 'finished' ? ['conclude', 'pay', 'budget', 'picture', 'link'] : [];
}

function Inside({ of: { id } }: Of) {
  const seen = useSee<typeof inside>('works.inside', { work: id });
  const now = useNow();
  return (
    <Shown of={seen}>
      {({ missing, done, said, requests }) => (
        <>
          {missing.length > 0 && done.length > 0 && (
            <SideSection title={words.homes.title(missing.length)}>
              <p className="works-homes">{missing.map(({ name }) => name).join('、')}</p>
            </SideSection>
          )}
          {said.length > 0 && (
            <SideSection title={words.said}>
              <ul className="works-lines">
                {said.map((one) => (
                  <li key={one.at}>
                    {one.good ? open.good : open.not}：{one.said}
                    <small>{whichDay(one.at, now)}</small>
                  </li>
                ))}
              </ul>
            </SideSection>
          )}
          {requests.length > 0 && (
            <SideSection title={words.requests}>
              <ul className="works-lines">
                {requests.map(({ number, subject }) => (
                  <li key={number}>
                    {number} {subject}
                  </li>
                ))}
              </ul>
            </SideSection>
          )}
        </>
      )}
    </Shown>
  );
}
