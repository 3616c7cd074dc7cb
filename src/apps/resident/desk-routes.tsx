import { createRoute } from '@tanstack/react-router';
import { lazyRouteComponent } from '#ui/pieces.ts';
import { type Address, textOf } from '#ui/search.ts';
import { inside } from './inside.ts';

const Appointments = lazyRouteComponent(() => import('#features/appointments/screens/appointments-page.tsx'), 'AppointmentsPage');
const Line = lazyRouteComponent(() => import('#features/matters/line/screens/line-page.tsx'), 'LinePage');

// Whom one can speak to: an hour that is booked, and a question at any hour.
export const appointments = createRoute({
  getParentRoute: () => inside,
  path: '/appointments',
  validateSearch: (address: Address) => ({
    community: textOf(address, 'community'),
    desk: textOf(address, 'desk'),
    move: textOf(address, 'move'),
  }),
  component: function AppointmentsRoute() {
    const go = appointments.useNavigate();
    const { community, desk, move } = appointments.useSearch();
    return (
      <Appointments
        {...{ community, desk, move }}
        onSearch={(search) => void go({ search: { community, desk: undefined, move: undefined, ...search } })}
      />
    );
  },
});
export const line = createRoute({
  getParentRoute: () => inside,
  path: '/line',
  validateSearch: (address: Address) => ({ community: textOf(address, 'community') }),
  component: function LineRoute() {
    const go = line.useNavigate();
    return <Line community={line.useSearch().community} onCommunity={(community) => void go({ search: { community }, replace: true })} />;
  },
});
