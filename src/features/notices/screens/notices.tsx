import { Link } from '@tanstack/react-router';
import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee, useSeeAll } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button } from '#ui/phone/button.tsx';
import { Section } from '#ui/phone/card.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { SignInFirst } from '#ui/phone/sign-in-first.tsx';
import { Empty, ErrorBox, MoreRows, Shown } from '#ui/phone/states.tsx';
import { clockTime, whichDay } from '#ui/when.ts';
import type { notices, readNotices } from '../contract.ts';
import { words } from './words.ts';
import './notices.css';

type Notice = Answer<typeof notices>['rows'][number];

/** What I was told, the newest first; residents' and workers' app alike. */
export function Notices() {
  const self = useSee<typeof me>('accounts.me', {});
  if (self.data?.account === null)
    return (
      <Screen title={words.title}>
        <SignInFirst {...words.signIn} />
      </Screen>
    );
  return <Told />;
}

function Told() {
  const told = useSeeAll<typeof notices>('notices.list', {});
  const read = useAsk<typeof readNotices>('notices.read');
  const [first] = told.data?.pages ?? [];
  const newest = first?.rows[0];
  return (
    <Screen title={words.title} under={first && words.under(first.unread)}>
      {read.error && <ErrorBox error={read.error} />}
      {first && newest && first.unread > 0 && (
        <Button wide icon="ok" pending={read.isPending} onPress={() => read.mutate({ upTo: newest.id })}>
          {words.readAll}
        </Button>
      )}
      <Shown of={told}>{({ pages }) => <Days notices={pages.flatMap((page) => page.rows)} />}</Shown>
      <MoreRows of={told} />
    </Screen>
  );
}

/** Day by day, so that a long list can be looked through. */
function Days({ notices: told }: { readonly notices: readonly Notice[] }) {
  const now = useNow();
  if (told.length === 0) return <Empty icon="bell" {...words.none} />;
  const days = [...new Set(told.map(({ at }) => whichDay(at, now)))];
  return days.map((day) => (
    <Section key={day} title={day}>
      <ul className="card told">
        {told
          .filter(({ at }) => whichDay(at, now) === day)
          .map((notice) => (
            <li key={notice.id}>
              <One notice={notice} />
            </li>
          ))}
      </ul>
    </Section>
  ));
}

/** One notice; it opens the matter it speaks of, if any. What was not read yet says so in words too. */
function One({ notice: { say, matter, at, read } }: { readonly notice: Notice }) {
  const text = (
    <>
      <p className={read ? undefined : 'fresh'}>
        {!read && <span className="for-readers">{words.fresh}</span>}
        {say}
      </p>
      <small>{clockTime(at)}</small>
    </>
  );
  if (matter === null) return <div className="notice">{text}</div>;
  return (
    <Link to="/matters/$id" params={{ id: matter }} className="notice">
      {text}
      <Icon of="forward" />
    </Link>
  );
}
