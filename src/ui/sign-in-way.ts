import { type AnyRouter, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Leads to the sign-in screen and remembers where somebody wanted to be; does nothing when they are there already. */
export function leadToSignIn(router: AnyRouter): () => void {
  return () => {
    const { pathname, href } = router.state.location;
    if (pathname.endsWith('/sign-in')) return;
    void router.navigate({ to: '/sign-in', search: { back: router.basepath === '/' ? href : `${router.basepath}${href}` } });
  };
}

/** For the apps of staff, which show nothing to somebody not signed in: `nobody` is true once the server has said so. */
export function useSignInFirst(nobody: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (nobody) leadToSignIn(router)();
  }, [nobody, router]);
}
