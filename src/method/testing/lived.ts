import type { Choice } from '../choices.ts';
import type { Method } from '../language.ts';
import type { Actor, MatterContext, MatterEvent, MatterState, Move, Tell, Waiting } from '../matter.ts';
import type { Refusal } from '../refusals.ts';

export type Lived = {
  readonly method: Method;
  readonly state: MatterState;
  readonly states: readonly MatterState[];
  readonly events: readonly MatterEvent[];
  readonly waiting: Waiting | null;
  readonly tells: readonly Tell[];
  readonly people: readonly Actor[];
  readonly context: MatterContext;
  press(by: Actor, step: string, choice: Choice): Move | Refusal;
  replayed(): MatterState;
};
