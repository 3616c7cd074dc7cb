import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee, useSeeAll } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, Facts } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { SignInFirst } from '#ui/phone/sign-in-first.tsx';
import { Empty, MoreRows, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { when } from '#ui/when.ts';
import { WithReason } from '../../screens/with-reason.tsx';
import type { object, postings } from '../contract.ts';
import './gathering.css';
import { postingWords as words } from './postings-words.ts';

type Posting = Answer<typeof postings>['rows'][number];

/** 公示: what the community is about to decide, pinned up for its people, each with until when and a way to object. */
export function Postings() {
  const self = useSee<typeof me>('accounts.me', {});
  return (
    <Screen title={words.title} under={words.under} back="/">
      {self.data?.account === null ? <SignInFirst {...words.signedOut} /> : <All />}
    </Screen>
  );
}

function All() {
  const seen = useSeeAll<typeof postings>('matters.postings', {});
  return (
    <>
      <Shown of={seen}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0) return <Empty {...words.empty} />;
          return rows.map((row) => <Pinned key={row.id} of={row} />);
        }}
      </Shown>
      <MoreRows of={seen} />
    </>
  );
}

function Pinned({ of: { id, subject, method, until, open, stands, objections, mine } }: { readonly of: Posting }) {
  const now = useNow();
  return (
    <Card>
      <CardHead
        title={subject}
        more={method}
        tag={<Tag kind={open ? 'go' : 'soon'}>{open ? words.until(when(until, now)) : words.over}</Tag>}
      />
      <div className="posting">
        {stands.length > 0 && <Facts of={stands.map(({ label, say }) => [label, say] as const)} />}
        {objections > 0 && <p className="hint">{words.objections(objections)}</p>}
        {mine.map((one) => (
          <Mine key={one.reason} of={one} />
        ))}
        {open && <Objecting matter={id} />}
      </div>
    </Card>
  );
}

function Mine({ of: { reason, answer, upheld } }: { readonly of: Posting['mine'][number] }) {
  const said = answer === null ? words.answer.none : upheld ? words.answer.upheld(answer) : words.answer.dismissed(answer);
  return (
    <Card tone="soft">
      <p>{words.mine(reason)}</p>
      <p>{said}</p>
    </Card>
  );
}

function Objecting({ matter }: { readonly matter: string }) {
  const ask = useAsk<typeof object>('matters.object');
  return (
    <Buttons>
      <WithReason
        words={words.object}
        short={words.object.short}
        hint={words.objectHint}
        pending={ask.isPending}
        error={ask.error}
        onSend={(reason, done) => ask.mutate({ matter, reason }, { onSuccess: () => [done(), toast(words.object.done)] })}
      />
    </Buttons>
  );
}
