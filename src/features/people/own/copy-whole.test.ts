import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteCare } from '#features/care/list/note.ts';
import { wishCare } from '#features/care/list/wish.ts';
import { rate } from '#features/matters/verbs.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { answerCorrection } from '../correcting/answer.ts';
import { askCorrection } from '../correcting/ask.ts';
import { myCopy } from './copy.ts';
import { inNoCopy, namesOthers, staysSealed } from './left-out.ts';
import { isOpened } from './opening.ts';
import { ways } from './ways.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

type Column = { readonly table: string; readonly column: string; readonly sealed: boolean; readonly named: boolean };
/** Every personal column there is, and whether its table names whom it is about by itself. */
async function personalColumns(): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as table, a.attname as column, a.atttypid = 'bytea'::regtype as sealed, c.relname in ('person', 'account') or exists (
      select from pg_constraint f join pg_attribute k on k.attrelid = c.oid and k.attnum = f.conkey[1] where f.conrelid = c.oid and f.contype = 'f'
        and k.attname in ('person_id', 'opener_person', 'account_id', 'opener_account') and f.confrelid in ('person'::regclass, 'account'::regclass)) as named
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = (select relnamespace from pg_class where oid = 'person'::regclass) and col_description(c.oid, a.attnum) like 'personal |%' order by 1, 2`.execute(
    world.owner,
  );
  return rows;
}

test('every table that keeps something of a person is in that person’s copy, or says why not; no list speaks of what is gone', async () => {
  const columns = await personalColumns();
  const tables = [...new Set(columns.map(({ table }) => table))];
  const named = new Set(columns.filter(({ named: byItself }) => byItself).map(({ table }) => table));
  expect(tables.length).toBeGreaterThan(110);
  expect(tables.filter((table) => !named.has(table) && !(table in ways) && !(table in inNoCopy))).toEqual([]);
  expect(Object.keys(inNoCopy).filter((table) => named.has(table) || table in ways || !tables.includes(table))).toEqual([]);
  expect(Object.keys(ways).filter((table) => !tables.includes(table))).toEqual([]);
  const known = new Set(columns.map(({ table, column }) => `${table}.${column}`));
  expect([...namesOthers, ...Object.keys(staysSealed)].filter((column) => !known.has(column))).toEqual([]);
});

test('whatever is sealed in a copy is opened for whom it is about, unless it is a key, a blind mark or said to stay sealed', async () => {
  const sealed = (await personalColumns()).filter((column) => column.sealed && !(column.table in inNoCopy));
  const names = sealed
    .map(({ table, column }) => `${table}.${column}`)
    .filter((name) => !/_mac$|key_wrapped$|^(person_vault|account)\./.test(name));
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !isOpened(name) && !(name in staysSealed))).toEqual([]);
});

test('the copy of somebody who has nothing asks every table and is read', async () => {
  const wang = await world.arrive('resident', { name: '王一' });
  expect((await wang.sees(myCopy, {})).held.map(({ where }) => where)).toContain('person_vault.name');
});

test('what was noted of somebody, what they asked to have put right and what they said of an order are read in their own copy, and no neighbour’s word beside them', async () => {
  const { wang, done, filed, chen, sun } = await castOf(world);
  const head = await world.arrive('building-head', { name: '郭玉兰', called: '郭楼长', home: at(world.places.dwellings, 2) });
  const li = await world.arrive('resident', { name: '李四', home: at(world.places.dwellings, 1) });
  const carers = [head.post ?? ''];
  await wang.does(wishCare, { carers, wishes: ['visit'], words: '腿脚不便，楼梯下不来', months: 12, agreed: true });
  await head.does(noteCare, { person: wang.id, day: '2026-03-02', says: '送了一袋米' });
  const { id: correction } = await wang.does(askCorrection, { field: 'other', to: '门牌是 302', why: '登记错了' });
  await chen.does(answerCorrection, { correction, answer: 'done', reply: '已经改好' });
  const matter = await done({ more: '声控的那一盏' });
  await filed({ more: '李家门口的那一盏' }, li);
  await wang.does(rate, { matter, step: 'confirm', solved: true, stars: 4, said: '来得快' });
  const { held } = await wang.sees(myCopy, {});
  const kept = (where: string) => held.find((one) => one.where === where)?.values.join(' / ');
  expect([kept('care_file.words'), kept('care_note.says')]).toEqual(['腿脚不便，楼梯下不来', '送了一袋米']);
  expect([kept('correction.sealed'), kept('correction.reply')]).toEqual(['门牌是 302；登记错了', '已经改好']);
  expect([kept('rating.said'), kept('matter_event.said')]).toEqual(['来得快', expect.stringContaining('声控的那一盏')]);
  const whole = JSON.stringify(held);
  expect(whole).not.toContain('李家门口');
  for (const other of [li, sun, head]) expect(whole).not.toContain(other.id);
  expect(JSON.stringify((await li.sees(myCopy, {})).held)).not.toMatch(/声控的那一盏|来得快|送了一袋米/);
});
