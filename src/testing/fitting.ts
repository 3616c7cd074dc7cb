import { z } from 'zod';
import type { Contract } from '#kernel/contract.ts';

/** The part of JSON Schema that contracts are made of. */
type Schema = {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
};

/** What a contract may be given: where each id in it stands (`lines.goods`), and the shape that says the rest. */
export type Shape = { readonly paths: readonly string[]; readonly schema: Schema };

export function shapeOf({ input }: Contract): Shape {
  return shaped(z.custom<Schema>().parse(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })));
}

/** The same of a contract as it is described to everybody. */
export function shaped(schema: Schema): Shape {
  return { schema, paths: [...new Set(idsIn(schema, ''))] };
}

function idsIn(schema: Schema, path: string): string[] {
  if (schema.format === 'uuid') return [path];
  const named = Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => idsIn(inner, path === '' ? name : `${path}.${name}`));
  const others = [...choicesOf(schema), ...(schema.items ? [schema.items] : []), ...(schema.prefixItems ?? [])];
  return [...named, ...others.flatMap((inner) => idsIn(inner, path))];
}

const choicesOf = ({ anyOf = [], oneOf = [], allOf = [] }: Schema) => [...anyOf, ...oneOf, ...allOf];

type Ids = (path: string) => string;
/** The least that fits a shape: what must be given, and of what need not only the ways that lead to what is wanted. @param ids the id that stands at each place */
export function leastOf({ schema }: Shape, wanted: readonly string[], ids: Ids): object {
  return z.looseObject({}).parse(fill(schema, '', { wanted, ids }));
}

type Filling = { readonly wanted: readonly string[]; readonly ids: Ids };
function fill(schema: Schema, path: string, filling: Filling): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.format === 'uuid') return filling.ids(path);
  const choices = choicesOf(schema);
  const leads = (inner: Schema) => isWanted(inner, path, filling);
  const [first] = choices;
  if (first) return fill(choices.find(leads) ?? choices.find(({ type }) => type === 'null') ?? first, path, filling);
  if (schema.type === 'object') return objectOf(schema, path, filling);
  if (schema.type === 'array') return listOf(schema, path, filling);
  return simple(schema, path.split('.').at(-1) ?? '');
}

const isWanted = (schema: Schema, path: string, { wanted }: Filling) => idsIn(schema, path).some((one) => wanted.includes(one));

function objectOf({ properties = {}, required = [] }: Schema, path: string, filling: Filling): unknown {
  const entries = Object.entries(properties).map(([name, inner]) => [name, inner, path === '' ? name : `${path}.${name}`] as const);
  const given = entries.filter(([name, inner, here]) => required.includes(name) || isWanted(inner, here, filling));
  return Object.fromEntries(given.map(([name, inner, here]) => [name, fill(inner, here, filling)]));
}

function listOf({ items = {}, minItems = 0, prefixItems }: Schema, path: string, filling: Filling): unknown {
  if (prefixItems) return prefixItems.map((inner) => fill(inner, path, filling));
  const many = Math.max(minItems, isWanted(items, path, filling) ? 1 : 0);
  return Array.from({ length: many }, () => fill(items, path, filling));
}

/** What a word of this name means everywhere, so that it is something that is there. */
const named: Readonly<Record<string, unknown>> = {
  ...{ leaf: 'stair-light', method: 'three-orders', version: 1, step: 'dispatch', kind: 'volunteer', phone: '13900000001' },
  ...{ from: 8, until: 20, at: '2026-03-03T02:00:00Z', day: '2026-03-02' },
};
const likely = ['2026-03-02', '2026-03', '2026-03-02T02:00:00Z', '09:00', 'agency', 'a', 'A', '1', '123456', '13900000001'];

function simple(schema: Schema, name: string): unknown {
  if (schema.type === 'boolean') return true;
  if (schema.type === 'null') return null;
  return schema.type === 'integer' || schema.type === 'number' ? numberFor(schema, named[name]) : wordFor(schema, named[name]);
}

function numberFor({ minimum = 1, exclusiveMinimum = 0 }: Schema, known: unknown): number {
  return typeof known === 'number' ? known : Math.max(minimum, exclusiveMinimum + 1, 1);
}

const formats: Readonly<Record<string, string>> = { date: '2026-03-02', 'date-time': '2026-03-03T02:00:00Z' };

function wordFor({ format, pattern, minLength = 0, maxLength = 60 }: Schema, known: unknown): string {
  if (format !== undefined && format in formats) return formats[format] ?? '';
  const fits = pattern === undefined ? undefined : likely.find((one) => new RegExp(pattern, 'u').test(one));
  return fits ?? (typeof known === 'string' ? known : '大家的一件事'.padEnd(minLength, '事').slice(0, maxLength));
}
