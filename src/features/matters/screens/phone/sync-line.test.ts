import { expect, test } from 'vitest';
import type { Command } from '#ui/offline/command.ts';
import { lineFor } from './sync-line.tsx';

const at = Date.parse('2026-11-23T01:42:00Z');
const well = { dataUpdatedAt: at, isFetching: false, apart: null };
const gone = { ...well, apart: 'off' } as const;
const done = { refused: null } as Command;
const no = { refused: { say: '这件事已经有了新进展', code: 'x', faults: [] } } as unknown as Command;
const says = (...given: Parameters<typeof lineFor>) => lineFor(...given).says.join(' · ');
const waiting = (...commands: Command[]) => ({ commands, sending: null, lapsed: 0 });

test('with signal and nothing waiting, all is well', () => {
  expect(says(well, waiting())).toBe('已连上 · 09:42 同步 · 没有待上传');
});

test('without signal it says how much waits and how old the list is', () => {
  expect(says(gone, waiting(done, done))).toBe('没信号 · 2 件待上传 · 09:42 更新');
  expect(says({ ...gone, dataUpdatedAt: 0 }, waiting(done))).toBe('没信号 · 1 件待上传');
});

test('a network over which nobody answers is not called no signal', () => {
  expect(says({ ...well, apart: 'unheard' }, waiting())).toBe('没连上 · 没有待上传 · 09:42 更新');
});

test('back in signal it says that it sends', () => {
  expect(says(well, { ...waiting(done, done), sending: 1 })).toBe('正在上传，还有 2 件');
});

test('what was refused is said before everything else', () => {
  expect(lineFor(gone, waiting(no, done))).toMatchObject({ look: 'stuck', says: ['1 件没办成，看看', '1 件待上传'] });
});
