import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bindByPost } from '#features/accounts/bind-by-post.ts';
import { accountOf } from '#features/accounts/open-account.ts';
import { layPlaces, type Place, place } from '#features/areas/door.ts';
import { show } from '#features/imports/batches.ts';
import { accept, judgeAgain } from '#features/imports/decide.ts';
import type { KindId } from '#features/imports/kind.ts';
import { kinds, labelKeys } from '#features/imports/kinds.ts';
import { receive } from '#features/imports/receive.ts';
import { readTables } from '#features/imports/sheet.ts';
import { switchOn } from '#features/methods/switch.ts';
import { register } from '#features/people/door.ts';
import { dayOf } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import type { Someone, Stage } from './stage.ts';

type Founding = { readonly name: string; readonly phone: string; readonly street: Place; readonly method: string };

/** What the two communities hand over, each leaning on those before; agents are a village's. */
const files: readonly KindId[] = ['buildings', 'residents', 'staff', 'members', 'helpers'];

/** A community begins with its name, its telephone and its secretary; all else comes out of the files it hands over. */
export async function settle(stage: Stage, { name, phone, street, method }: Founding, say: (sentence: string) => void): Promise<Place> {
  const community = place({ kind: 'community', name, parent: street, phone });
  await layPlaces(stage.db, [community]);
  const account = await installSecretary(stage, community);
  const secretary = await stage.as(account);
  for (const id of files) {
    const kind = kinds[id];
    const rows = await handOver(stage, secretary, { community, kind: id, file: join(name, `${kind.name}.xlsx`) });
    say(`${name}：${kind.name}已导入 ${rows} 行`);
  }
  await secretary.does(switchOn, { community: community.id, method });
  return community;
}

/** The secretary named in the roster, appointed before anybody can sign in; the roster then finds them in office. */
async function installSecretary({ db, keys, system, now }: Stage, community: Place): Promise<string> {
  const { name, phone } = await secretaryIn(community.name);
  const where = { street_id: community.street_id ?? null, community_id: community.id, grid_id: null, micro_grid_id: null };
  const [person = ''] = await register(db, keys, now(), [{ name, phone, where }]);
  const account = await accountOf(db, keys, now(), phone);
  const post = { id: newId(), kind: 'secretary', person_id: person, area_id: community.id, community_id: community.id, called: name };
  await db
    .insertInto('post')
    .values({ ...post, work_phone: community.phone ?? null, since: dayOf(now()) })
    .execute();
  await system.asClock((context) => bindByPost(context, account, [{ person, phone }]));
  return account;
}

async function secretaryIn(community: string): Promise<{ name: string; phone: string }> {
  const file = `${kinds.staff.name}.xlsx`;
  const [table] = await readTables(readDemoFile(join(community, file)), file, labelKeys);
  const row = table?.lines.find(({ texts }) => texts.includes('社区书记'))?.texts;
  const cell = (heading: string) => row?.[table?.header.indexOf(heading) ?? -1] ?? '';
  return { name: cell('姓名'), phone: cell('联系电话') };
}

/** One file, as the secretary would: handed in, judged, accepted. @returns how many rows it brought */
async function handOver(stage: Stage, secretary: Someone, given: { community: Place; kind: KindId; file: string }): Promise<number> {
  const { community, kind, file } = given;
  const asked = { kind, community: community.id, fileName: `${kinds[kind].name}.xlsx`, bytes: readDemoFile(file) };
  const { id: batch } = await secretary.does(receive, asked);
  await stage.sweep();
  await secretary.does(judgeAgain, { batch });
  await stage.sweep();
  await secretary.does(accept, { batch });
  await stage.sweep();
  const { state, counts, fault } = await secretary.sees(show, { batch });
  if (state !== 'accepted' || counts?.faulty !== 0)
    throw new Error(`${file} is not taken over whole: ${state}, ${counts?.faulty} faulty rows, ${fault}`);
  return counts.good;
}

function readDemoFile(file: string): Buffer {
  return readFileSync(join(import.meta.dirname, file));
}
