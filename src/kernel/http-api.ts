import { z } from 'zod';
import type { Feature } from './action.ts';
import type { Contract } from './contract.ts';

type Described = { name: string; kind: 'action' | 'query'; who: unknown; input: unknown; output: unknown };

/** Every contract with its JSON Schema, for whoever wants to speak to this county. */
export function describeApi(features: readonly Feature[]): { contracts: Described[] } {
  const contracts = features.flatMap((feature) => [
    ...feature.actions.map((what) => described('action', what)),
    ...feature.queries.map((what) => described('query', what)),
  ]);
  return { contracts };
}

function described(kind: 'action' | 'query', { contract, who }: { contract: Contract; who: unknown }): Described {
  const shape = (schema: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return { name: contract.name, kind, who, input: shape(contract.input, 'input'), output: shape(contract.output, 'output') };
}
