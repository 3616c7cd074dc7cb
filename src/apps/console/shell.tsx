import { Link, Outlet } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import type { me, signOut } from '#features/accounts/contract.ts';
import type { counts } from '#features/matters/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Frame } from '#ui/console/frame.tsx';
import { HereGround, type HerePlace } from '#ui/console/here.tsx';
import { PageComing } from '#ui/console/page-states.tsx';
import { Trouble } from '#ui/console/states.tsx';
import { ThemeSelect } from '#ui/console/theme-select.tsx';
import { useLive } from '#ui/live.ts';
import { useSignInFirst } from '#ui/sign-in-way.ts';
import { useWorkplace } from './here.ts';
import { navFor } from './nav.ts';
import { words } from './words.ts';

/** The console's frame around every page of somebody signed in. */
export function Shell() {
  const self = useSee<typeof me>('accounts.me', {});
  const signedIn = self.data?.account != null;
  const { here, communities, look } = useWorkplace(self.data);
  const waiting = useSee<typeof counts>('matters.counts', {}, { enabled: signedIn });
  useLive(signedIn);
  useSignInFirst(self.data?.account === null);
  return (
    <HereGround value={here}>
      <Frame
        place={
          communities.length > 1 ? (
            <Which of={communities} looked={here.community} onLook={look} />
          ) : (
            (here.community?.name ?? self.data?.county.name)
          )
        }
        nav={signedIn ? navFor(here, waiting.data?.inbox) : []}
        foot={self.data?.account && <Who called={self.data.called} posts={self.data.posts} />}
      >
        {signedIn ? <Outlet /> : <NotYet error={self.error} onRetry={() => void self.refetch()} />}
      </Frame>
    </HereGround>
  );
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
      <Button
        type="text"
        size="small"
        className="nav-leave"
        loading={leave.isPending}
        onClick={() => leave.mutate({}, { onSuccess: () => window.location.assign('/console/sign-in') })}
      >
        {words.signOut}
      </Button>
    </>
  );
}
