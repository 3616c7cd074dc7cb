import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee, useSeeAll } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button } from '#ui/phone/button.tsx';
import { Card, CardHead, CardLink } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { SignInFirst } from '#ui/phone/sign-in-first.tsx';
import { Empty, ErrorBox, MoreRows, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { ago } from '#ui/when.ts';
import type { notices, readNotices } from '../contract.ts';
import { words } from './words.ts';

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
  const now = useNow();
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
      <Shown of={told}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0) return <Empty icon="bell" {...words.none} />;
          return (
            <ul>
              {rows.map((notice) => (
                <li key={notice.id}>
                  <One notice={notice} now={now} />
                </li>
              ))}
            </ul>
          );
        }}
      </Shown>
      <MoreRows of={told} />
    </Screen>
  );
}

/** One notice; it opens the matter it speaks of, if any. */
function One({ notice: { say, matter, at, read }, now }: { readonly notice: Notice; readonly now: number }) {
  const head = {
    title: read ? <span className="said">{say}</span> : say,
    more: ago(at, now),
    tag: read ? undefined : <Tag kind="go">{words.fresh}</Tag>,
  };
  if (matter !== null) return <CardLink to="/matters/$id" params={{ id: matter }} {...head} />;
  return (
    <Card>
      <CardHead {...head} />
    </Card>
  );
}
