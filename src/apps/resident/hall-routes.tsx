import { createRoute } from '@tanstack/react-router';
import { lazyRouteComponent } from '#ui/pieces.ts';
import { type Address, textOf } from '#ui/search.ts';
import { inside } from './inside.ts';

const Hall = lazyRouteComponent(() => import('#features/hall/screens/hall-page.tsx'), 'HallPage');
const HallService = lazyRouteComponent(() => import('#features/hall/screens/service-page.tsx'), 'ServicePage');
const Slip = lazyRouteComponent(() => import('#features/hall/screens/slip-page.tsx'), 'SlipPage');

// 便民服务大厅: its windows, one matter of a window, and a slip of what was handed in.
export const hall = createRoute({
  getParentRoute: () => inside,
  path: '/hall',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community') }),
  component: function HallRoute() {
    const go = hall.useNavigate();
    return <Hall {...hall.useSearch()} onCommunity={(community) => void go({ search: { community }, replace: true })} />;
  },
});
export const hallService = createRoute({
  getParentRoute: () => inside,
  path: '/hall/$service',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community') }),
  component: function HallServiceRoute() {
    const go = hallService.useNavigate();
    const params = hallService.useParams();
    const onSlip = (id: string) => void go({ to: '/slips/$id', params: { id }, replace: true });
    return <HallService key={params.service} {...params} {...hallService.useSearch()} onSlip={onSlip} />;
  },
});
export const slip = createRoute({
  getParentRoute: () => inside,
  path: '/slips/$id',
  component: function SlipRoute() {
    return <Slip {...slip.useParams()} />;
  },
});
