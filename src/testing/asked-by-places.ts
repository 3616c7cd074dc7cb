import { z } from 'zod';
import type { Query } from '#kernel/action.ts';

/** A place, or something of everybody's that stands in one. */
export const named = ['area', 'community', 'grid', 'street', 'place', 'household', 'person', 'matter'] as const;
export const days: Readonly<Record<string, unknown>> = { year: 2026, month: '2026-03', from: '2026-01-01', until: '2026-02-01' };

/** What a contract must be given, where that is places, what stands in them, and days; null where it is asked for otherwise. */
export function asksFor({ contract }: Query): readonly string[] | null {
  const { required } = z
    .looseObject({ required: z.array(z.string()).default([]) })
    .parse(z.toJSONSchema(contract.input, { io: 'input', unrepresentable: 'any' }));
  const isPlace = (name: string) => named.some((one) => one === name);
  return required.some(isPlace) && required.every((name) => isPlace(name) || name in days) ? required : null;
}
