import '#ui/phone/phone.css';
import { askClient } from '#ui/client.ts';
import { residentOffline } from '#ui/language.ts';
import { leadToSignIn } from '#ui/sign-in-way.ts';
import { startApp } from '#ui/start-app.tsx';
import { router } from './routes.tsx';

startApp({ router, client: askClient(leadToSignIn(router)), offline: { script: residentOffline, scope: '/' } });
