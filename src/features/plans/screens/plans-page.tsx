import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { Pieces } from '#ui/phone/pieces.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { SignInFirst } from '#ui/phone/sign-in-first.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { shown } from '../contract.ts';
import './plans-page.css';
import { words } from './words.ts';

const said = words.resident;
type Sheet = Answer<typeof shown>['sheets'][number];
type Column = Sheet['columns'][number];
type Item = Column['items'][number];

/** 社区的计划: what is planned where one lives and how far it is. */
export function PlansPage() {
  const self = useSee<typeof me>('accounts.me', {});
  const home = self.data?.home;
  const seen = useSee<typeof shown>('plans.shown', { area: home?.communityId ?? '' }, { enabled: home != null });
  return (
    <Screen title={said.title} under={said.under} back="/">
      {self.data && !home && <SignInFirst {...said.where} />}
      {home && <Shown of={seen}>{({ sheets }) => <Sheets of={sheets} />}</Shown>}
    </Screen>
  );
}

function Sheets({ of: sheets }: { readonly of: readonly Sheet[] }) {
  if (sheets.length === 0) return <Empty icon="list" {...said.none} />;
  return sheets.map((sheet) => (
    <Section key={sheet.id} title={sheet.name}>
      <p className="hint">{sheet.stageNow === null ? sheet.about : words.board.stageNow(sheet.stageNow)}</p>
      {sheet.columns.map((column) => (
        <OneColumn key={column.name} of={column} />
      ))}
    </Section>
  ));
}

function OneColumn({ of: { name, open, done, items } }: { readonly of: Column }) {
  return (
    <Card>
      <CardHead title={name} more={open + done === 0 ? words.board.empty : said.progress(done, open + done)} />
      {items.length > 0 && (
        <ul className="plan-public">
          {items.map((item) => (
            <li key={item.subject}>
              <span>{item.subject}</span>
              {item.state === 'open' ? (
                <Tag kind="go">{said.open}</Tag>
              ) : (
                <Tag kind={item.state === 'done' ? 'ok' : 'q'}>{said[item.state]}</Tag>
              )}
              <small>
                <Pieces of={moreOf(item)} />
              </small>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function moreOf({ post, due, target, measuredIn, reached }: Item): string {
  return [
    ...(post === null ? [] : [said.post(post)]),
    ...(due === null ? [] : [words.item.before(due)]),
    ...(target === null ? [] : [words.item.figure(reached, target, measuredIn ?? '')]),
  ].join(' · ');
}
