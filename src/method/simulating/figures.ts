import type { End, Method } from '../language.ts';
import type { Load } from './workforce.ts';

export type StepFigures = { readonly step: string; readonly name: string; readonly came: number; readonly late: number };
/** What came of it: how matters ended, where they were late, how long they took, who had how much to do. */
export type Simulated = {
  readonly opened: number;
  readonly ended: Readonly<Record<End, number>>;
  /** Still running when the time was over. */
  readonly running: number;
  readonly steps: readonly StepFigures[];
  /** From asking to the end, in hours; null where none has ended. */
  readonly medianHours: number | null;
  readonly load: readonly Load[];
};

/** Counts as matters go by. */
export class Figures {
  #opened = 0;
  readonly #ended: Record<End, number> = { solved: 0, explained: 0, 'handed-over': 0, withdrawn: 0 };
  readonly #came = new Map<string, number>();
  readonly #late = new Map<string, number>();
  readonly #hours: number[] = [];

  opens(): void {
    this.#opened += 1;
  }

  comesTo(step: string): void {
    this.#came.set(step, (this.#came.get(step) ?? 0) + 1);
  }

  /** It leaves a step, after its deadline or in time. */
  leaves(step: string, late: boolean): void {
    if (late) this.#late.set(step, (this.#late.get(step) ?? 0) + 1);
  }

  ends(outcome: End, hours: number): void {
    this.#ended[outcome] += 1;
    this.#hours.push(hours);
  }

  sum({ steps }: Method, load: readonly Load[]): Simulated {
    const sorted = this.#hours.toSorted((one, other) => one - other);
    return {
      opened: this.#opened,
      ended: { ...this.#ended },
      running: this.#opened - sorted.length,
      steps: steps.map(({ id, name }) => ({ step: id, name, came: this.#came.get(id) ?? 0, late: this.#late.get(id) ?? 0 })),
      medianHours: sorted.length === 0 ? null : Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10,
      load,
    };
  }
}
