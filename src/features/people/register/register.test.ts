import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '../../../testing/world.ts';
import { basesInEnglish, keptInEnglish, rolesInEnglish, sensitiveInEnglish } from './grounds-en.ts';
import { purposesInEnglish } from './purposes-en.ts';
import { register, registered } from './register.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('whoever has not signed in reads what is kept of people, what for, on what ground, how long, and who answers: every registered column', async () => {
  const { by, columns } = await world.system.see(register, { token: null }, {});
  const entries = await registered(world.owner);
  expect([columns, entries.length > 150]).toEqual([entries.length, true]);
  const shown = new Set(by.flatMap(({ role, kept }) => kept.map((line) => [line.purpose, line.basis, line.kept, role].join(' | '))));
  const kept = entries.map((entry) => [entry.purpose, entry.basis, entry.kept, entry.role].join(' | '));
  expect(kept.filter((line) => !shown.has(line))).toEqual([]);
});

test('the register speaks English to whoever reads English, every line of it', async () => {
  const entries = await registered(world.owner);
  const said = { ...purposesInEnglish, ...basesInEnglish, ...keptInEnglish, ...rolesInEnglish, ...sensitiveInEnglish };
  const unsaid = entries.flatMap((entry) => Object.values(entry)).filter((words) => words !== null && !(words in said));
  expect([...new Set(unsaid)]).toEqual([]);
  expect(JSON.stringify(await world.system.see(register, { token: null }, { language: 'en' }))).not.toMatch(/[\u3400-\u9fff]/);
});
