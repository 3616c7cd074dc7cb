import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { me, signOut } from '#features/accounts/contract.ts';
import { SignInAgain } from '#features/accounts/screens/sign-in-again.tsx';
import { StepUpGround } from '#features/accounts/second/screens/desk/step-up-ground.tsx';
import type { count as approvalCount } from '#features/approvals/contract.ts';
import { AllowGround } from '#features/approvals/screens/allow-ground.tsx';
import type { counts } from '#features/matters/contract.ts';
import { LookOnGround } from '#features/people/braking/screens/look-on-ground.tsx';
import { ConsentGround } from '#features/people/consenting/screens/desk/consent-ground.tsx';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Frame } from '#ui/console/frame.tsx';
import { HereGround, type HerePlace } from '#ui/console/here.tsx';
import { PageComing } from '#ui/console/page-states.tsx';
import { Trouble } from '#ui/console/states.tsx';
import { ThemeSelect } from '#ui/console/theme-select.tsx';
import { forgetKept } from '#ui/kept.ts';
import { useLive } from '#ui/live.ts';
import { useSignInFirst } from '#ui/sign-in-way.ts';
import { useWorkplace } from './here.ts';
import { allows, type Held, navFor } from './nav.ts';
import { words } from './words.ts';

/** The console's frame around every page of somebody signed in. */
export function Shell() {
  const { asked, self, over, goOn } = useSession();
  const signedIn = self !== undefined;
  const { here, communities, look } = useWorkplace(self ?? asked.data);
  const waiting = useWaiting(here, signedIn && over === null);
  useLive(signedIn && over === null);
  return (
    <HereGround value={here}>
      <Frame
        place={
          communities.length > 1 ? (
            <Which of={communities} looked={here.community} onLook={look} />
          ) : (
            (here.community?.name ?? asked.data?.county.name)
          )
        }
        nav={signedIn ? navFor(here, waiting) : []}
        foot={self && <Who called={self.called} posts={self.posts} />}
      >
        {signedIn ? <Outlet /> : <NotYet error={asked.error} onRetry={() => void asked.refetch()} />}
      </Frame>
      <Askers of={self} />
      {over && <SignInAgain called={over.called} onDone={() => void goOn()} />}
    </HereGround>
  );
}

/** How much waits for whoever is here, where something may. */
function useWaiting(here: Held, enabled: boolean): { tasks: number | undefined; allowing: number | undefined } {
  const tasks = useSee<typeof counts>('matters.counts', {}, { enabled });
  const allowing = useSee<typeof approvalCount>('approvals.count', {}, { enabled: enabled && allows(here) });
  return { tasks: tasks.data?.inbox, allowing: allowing.data?.waiting };
}

/** What asks over the page for what a refusal misses: a reason, a second person, the second step. */
function Askers({ of: self }: { readonly of: Me | undefined }) {
  return (
    self && (
      <>
        <ConsentGround />
        <LookOnGround />
        <AllowGround />
        <StepUpGround />
      </>
    )
  );
}

type Me = Answer<typeof me>;

/** Who works at this page: whoever was signed in last, also once their session is `over`. */
function useSession() {
  const asked = useSee<typeof me>('accounts.me', {});
  const [known, know] = useState<Me>();
  const nobody = asked.data?.account === null;
  const seen = nobody ? undefined : asked.data;
  if (seen && seen !== known) know(seen);
  const self = seen ?? known;
  useSignInFirst(nobody && self === undefined);
  const goOn = useGoOn(self?.account, asked.refetch);
  return { asked, self, over: nobody && self ? self : null, goOn };
}

/** After signing in again the same person goes on, everything is read anew; to anybody else this page belongs no more. */
function useGoOn(account: string | null | undefined, again: () => Promise<{ readonly data: Me | undefined }>): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    const { data } = await again();
    if (data?.account === account) await client.invalidateQueries();
    else window.location.reload();
  };
}

/** Until it is known who is here. */
function NotYet({ error, onRetry }: { readonly error: Error | null; readonly onRetry: () => void }) {
  if (error === null) return <PageComing />;
  return (
    <main className="main">
      <Trouble error={error} onRetry={onRetry} />
    </main>
  );
}

type WhichProps = { readonly of: readonly HerePlace[]; readonly looked: HerePlace | null; readonly onLook: (community: string) => void };

/** For whoever looks at several communities: which one now. */
function Which({ of, looked, onLook }: WhichProps) {
  return (
    <Select
      aria-label={words.whichCommunity}
      className="nav-community"
      value={looked?.id ?? null}
      options={of.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(picked) => picked !== null && onLook(picked)}
    />
  );
}

/** Kinds of posts whose holders may put figures on a wall. */
const onTheWall: readonly string[] = ['secretary', 'community-staff', 'grid-head', 'street-leader', 'county-leader'];

type WhoProps = { readonly called: string | null; readonly posts: readonly { readonly kind: string; readonly name: string }[] };
function Who({ called, posts }: WhoProps) {
  const leave = useAsk<typeof signOut>('accounts.sign-out');
  return (
    <>
      <p className="nav-who">
        <b>{called}</b>
        <small>{[...new Set(posts.map(({ name }) => name))].join('、')}</small>
      </p>
      <ThemeSelect />
      {posts.some(({ kind }) => onTheWall.includes(kind)) && (
        <span className="nav-screens">
          <a className="nav-screen" href="/screen">
            {words.screen}
          </a>
          <Link className="nav-screen" to="/screens">
            {words.screens}
          </Link>
        </span>
      )}
      <Link className="nav-screen" to="/second">
        {words.second}
      </Link>
      <Button
        type="text"
        size="small"
        className="nav-leave"
        loading={leave.isPending}
        onClick={() => leave.mutate({}, { onSuccess: () => void forgetKept().then(() => window.location.assign('/console/sign-in')) })}
      >
        {words.signOut}
      </Button>
    </>
  );
}
