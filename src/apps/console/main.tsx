import '#ui/console/console.css';
import { askClient } from '#ui/client.ts';
import { ConsoleGround } from '#ui/console/console-ground.tsx';
import { leadToSignIn } from '#ui/sign-in-way.ts';
import { startApp } from '#ui/start-app.tsx';
import { router } from './routes.tsx';

startApp({ router, client: askClient(leadToSignIn(router)), around: (app) => <ConsoleGround>{app}</ConsoleGround> });
