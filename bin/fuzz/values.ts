import fc from 'fast-check';

/** The part of JSON Schema that contracts are made of. */
export type Schema = {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
};

/** Ids and marks that are really there, so that nonsense gets past the first look-up. */
export type Known = readonly string[];

/** What no contract asks for, in every kind a request can carry. */
const wild: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom('', ' ', '\u0000', '灯\u0000坏', '\ud800', '🏮'.repeat(30), "'; drop table matter; --", '../../etc/passwd', '__proto__'),
  fc.constantFrom(
    '0000-01-01',
    '9999-12-31',
    '2026-02-30',
    '+275760-09-13T00:00:00Z',
    '1e400',
    'null',
    '１３８',
    'x'.repeat(61),
    '长'.repeat(5000),
  ),
  fc.constantFrom(
    '%00',
    '{{7*7}}',
    '<script>alert(1)</script>',
    '\u202e\u0000',
    'a\r\nset-cookie: x=1',
    mark('0000-01-01T00:00:00Z'),
    mark('infinity'),
  ),
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], 1e308, -0, 2 ** 53, -1, 2 ** 31, 2 ** 63, 0.1),
  fc.uuid(),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.integer(),
  fc.jsonValue({ maxDepth: 3 }),
);

/** What fits the schema, or nearly does: now and then a part is wild. */
export function nearly(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 5, arbitrary: fitting(schema, known) }, { weight: 1, arbitrary: wild });
}

/** What fits the schema as far as JSON Schema tells; its deeper parts only nearly do. */
export function fitting(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.allOf ?? [];
  if (choices.length > 0) return fc.oneof(...choices.map((choice) => fitting(choice, known)));
  return byType[schema.type ?? '']?.(schema, known) ?? wild;
}

const byType: Readonly<Record<string, (schema: Schema, known: Known) => fc.Arbitrary<unknown>>> = {
  object: recordOf,
  array: ({ items = {} }, known) => fc.array(nearly(items, known), { maxLength: 4 }),
  boolean: () => fc.boolean(),
  integer: numberIn,
  number: numberIn,
  null: () => fc.constant(null),
  string: stringOf,
};

function recordOf({ properties = {}, required = [], additionalProperties }: Schema, known: Known): fc.Arbitrary<unknown> {
  const named = Object.entries(properties).map(([name, inner]) => [name, nearly(inner, known)] as const);
  const fixed = fc.record(Object.fromEntries(named), { requiredKeys: required.filter((name) => name in properties) });
  if (typeof additionalProperties !== 'object') return fixed;
  const names = fc.oneof(fc.constantFrom('did', 'photos', 'price', 'reason', '__proto__', 'constructor'), fc.string({ maxLength: 50 }));
  return fc
    .tuple(fixed, fc.dictionary(names, nearly(additionalProperties, known), { maxKeys: 4 }))
    .map(([one, more]) => ({ ...one, ...more }));
}

function numberIn({ minimum = -2, maximum = 3000 }: Schema): fc.Arbitrary<number> {
  const [least, most] = [Math.ceil(minimum), Math.floor(Math.max(maximum, minimum))];
  return fc.oneof(
    fc.integer({ min: Math.max(least, -(2 ** 31)), max: Math.min(Math.max(most, least), 2 ** 31) }),
    fc.constantFrom(minimum, maximum, minimum - 1),
  );
}

const likely = [
  '楼道灯不亮',
  'stair-light',
  'three-orders',
  'dispatch',
  'offer',
  'work',
  'confirm',
  'done',
  'sent',
  'volunteer',
  'phone',
  '换锁芯',
  '13900000001',
];

function stringOf({ format }: Schema, known: Known): fc.Arbitrary<string> {
  const ids = known.length === 0 ? fc.uuid() : fc.constantFrom(...known);
  if (format === 'uuid') return fc.oneof({ weight: 4, arbitrary: ids }, { weight: 1, arbitrary: fc.uuid() });
  if (format === 'date') return fc.constantFrom('2026-03-02', '2026-11-22', '2024-02-29', '0001-01-01', '9999-12-31');
  if (format === 'date-time')
    return fc.constantFrom('2026-03-02T00:00:00Z', '2026-11-22T10:00:00+08:00', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z');
  return fc.oneof(fc.constantFrom(...likely), ids, fc.string({ maxLength: 70 }), fc.constant(mark('2026-03-02T00:00:00Z')));
}

/** The mark of a row in a keyset page. */
function mark(at: string): string {
  return Buffer.from(JSON.stringify([at, '00000000-0000-4000-8000-000000000000'])).toString('base64url');
}
