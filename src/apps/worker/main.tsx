import '#ui/phone/phone.css';
import { askClient } from '#ui/client.ts';
import { leaveDevice } from '#ui/offline/start.ts';
import { leadToSignIn } from '#ui/sign-in-way.ts';
import { startApp } from '#ui/start-app.tsx';
import { carryAlong } from './carried.ts';
import { router } from './routes.tsx';

const leadIn = leadToSignIn(router);
const client = askClient(() => void leaveDevice().then(leadIn));

void carryAlong(client).finally(() => startApp({ router, client, offline: { script: '/worker-sw.js', scope: '/worker' } }));
