import '#ui/phone/phone.css';
import { askClient } from '#ui/client.ts';
import { leadToSignIn } from '#ui/sign-in-way.ts';
import { startApp } from '#ui/start-app.tsx';
import { router } from './routes.tsx';

startApp({ router, client: askClient(leadToSignIn(router)), offline: { script: '/resident-sw.js', scope: '/' } });
