export type Facts = Readonly<Record<string, string | number>>;

/** The domain said no, for a reason a person can understand. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly code: string;
  readonly facts: Facts;
  constructor(code: string, facts: Facts = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

/** @param code `<feature>.<why>`; its sentence stands in the feature's words. `not_found`, `not_signed_in` and `not_allowed` belong to the kernel. */
export function refuse(code: string, facts: Facts = {}): never {
  throw new Refusal(code, facts);
}
