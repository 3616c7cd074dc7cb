import { Temporal } from 'temporal-polyfill';
import { action } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { actOn } from '../act.ts';
import { matterOf } from '../lock.ts';
import { callCouncil } from '../meetings/council.ts';
import {
  answerObjection as answerObjectionOf,
  answerReclass as answerReclassOf,
  askReclass as askReclassOf,
  convene as conveneFor,
  met as metFor,
  speak as speakOn,
} from './contract.ts';

/** 表态: one of a panel, openly; or one side of a matter signs. */
export const speak = action(speakOn, {
  who: 'signed-in',
  shares: ({ matter }) => matter,
  family: 'confirm',
  run: (context, { matter, ...asked }) => actOn(context, matter, () => ({ kind: 'do', ...asked })),
});

/** 召集: those who sit are told when and where, and so is everybody of the council it is called for. */
export const convene = action(conveneFor, {
  who: 'person',
  shares: ({ matter }) => matter,
  async run(context, { matter, at, council, ...asked }) {
    const done = await actOn(context, matter, () => ({ kind: 'convene', at: stamp(Temporal.Instant.from(at)), ...asked }));
    if (council !== undefined) await callCouncil(context, await matterOf(context.db, matter), { council, at, place: asked.place });
    return done;
  },
});

/** 会议记录: with those who came, of whom a quorum must have. */
export const met = action(metFor, {
  who: 'person',
  shares: ({ matter }) => matter,
  run: (context, { matter, photos, answers, ...asked }) =>
    actOn(context, matter, () => ({ kind: 'do', ...asked, answers: photos.length > 0 ? { ...answers, photos } : answers })),
});

/** 答复意见. */
export const answerObjection = action(answerObjectionOf, {
  who: 'person',
  shares: ({ matter }) => matter,
  run: (context, { matter, reason, ...asked }) =>
    actOn(context, matter, () => ({ kind: 'answer-objection', ...asked, answers: { reason } })),
});

/** 申请改分类: 大事 or 小事, by the one who asked. */
export const askReclass = action(askReclassOf, {
  who: 'signed-in',
  shares: ({ matter }) => matter,
  family: 'confirm',
  run: (context, { matter, reason, ...asked }) => actOn(context, matter, () => ({ kind: 'ask-reclass', ...asked, answers: { reason } })),
});

/** 答复改分类, with the reason. */
export const answerReclass = action(answerReclassOf, {
  who: 'person',
  shares: ({ matter }) => matter,
  run: (context, { matter, reason, ...asked }) => actOn(context, matter, () => ({ kind: 'answer-reclass', ...asked, answers: { reason } })),
});
