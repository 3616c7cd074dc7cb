import { z } from 'zod';
import { methodShape } from '../language.ts';
import { meanings } from './schema-words.ts';

/** The address under which the schema is published, and by which a file names it. */
const home = '/schema/method.json';

/**
 * What a file of a method must be, as a JSON Schema of draft 2020-12: each part with its title in Chinese and what it means in both languages. It says the
 * form; that its steps lead somewhere, and what no method may ask, is said when the file is read.
 */
export function methodSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(methodShape, { target: 'draft-2020-12', unrepresentable: 'throw' });
  const $schemaOfFile = { type: 'string', description: '这份文件照哪份格式写。 The schema this file is written by.' };
  const { properties = {}, ...rest } = schema;
  return {
    $schema,
    $id: home,
    ...meanings['method'],
    ...explained(rest),
    properties: { $schema: $schemaOfFile, ...explainedAll(properties) },
  };
}

/** The schema with a title and a meaning at every property that has one. */
function explained(schema: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, key === 'properties' && isRecord(value) ? explainedAll(value) : inside(value)]),
  );
}

function inside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inside);
  return isRecord(value) ? explained(value) : value;
}

function explainedAll(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, isRecord(schema) ? { ...meanings[name], ...explained(schema) } : schema]),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
