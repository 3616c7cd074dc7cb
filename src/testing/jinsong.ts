import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { inject } from 'vitest';
import { openSession } from '#features/accounts/open-account.ts';
import { stamp } from '#kernel/clock.ts';
import { fillDemo } from '../../demo/load.ts';
import { acts } from './arrive.ts';
import { onServer, openHouse, testKeys } from './house.ts';
import { urlOf } from './urls.ts';

/** The name of the template database that holds the demo county. */
export const jinsongTemplate = 'template_jinsong';

export type Jinsong = Awaited<ReturnType<typeof createJinsong>>;

/** The demo county for one test file: 劲松社区 and 滨河北路社区 in their real size, out of their own files. */
export async function createJinsong() {
  await onServer(inject('superUrl'), (server) => ensureJinsong(server));
  const house = await openHouse(jinsongTemplate, Temporal.Now.instant());
  const { system, owner } = house;
  const asAccount = async (account: string) => {
    const token = await openSession(owner, testKeys, system.clock(), account);
    const shown = { second_at: stamp(system.clock()) }; // where their post asks for it they have shown the second step
    await owner.updateTable('session').set(shown).where('account_id', '=', account).execute();
    return acts(system, token);
  };
  return {
    ...house,
    /** One of the demo's one-tap people. @param title as the sign-in page names them, or the beginning */
    async as(title: string) {
      const found = await owner
        .selectFrom('demo_person')
        .select('account_id')
        .where('title', 'like', `${title}%`)
        .executeTakeFirstOrThrow();
      return await asAccount(found.account_id);
    },
    /** Whoever holds this kind of post for this area. */
    async asHolder(kind: string, area: string) {
      const found = await owner
        .selectFrom('post')
        .innerJoin('binding', 'binding.person_id', 'post.person_id')
        .select('account_id')
        .where('kind', '=', kind)
        .where('area_id', '=', area)
        .executeTakeFirstOrThrow();
      return await asAccount(found.account_id);
    },
    async community(name: string): Promise<string> {
      const found = await owner
        .selectFrom('area')
        .select('id')
        .where('kind', '=', 'community')
        .where('name', '=', name)
        .executeTakeFirstOrThrow();
      return found.id;
    },
  };
}

/** Makes the template where it is not there yet: whoever comes first, while the others wait. It gets its name only once it is whole. */
export async function ensureJinsong(server: pg.Client): Promise<void> {
  await server.query('select pg_advisory_lock(1401)');
  const { rowCount } = await server.query('select from pg_database where datname = $1', [jinsongTemplate]);
  if (rowCount === 0) await makeJinsong(server);
  await server.query('select pg_advisory_unlock(1401)');
}

async function makeJinsong(server: pg.Client): Promise<void> {
  const superUrl = inject('superUrl');
  const making = `making_${randomUUID().replaceAll('-', '')}`;
  await server.query(`create database ${making} template template_empty strategy file_copy`);
  const runtimeUrl = urlOf(superUrl, making, 'mulin_runtime', 'runtime');
  await fillDemo({ runtimeUrl, ownerUrl: urlOf(superUrl, making), keys: testKeys, today: Temporal.Now.instant() }, () => {});
  await server.query(`alter database ${making} rename to ${jinsongTemplate}`);
}
