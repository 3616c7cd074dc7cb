import { Temporal } from 'temporal-polyfill';
import { action } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { actOn } from '../act.ts';
import { mustBeCallable } from './callable.ts';
import {
  answerExtension as answerExtensionOf,
  askExtension as askExtensionOf,
  callIn as callInTo,
  escalate as escalateMatter,
  partDone as partDoneOf,
  say as sayIn,
  supervise as superviseMatter,
} from './contract.ts';

/** 问一句、说一句. */
export const say = action(sayIn, {
  who: 'signed-in',
  family: 'ask',
  shares: ({ matter }) => matter,
  run: (context, { matter, text, photos }) =>
    actOn(context, matter, () => ({ kind: 'say', answers: photos.length > 0 ? { said: text, photos } : { said: text } })),
});

/** 申请延期: asked of the posts the method names, who find it among what waits for them. */
export const askExtension = action(askExtensionOf, {
  who: 'person',
  shares: ({ matter }) => matter,
  run: (context, { matter, seen, until, reason }) =>
    actOn(context, matter, () => ({ kind: 'ask-extension', seen, until: stamp(Temporal.Instant.from(until)), answers: { reason } })),
});

/** 答复延期. */
export const answerExtension = action(answerExtensionOf, {
  who: 'person',
  shares: ({ matter }) => matter,
  run: (context, { matter, seen, granted, reason }) =>
    actOn(context, matter, () => ({ kind: 'answer-extension', seen, granted, answers: reason ? { reason } : undefined })),
});

/** 上报: one level up, with the reason. */
export const escalate = action(escalateMatter, {
  who: 'person',
  shares: ({ matter }) => matter,
  run: (context, { matter, seen, reason }) => actOn(context, matter, () => ({ kind: 'raise', seen, answers: { reason } })),
});

/** 联办: who is called by name holds one of the kinds that may be called here today. */
export const callIn = action(callInTo, {
  who: 'person',
  shares: ({ matter }) => matter,
  run: (context, { matter, seen, posts, persons, reason }) =>
    actOn(context, matter, async (method, _, record) => {
      await mustBeCallable(context, record, method, persons);
      return { kind: 'call-in', seen, posts, persons, answers: { reason } };
    }),
});

/** 我这部分办好了. */
export const partDone = action(partDoneOf, {
  who: 'person',
  shares: ({ matter }) => matter,
  run: (context, { matter, said }) => actOn(context, matter, () => ({ kind: 'part-done', answers: { said } })),
});

/** 督办. */
export const supervise = action(superviseMatter, {
  who: { posts: ['secretary', 'street-leader'] },
  shares: ({ matter }) => matter,
  run: (context, { matter, said }) => actOn(context, matter, () => ({ kind: 'supervise', answers: { said } })),
});
