import { answerExtension, askExtension, callIn, escalate, partDone, say, supervise } from '#features/matters/acting/verbs.ts';
import { join } from '#features/matters/joining/join.ts';
import { thank } from '#features/matters/microhelp/thank.ts';
import { rule } from '#features/matters/ruling/rule.ts';
import { show } from '#features/matters/show.ts';
import { reveal } from '#features/people/reveal.ts';
import type { Beat } from './beats.ts';
import { holder, neighbour } from './cast.ts';

/** The neighbour asks on the way, and whoever is at work answers. */
export function talked(question: string, answer: string): Beat {
  return {
    after: 20,
    async play({ opener, taker, matter }) {
      await (await opener.act()).does(say, { matter, text: question });
      return (await taker.act()).does(say, { matter, text: answer });
    },
  };
}

/** More time is asked for, as far as it goes. */
export function moreTime(reason: string): Beat {
  return {
    after: 40,
    async play({ taker, matter }) {
      const works = await taker.act();
      const { extendableUntil: until } = await works.sees(show, { matter });
      return until === null ? null : works.does(askExtension, { matter, until, reason });
    },
  };
}

export function timeGranted(): Beat {
  return { after: 25, play: async ({ sender, matter }) => (await sender.act()).does(answerExtension, { matter, granted: true }) };
}

/** A second pair of hands, who then says that their part is done. */
export function helpedBy(skill: string, reason: string, said: string): Beat {
  return {
    after: 15,
    async play({ stage, community, taker, matter }) {
      const second = await holder(stage, 'volunteer', { community, skill });
      await (await taker.act()).does(callIn, { matter, persons: [second.person], reason });
      return (await second.act()).does(partDone, { matter, said });
    },
  };
}

/** Called to help, and at it. */
export function calledTo(posts: readonly string[], reason: string): Beat {
  return { after: 15, play: async ({ taker, matter }) => (await taker.act()).does(callIn, { matter, posts: [...posts], reason }) };
}

export function supervised(said: string): Beat {
  return {
    after: 24 * 60,
    async play({ stage, community, matter }) {
      return (await (await holder(stage, 'secretary', { community })).act()).does(supervise, { matter, said });
    },
  };
}

export function raised(reason: string): Beat {
  return { after: 30, play: async ({ sender, matter }) => (await sender.act()).does(escalate, { matter, reason }) };
}

/** The community says where a returned order goes, and that all like it go the same way. */
export function ruled(posts: readonly string[], reason: string): Beat {
  return {
    after: 45,
    async play({ stage, community, matter }) {
      const office = await holder(stage, 'secretary', { community });
      return (await office.act()).does(rule, { matter, posts: [...posts], reason, always: 'building' });
    },
  };
}

/** Neighbours of the same grid met it too. */
export function metBy(grid: string, nths: readonly number[]): Beat {
  return {
    after: 35,
    async play({ stage, community, matter }) {
      for (const nth of nths) {
        const also = await neighbour(stage, community, grid, nth);
        await (await also.act()).does(join, { matter });
      }
    },
  };
}

export function thanked(said: string): Beat {
  return { after: 30, play: async ({ opener, matter }) => (await opener.act()).does(thank, { matter, said }) };
}

/** Whoever is at work looks up the telephone, for a reason the neighbour can read. */
export function lookedUp(reason: string): Beat {
  return {
    after: 10,
    play: async ({ taker, opener, matter }) => (await taker.act()).does(reveal, { person: opener.person, matter, reason }),
  };
}
