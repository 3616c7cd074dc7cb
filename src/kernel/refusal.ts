export type Facts = Readonly<Record<string, string | number>>;

/** The domain said no, for a reason a person can understand. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly code: string;
  readonly facts: Facts;
  /** Whether what was written before the refusal stays. */
  readonly keeps: boolean;
  constructor(code: string, facts: Facts = {}, keeps = false) {
    super(code);
    this.code = code;
    this.facts = facts;
    this.keeps = keeps;
  }
}

/** @param code `<feature>.<why>`; its sentence stands in the feature's words. `not_found`, `not_signed_in` and `not_allowed` belong to the kernel. */
export function refuse(code: string, facts: Facts = {}): never {
  throw new Refusal(code, facts);
}

/** Refuses, yet lets what was written so far stand: a wrong code or password must count as a try. */
export function refuseAndKeep(code: string, facts: Facts = {}): never {
  throw new Refusal(code, facts, true);
}

/** What a piece of work gave, or the refusal it met: for work done later, when nobody stands at the door and the refusal must be written down. */
export async function orRefusal<T>(work: Promise<T>): Promise<T | Refusal> {
  return await work.catch((error: unknown) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
}
