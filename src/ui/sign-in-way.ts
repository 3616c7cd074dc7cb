import type { AnyRouter } from '@tanstack/react-router';

/** Leads to the sign-in screen and remembers where somebody wanted to be; does nothing when they are there already. */
export function leadToSignIn(router: AnyRouter): () => void {
  return () => {
    const { pathname, href } = router.state.location;
    if (pathname.endsWith('/sign-in')) return;
    void router.navigate({ to: '/sign-in', search: { back: router.basepath === '/' ? href : `${router.basepath}${href}` } });
  };
}
