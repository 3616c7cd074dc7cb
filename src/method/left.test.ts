import { expect, test, vi } from 'vitest';
import { library } from '#library/library.ts';
import { doersOf } from './page.ts';
import { isRefusal } from './refusals.ts';
import { leaves, leavingLaws, partsIn } from './testing/leaving-laws.ts';
import { livesOf } from './testing/lives.ts';
import { many } from './testing/many.ts';

vi.setConfig({ testTimeout: 60_000 });

test.each([...library, many])('$id: at every step somebody has in hand, whoever loses the post has it no longer', (method) => {
  const lives = [...livesOf(method).begun.values()];
  const broken = lives.flatMap((life) =>
    Object.entries(leavingLaws).flatMap(([law, breaks]) => breaks(life).map((found) => `${law}: ${found}`)),
  );
  expect(broken).toEqual([]);
  const worked = method.steps.filter((step) => doersOf(step)[0] === 'assignee').map(({ id }) => id);
  const left = lives
    .filter((life) => partsIn(life.state).some((person) => !isRefusal(leaves(life, person))))
    .map(({ state }) => state.step);
  expect(worked.filter((step) => !left.includes(step))).toEqual([]);
});
