import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { childrenOf, type Product } from '../trial/product.ts';

/** Kills the process that serves, as a lack of memory or a hasty hand would. */
export async function killServer(product: Product): Promise<void> {
  kill(await found(() => product.serverPid()));
}

export async function killPostmaster(product: Product): Promise<void> {
  kill(await found(() => product.postmasterPid()));
}

/** Kills one process of PostgreSQL at work for the product: PostgreSQL then ends all its sessions and recovers. */
export async function killBackend({ superUrl }: Product): Promise<void> {
  kill(await found(() => atWork(superUrl())));
}

/** PostgreSQL with all its processes stands still for so long: whatever is asked of it hangs. */
export async function freeze(product: Product, seconds: number): Promise<void> {
  const postmaster = await found(() => product.postmasterPid());
  const all = [postmaster, ...childrenOf(postmaster)];
  for (const pid of all) process.kill(pid, 'SIGSTOP');
  try {
    await pause(seconds * 1000);
  } finally {
    for (const pid of all) process.kill(pid, 'SIGCONT');
  }
}

function kill(pid: number): void {
  process.kill(pid, 'SIGKILL');
}

/** Asks until there is such a process: after the last blow it may still be coming up. */
async function found(look: () => number | undefined | Promise<number | undefined>): Promise<number> {
  for (;;) {
    const pid = await look();
    if (pid !== undefined) return pid;
    await pause(20);
  }
}

async function atWork(superUrl: string): Promise<number | undefined> {
  const client = new pg.Client({ connectionString: superUrl });
  client.on('error', () => undefined); // the blow ends this session too
  try {
    await client.connect();
    const { rows } = await client.query<{ pid: number }>(`
      select pid from pg_stat_activity where usename = 'mulin_runtime' and application_name = '' order by state = 'active' desc, random() limit 1`);
    return rows[0]?.pid;
  } catch {
    return undefined; // it is just recovering
  } finally {
    await client.end().catch(() => undefined); // ended by the other side
  }
}
