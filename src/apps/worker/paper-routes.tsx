import { createRoute } from '@tanstack/react-router';
import { lazyRouteComponent } from '#ui/pieces.ts';
import { type Address, textOf } from '#ui/search.ts';
import { inside } from './inside.ts';

const Papers = lazyRouteComponent(() => import('#features/paper/screens/phone/worker-papers.tsx'), 'WorkerPapers');
const PaperBack = lazyRouteComponent(() => import('#features/paper/screens/phone/worker-return.tsx'), 'WorkerReturn');
const PaperPrint = lazyRouteComponent(() => import('#features/paper/screens/phone/worker-print.tsx'), 'WorkerPrint');

const papers = createRoute({ getParentRoute: () => inside, path: '/paper', component: () => <Papers /> });

/** From the list, the sheet stands in the address; otherwise it is photographed or its code typed. */
const paperBack = createRoute({
  getParentRoute: () => inside,
  path: '/paper/back',
  validateSearch: (address: Address) => ({ paper: textOf(address, 'paper') }),
  component: function PaperBackRoute() {
    const go = paperBack.useNavigate();
    const { paper } = paperBack.useSearch();
    return <PaperBack key={paper} paper={paper} onAnother={() => void go({ search: { paper: undefined }, replace: true })} />;
  },
});

const paperPrint = createRoute({
  getParentRoute: () => inside,
  path: '/paper/print',
  validateSearch: (address: Address) => ({ household: textOf(address, 'household') }),
  component: function PaperPrintRoute() {
    return <PaperPrint {...paperPrint.useSearch()} />;
  },
});

/** 纸单: what is out, taken in again, printed. */
export const paperRoutes = [papers, paperBack, paperPrint];
