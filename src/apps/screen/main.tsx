import '#ui/tokens.css';
import '#ui/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { Wall } from '#features/figures/screens/wall.tsx';
import { askClient } from '#ui/client.ts';

// One page that nobody touches for weeks: no router, no menus. Whoever wants to sign in is led through the gate of the console and back.
const leadIn = () => window.location.assign('/console/sign-in?back=%2Fscreen');
const place = document.getElementById('app');
if (place === null) throw new Error('The page has no #app to start in');
createRoot(place).render(
  <QueryClientProvider client={askClient(() => undefined)}>
    <Wall onSignIn={leadIn} />
  </QueryClientProvider>,
);
