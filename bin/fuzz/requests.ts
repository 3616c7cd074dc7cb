import fc from 'fast-check';
import { fitting, type Known, nearly, type Schema } from './values.ts';

/** One request as it goes over the wire. Its bytes may be no request at all. */
export type Odd = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
};
export type Described = { readonly name: string; readonly input: Schema };
export type Asker = { readonly title: string; readonly cookie: string };

/** The same requests for the same seed, contracts and askers: four in ten fit the contract in form, the others are odd somewhere or everywhere. */
export function oddRequests(contracts: readonly Described[], askers: readonly Asker[], known: Known): fc.Arbitrary<Odd> {
  const asking = fc
    .constantFrom(...contracts)
    .chain((one) => fc.record({ path: fc.constant(`/api/${one.name}`), body: bodyFor(one, known) }));
  const astray = fc.record({ path: pathOf(contracts, known), body: fc.oneof(anyBody, upload) });
  return fc
    .tuple(fc.oneof({ weight: 3, arbitrary: asking }, { weight: 1, arbitrary: astray }), headersOf(askers), method)
    .map(([{ path, body }, headers, verb]) => ({
      path,
      method: verb,
      headers: { ...headers, ...body.headers },
      body: verb === 'GET' || verb === 'HEAD' ? null : body.bytes,
    }));
}

type Body = { readonly bytes: Buffer; readonly headers: Readonly<Record<string, string>> };

function bodyFor({ input }: Described, known: Known): fc.Arbitrary<Body> {
  const shaped = fc.oneof({ weight: 3, arbitrary: fitting(input, known) }, { weight: 2, arbitrary: nearly(input, known) });
  return shaped.map((value) => ({ bytes: Buffer.from(String(JSON.stringify(value))), headers: {} }));
}

const broken = [
  '{',
  '{"a":1,"a":}',
  '{"__proto__":{"x":1}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '[1,2',
  '\u0000',
  '"',
  '{"subject":"\\ud800"}',
  'null',
  '-',
  '1e999',
];
const anyBody: fc.Arbitrary<Body> = fc
  .oneof(
    fc.jsonValue({ maxDepth: 3 }).map((value) => Buffer.from(JSON.stringify(value))),
    fc.string({ maxLength: 40 }).map((text) => Buffer.from(text)),
    fc.constantFrom(...broken).map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
    fc.constantFrom(300_000, 90_000).map((size) => Buffer.from(`{"subject":"${'长'.repeat(size / 3)}"}`)),
    fc.constant(Buffer.from(`${'['.repeat(5000)}${']'.repeat(5000)}`)),
  )
  .map((bytes) => ({ bytes, headers: {} }));

const partHeads = [
  'content-disposition: form-data; name="file"; filename="a.jpg"\r\ncontent-type: image/jpeg',
  'content-disposition: form-data; name="file"; filename="../../x.png"\r\ncontent-type: text/html',
  'content-disposition: form-data; name="file"; filename="\u0000"',
  'content-disposition: form-data; name="__proto__"',
  'content-disposition: form-data',
  'content-disposition: attachment; name=file',
  'x',
];
const upload: fc.Arbitrary<Body> = fc
  .record({
    head: fc.constantFrom(...partHeads),
    inside: fc.uint8Array({ maxLength: 200 }),
    whole: fc.boolean(),
    edge: fc.constantFrom('x', 'y', ''),
  })
  .map(({ head, inside, whole, edge }) => ({
    bytes: Buffer.concat([Buffer.from(`--x\r\n${head}\r\n\r\n`), Buffer.from(inside), Buffer.from(whole ? '\r\n--x--\r\n' : '')]),
    headers: { 'content-type': edge === '' ? 'multipart/form-data' : `multipart/form-data; boundary=${edge}` },
  }));

const strays = [
  '/api/',
  '/api',
  '/api/matters.',
  '/api/%zz',
  '/api/matters.show/x',
  '/healthz',
  '/api/matters.photo/%00',
  '/api/live',
  '//',
  '/api/../../etc/passwd',
  '/%2e%2e/%2e%2e/package.json',
  '/assets/..%2f..%2fpackage.json',
  '/.mulin-sources',
  '/console/%E0%A4%A',
  `/api/${'x'.repeat(3000)}`,
  '/api/accounts.me?__proto__[x]=1',
];

function pathOf(contracts: readonly Described[], known: Known): fc.Arbitrary<string> {
  const files = ['/api/matters.photo', '/api/imports.upload', '/api/imports.returned', '/api/imports.template'];
  const id = known.length === 0 ? fc.uuid() : fc.constantFrom(...known);
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...contracts.map(({ name }) => `/api/${name}`)) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...files), id, fc.constantFrom('', 'residents', 'x'))
        .map(([file, batch, kind]) => `${file}?kind=${kind}&community=${batch}&batch=${batch}`),
    },
    { weight: 1, arbitrary: id.map((photo) => `/api/matters.photo/${photo}`) },
    { weight: 2, arbitrary: fc.constantFrom(...strays) },
    { weight: 1, arbitrary: fc.string({ maxLength: 12 }).map((name) => `/api/${encodeURIComponent(name.toWellFormed())}`) },
  );
}

const method = fc.constantFrom(...Array<'POST'>(40).fill('POST'), 'GET', 'GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD');
const types = [
  ...Array<'application/json'>(40).fill('application/json'),
  'application/json; charset=utf-16',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'image/png',
  'x',
  '',
];
const oddHeaders: readonly Readonly<Record<string, string>>[] = [
  ...Array<Record<string, string>>(60).fill({}),
  { 'x-forwarded-for': '127.0.0.1' },
  { 'x-forwarded-host': 'evil.example' },
  { 'x-forwarded-proto': 'javascript' },
  { 'sec-fetch-site': 'cross-site' },
  { origin: 'null' },
  { origin: 'https://evil.example' },
  { 'accept-encoding': 'br;q=x' },
  { range: 'bytes=-1,0-' },
  { 'if-none-match': '"'.repeat(100) },
  { expect: '100-continue' },
  { 'content-encoding': 'gzip' },
  { accept: '\u00ff' },
];
const oddCookies = [
  'mulin_session=%E0%A4%A; =; mulin_session',
  `mulin_session=${'f'.repeat(300)}`,
  'mulin_session=\u00ff',
  '__proto__=1',
  ';'.repeat(200),
];

function headersOf(askers: readonly Asker[]): fc.Arbitrary<Record<string, string>> {
  const cookie = fc.oneof(
    { weight: 10, arbitrary: fc.constantFrom('', ...askers.map((asker) => asker.cookie)) },
    { weight: 1, arbitrary: fc.constantFrom(...oddCookies) },
  );
  const key = fc.oneof(
    { weight: 12, arbitrary: fc.uuid() },
    { weight: 1, arbitrary: fc.constantFrom('', 'x', '0', '00000000-0000-0000-0000-000000000000', '\u00e9\u00e9') },
  );
  return fc.tuple(cookie, key, fc.constantFrom(...types), fc.constantFrom(...oddHeaders)).map(([who, once, type, more]) => ({
    ...(who === '' ? {} : { cookie: who }),
    'idempotency-key': once,
    ...(type === '' ? {} : { 'content-type': type }),
    ...more,
  }));
}
