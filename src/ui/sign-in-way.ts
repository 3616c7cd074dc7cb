import { type AnyRouter, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Leads to the sign-in screen and remembers where somebody wanted to be; does nothing when they are there already. */
export function leadToSignIn(router: AnyRouter): () => void {
  return () => {
    if (router.state.location.pathname.endsWith('/sign-in')) return;
    void router.navigate({ to: '/sign-in', search: { back: wayHere(router) } });
  };
}

/** The address of the screen one is at, as a way back to it. */
export function wayHere(router: AnyRouter): string {
  const { href } = router.state.location;
  return router.basepath === '/' ? href : `${router.basepath}${href}`;
}

/** For the apps of staff, which show nothing to somebody not signed in: `nobody` is true once the server has said so. */
export function useSignInFirst(nobody: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (nobody) leadToSignIn(router)();
  }, [nobody, router]);
}
