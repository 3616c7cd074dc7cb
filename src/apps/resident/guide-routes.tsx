import { createRoute } from '@tanstack/react-router';
import { lazyRouteComponent } from '#ui/pieces.ts';
import { type Address, textOf } from '#ui/search.ts';
import { inside } from './inside.ts';

const Guide = lazyRouteComponent(() => import('./guide-page.tsx'), 'Guide');
const GuideEntry = lazyRouteComponent(() => import('#features/guide/screens/guide-entry.tsx'), 'GuideEntry');
const Begin = lazyRouteComponent(() => import('#features/matters/gathering/screens/begin/resident-begin.tsx'), 'ResidentBegin');

// 能办什么: everything that may be asked for, and one thing of it.
const guide = createRoute({
  getParentRoute: () => inside,
  path: '/guide',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community'), say: textOf(address, 'say', 30) }),
  component: function GuideRoute() {
    const go = guide.useNavigate();
    const address = guide.useSearch();
    return (
      <Guide
        {...address}
        onCommunity={(community) => void go({ search: { ...address, community }, replace: true })}
        onSay={(say) => void go({ search: { ...address, say: say === '' ? undefined : say }, replace: true })}
      />
    );
  },
});
const entry = createRoute({
  getParentRoute: () => inside,
  path: '/guide/$entry',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community') }),
  component: function GuideEntryRoute() {
    const { kind, id } = read(entry.useParams().entry);
    const go = entry.useNavigate();
    const begun = (matter: string) => void go({ to: '/matters/$id', params: { id: matter }, search: {}, replace: true });
    return (
      <GuideEntry
        key={`${kind} ${id}`}
        {...entry.useSearch()}
        kind={kind}
        id={id}
        begin={(community) => <Begin method={id} community={community} onBegun={begun} />}
      />
    );
  },
});

/** `leaf-water-leak`, `method-six-steps`. */
function read(address: string): { kind: 'leaf' | 'method'; id: string } {
  const [first = '', ...rest] = address.split('-');
  return { kind: first === 'method' ? 'method' : 'leaf', id: rest.join('-') };
}

export const guideRoutes = [guide, entry] as const;
