/** Whoever is signed in, residents too: for what changes seldom and all may read. */
export const everybody = 'everybody';

/** Something open screens should look at again. */
export type Stir = { readonly about: string; readonly topics: readonly string[] };

/** Tells open screens, in this process, what has changed. A topic is `account:<id>`, `person:<id>`, `area:<id>`, or {@link everybody}. */
export type Live = {
  /** @returns how to leave. */
  join(topics: readonly string[], hear: (about: string) => void): () => void;
  tell(stir: Stir): void;
  listeners(): number;
};

export function createLive(): Live {
  const hearing = new Map<string, Set<(about: string) => void>>();
  let joined = 0;
  return {
    join(topics, hear) {
      joined += 1;
      for (const topic of topics) hearing.set(topic, (hearing.get(topic) ?? new Set()).add(hear));
      return () => {
        joined -= 1;
        for (const topic of topics) leave(hearing, topic, hear);
      };
    },
    tell({ about, topics }) {
      const ears = new Set(topics.flatMap((topic) => [...(hearing.get(topic) ?? [])]));
      for (const hear of ears) hear(about);
    },
    listeners: () => joined,
  };
}

function leave(hearing: Map<string, Set<(about: string) => void>>, topic: string, hear: (about: string) => void): void {
  const ears = hearing.get(topic);
  ears?.delete(hear);
  if (ears?.size === 0) hearing.delete(topic);
}
