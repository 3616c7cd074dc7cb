import { dispatch, fill, pause, rate, sign, take, withdraw } from '#features/matters/verbs.ts';
import type { Stage } from '../stage.ts';
import { holder, type Part } from './cast.ts';

/** An order under way on the stage. Nobody has taken it as long as `taker` is the one who sends orders out. */
export type Run = {
  readonly stage: Stage;
  readonly community: string;
  readonly opener: Part;
  readonly sender: Part;
  taker: Part;
  matter: string;
  /** How long it took, as whoever did it said; 0 where nobody had to do anything with their hands. */
  minutes: number;
};

/** What happens next, so many minutes after what happened before. Everybody acts through the door. */
export type Beat = { readonly after: number; play(run: Run): Promise<unknown> };

type Helper = 'volunteer' | 'member' | 'shop';

export function sentTo(posts: readonly Helper[], after = 18): Beat {
  return {
    after,
    play: async ({ sender, matter }) => (await sender.act()).does(dispatch, { matter, step: 'dispatch', posts: [...posts] }),
  };
}

export function taken(as: Helper, skill: string, after = 26): Beat {
  return {
    after,
    async play(run) {
      run.taker = await holder(run.stage, as, { community: run.community, skill });
      return (await run.taker.act()).does(take, { matter: run.matter, step: 'offer', as });
    },
  };
}

/** A shop names its price; the neighbour decides. */
export function quoted(skill: string, yuan: number, covers: string): Beat {
  return {
    after: 22,
    async play(run) {
      run.taker = await holder(run.stage, 'shop', { community: run.community, skill });
      return (await run.taker.act()).does(take, { matter: run.matter, step: 'offer', as: 'shop', answers: { price: yuan * 100, covers } });
    },
  };
}

export function agreed(after = 15): Beat {
  return { after, play: async ({ opener, matter }) => (await opener.act()).does(sign, { matter, step: 'agree', outcome: 'agreed' }) };
}

/** Whoever sends orders out does this one themselves. */
export function takenOn(): Beat {
  return {
    after: 12,
    play: async ({ sender, matter }) => (await sender.act()).does(fill, { matter, step: 'dispatch', outcome: 'taken' }),
  };
}

/** Done, with how long it took and that somebody went there once. */
export function finished(did: string, after = 95): Beat {
  return {
    after,
    async play(run) {
      run.minutes = 20 + (did.length % 5) * 10;
      const took = { minutes: run.minutes, trips: 1 };
      const done = { matter: run.matter, step: 'work', outcome: 'done', answers: { did } };
      return (await run.taker.act()).does(fill, { ...done, ...took });
    },
  };
}

export function givenBack(reason: string): Beat {
  return {
    after: 40,
    play: async ({ taker, matter }) => (await taker.act()).does(fill, { matter, step: 'work', outcome: 'returned', answers: { reason } }),
  };
}

export function paused(reason: string): Beat {
  return { after: 30, play: async ({ taker, matter }) => (await taker.act()).does(pause, { matter, reason }) };
}

/** The neighbour's last word. They went nowhere for it, and say the same minutes as the other side unless they saw it otherwise. */
export function rated(stars: number, said?: string, sawMinutes?: number): Beat {
  return {
    after: 130,
    async play({ opener, matter, minutes }) {
      const stood = { matter, step: 'confirm', solved: true, stars, quick: stars, fixed: Math.max(stars, 4), said };
      const took = minutes > 0 ? { trips: 0, minutes: sawMinutes ?? minutes } : {};
      return (await opener.act()).does(rate, { ...stood, ...took });
    },
  };
}

export function objected(said: string): Beat {
  return {
    after: 180,
    play: async ({ opener, matter }) => (await opener.act()).does(rate, { matter, step: 'confirm', solved: false, said }),
  };
}

export function explained(reason: string): Beat {
  return { after: 55, play: ({ sender, matter }) => settled(sender, matter, 'explained', { reason }) };
}

/** The community answers what somebody put forward. */
export function answered(reply: string): Beat {
  return {
    after: 55,
    async play({ stage, community, matter }) {
      const office = await holder(stage, 'community-staff', { community });
      return (await office.act()).does(fill, { matter, step: 'answer', outcome: 'replied', answers: { reply } });
    },
  };
}

/** Somebody in this kind of post does a step of the community's other methods. */
export function decided(kind: string, step: string, outcome: string, answers: Record<string, string | number> = {}): Beat {
  return {
    after: 75,
    async play({ stage, community, matter }) {
      const office = await holder(stage, kind, { community });
      return (await office.act()).does(fill, { matter, step, outcome, answers });
    },
  };
}

export function handedOver(unit: string, reason: string): Beat {
  return { after: 35, play: ({ sender, matter }) => settled(sender, matter, 'handed-over', { unit, reason }) };
}

export function withdrawn(reason: string): Beat {
  return { after: 60, play: async ({ opener, matter }) => (await opener.act()).does(withdraw, { matter, reason }) };
}

async function settled(sender: Part, matter: string, outcome: string, answers: Record<string, string>): Promise<unknown> {
  return await (await sender.act()).does(fill, { matter, step: 'dispatch', outcome, answers });
}
