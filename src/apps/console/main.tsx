import '#ui/console/console.css';
import { askClient } from '#ui/client.ts';
import { ConsoleGround } from '#ui/console/console-ground.tsx';
import { startApp } from '#ui/start-app.tsx';
import { router } from './routes.tsx';

// Whether anybody is signed in is asked anew; the shell leads to the gate, or asks to sign in again over what is being filled in.
const client = askClient(() => void client.invalidateQueries({ queryKey: ['accounts', 'accounts.me'] }));

startApp({ router, client, around: (app) => <ConsoleGround>{app}</ConsoleGround> });
