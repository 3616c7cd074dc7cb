import { expect, test } from 'vitest';
import { sayStanding, sayUntil, stageAt } from './resident-standing.ts';

const now = Date.parse('2026-11-22T01:42:00Z'); // Sunday, 09:42 in Shanghai
const stagesAt = (at: number) =>
  ['收到', '派单', '办理', '反馈', '评价'].map((name, i) => ({ name, state: i < at ? 'done' : i === at ? 'now' : 'ahead' }));
const lamp = {
  light: 'going',
  status: '办理中',
  waitsFor: '周师傅',
  dueAt: '2026-11-22T10:00:00Z',
  provisional: false,
  stages: stagesAt(2),
};

test('who has it in hand and until when stand first', () => {
  expect(sayStanding(lamp, now)).toEqual({
    kind: 'go',
    tag: '办理中',
    line: '周师傅在办 · 今天 18:00 前',
    plainly: '正在办理，今天 18:00 前',
  });
});

test('what nobody has taken yet says for whom it waits', () => {
  const offered = { ...lamp, status: '等接单', waitsFor: '志愿者、党员', stages: stagesAt(1) };
  expect(sayStanding(offered, now)).toMatchObject({
    tag: '等接单',
    line: '等志愿者、党员 · 今天 18:00 前',
    plainly: '正在派单，今天 18:00 前',
  });
});

test('little time left is no worry of the one who asked; too late is said plainly, with how much', () => {
  expect(sayStanding({ ...lamp, light: 'soon' }, now).kind).toBe('go');
  const late = sayStanding({ ...lamp, light: 'late', dueAt: '2026-11-22T01:02:00Z' }, now);
  expect(late).toMatchObject({ kind: 'late', tag: '已超 40 分钟', plainly: '正在办理，比说好的晚了，我们在催' });
});

test('what waits for the resident says what is asked of them: a price, or the last word', () => {
  expect(sayStanding({ ...lamp, light: 'confirm', stages: stagesAt(1) }, now)).toMatchObject({
    tag: '等您回话',
    line: '有人报价，您同意才开工',
  });
  expect(sayStanding({ ...lamp, light: 'confirm', stages: stagesAt(4) }, now)).toMatchObject({
    kind: 'go',
    tag: '等您回话',
    line: '办好了吗？请您说一声',
  });
});

test('a deadline counted with an unknown calendar is provisional; none is nothing', () => {
  expect(sayUntil({ ...lamp, provisional: true }, now)).toBe('今天 18:00 前（暂定）');
  expect(sayUntil({ ...lamp, dueAt: null }, now)).toBeNull();
});

test('an ended matter has all its steps behind it', () => {
  expect(stageAt({ stages: stagesAt(5) })).toBe(5);
  expect(sayStanding({ ...lamp, light: 'done', status: '办结', stages: stagesAt(5) }, now)).toMatchObject({ kind: 'ok', tag: '办结' });
});
