import '../node24.ts';
import { createKeys } from '#kernel/crypto.ts';
import { log } from '#kernel/log.ts';
import { serveMulin } from '../../src/serve.ts';

// A process that serves what its arguments name, as production does, for a test that reads all it says: the two addresses of the database, and a number it
// writes down in the open when it is told to. Its gateway for messages fails and says in its error whom it could not reach.
const [runtimeUrl = '', retentionUrl = '', openly = ''] = process.argv.slice(2);
const served = await serveMulin({
  ...{ runtimeUrl, retentionUrl, ownerUrl: null, keys: createKeys(Buffer.alloc(32, 7)) },
  ...{ host: '127.0.0.1', port: 0, pages: '/nowhere' },
  sender: async ({ to, text }) => {
    throw new Error(`cannot reach ${to}: ${text}`);
  },
});
process.on('SIGUSR2', () => log.error({ event: 'planted', said: openly }));
process.stdout.write(`at ${served.url}\n`);
