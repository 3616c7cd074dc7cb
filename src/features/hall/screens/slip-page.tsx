import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { between, language } from '#ui/language.ts';
import { useNow } from '#ui/now.ts';
import { Buttons, Go } from '#ui/phone/button.tsx';
import { Card, CardHead, Facts } from '#ui/phone/card.tsx';
import { Print } from '#ui/phone/print.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Shown } from '#ui/phone/states.tsx';
import { Tag, type TagKind } from '#ui/phone/tag.tsx';
import { before, civilDay, clockTime } from '#ui/when.ts';
import type { slip } from '../receiving/contract.ts';
import './hall.css';
import { words } from './words.ts';

const said = words.slip;
type Slip = Answer<typeof slip>;
type Matter = Slip['matters'][number];
const lights: Readonly<Record<string, TagKind>> = { done: 'ok', late: 'late', soon: 'soon', confirm: 'soon', ended: 'q', paused: 'q' };

/** 受理单: one number for whatever was handed in, how each matter stands, and through whose hands it went. */
export function SlipPage({ id }: { readonly id: string }) {
  const seen = useSee<typeof slip>('hall.slip', { slip: id });
  return (
    <Screen title={said.title} under={said.under} back="/hall">
      <Shown of={seen}>
        {({ number, at, channel, matters }) => (
          <>
            <Card>
              <p>
                {said.number} <b className="hall-number">{number}</b>
              </p>
              <p className="card-more">{said.at(`${civilDay(at)} ${clockTime(at)}`, channel)}</p>
              <Buttons>
                <Print sheet={`hall.slip-sheet?slip=${id}&language=${language}`}>{said.take}</Print>
              </Buttons>
            </Card>
            {matters.map((matter) => (
              <OneMatter key={matter.id} of={matter} />
            ))}
            <p className="hint">{said.outside}</p>
          </>
        )}
      </Shown>
    </Screen>
  );
}

function OneMatter({ of: matter }: { readonly of: Matter }) {
  if (matter.service === null)
    return (
      <Card tone="soft">
        <CardHead title={said.closed} more={said.closedMore} />
      </Card>
    );
  return (
    <Card>
      <CardHead title={matter.service} tag={<Tag kind={lights[matter.light ?? ''] ?? 'go'}>{matter.status}</Tag>} />
      <MatterFacts of={matter} />
      <Hands of={matter.hands} />
      {matter.givenAt && <p>{said.given(civilDay(matter.givenAt))}</p>}
      <Buttons>
        <Go to="/matters/$id" params={{ id: matter.id }}>
          {said.see}
        </Go>
      </Buttons>
    </Card>
  );
}

/** Which papers were given, used again, or are missing; where the result is fetched. */
export function MatterFacts({ of: matter }: { readonly of: Matter }) {
  const now = useNow();
  const named = (how: 'brought' | 'kept') => matter.papers.filter((paper) => paper.how === how).map(({ name }) => name);
  const missing = matter.needed.filter((name) => matter.papers.every((paper) => paper.name !== name));
  const rows: readonly (readonly [string, string | null])[] = [
    [said.who, matter.assignee ?? matter.waitsFor],
    [said.until, matter.dueAt && before(matter.dueAt, now)],
    [said.window, matter.window && `${matter.window.name}（${matter.window.place}）`],
    [said.brought, listed(named('brought'))],
    [said.kept, listed(named('kept'))],
    [said.missing, listed(missing)],
    [said.reused, listed(matter.reused)],
    [said.trips, matter.trips === null ? null : said.tripsOf(matter.trips)],
  ];
  return (
    <div className="hall-facts">
      <Facts of={rows.flatMap(([name, value]) => (value ? [[name, value] as const] : []))} />
    </div>
  );
}

const listed = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join(between));

export function Hands({ of }: { readonly of: Matter['hands'] }) {
  if (of.length === 0) return null;
  return (
    <div className="hall-facts">
      <b>{said.hands}</b>
      <ol className="hall-hands">
        {of.map(({ text, at }) => (
          <li key={`${at} ${text}`}>
            {text}
            <small>{`${civilDay(at)} ${clockTime(at)}`}</small>
          </li>
        ))}
      </ol>
    </div>
  );
}
