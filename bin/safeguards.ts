/** A safeguard of the product, how it is taken out of the code, and the test that must then fail by name. */
export type Safeguard = {
  readonly name: string;
  readonly without: readonly Change[];
  readonly test: string;
  /** What the failing test is called, or how it begins. */
  readonly fails: string;
};
type Change = { readonly file: string; readonly from: string; readonly to: string };

const photoFile = 'src/features/matters/photo-file.ts';
const photoTest = 'src/features/matters/photo-hostile.test.ts';
const idempotency = 'src/kernel/idempotency.ts';

/** No key is ever found again, and none is kept. */
const forgetsKeys: readonly Change[] = [
  { file: idempotency, from: 'rows.find((row) => row.key === key.toLowerCase())', to: 'rows.find(() => key === undefined)' },
  { file: idempotency, from: ".with('remembered', (keeping) => keeping.insertInto('idempotency').values(rows))", to: '' },
];

const uploads: readonly Safeguard[] = [
  {
    name: 'only pictures are let in: a drawing with a program is none',
    without: [{ file: photoFile, from: "if (!kind || !known.includes(kind.mime)) refuse('matters.photo_not_image');", to: '' }],
    test: photoTest,
    fails: 'a drawing with a program is refused',
  },
  {
    name: 'a picture of too many points is never unfolded',
    without: [{ file: photoFile, from: 'mostPixels = 40_000_000', to: 'mostPixels = 4_000_000_000' }],
    test: photoTest,
    fails: 'a picture of 30,000 by 30,000 points',
  },
  {
    name: 'a photo is drawn anew: what hung behind it stays behind',
    without: [{ file: photoFile, from: 'return await inTurn(() => shrunk(file));', to: 'return Buffer.from(file);' }],
    test: photoTest,
    fails: 'a photo with a program behind the picture',
  },
  {
    name: 'where a photo was taken is not kept',
    without: [{ file: photoFile, from: '.autoOrient()', to: '.autoOrient().keepMetadata()' }],
    test: photoTest,
    fails: 'a photo with where and by whom it was taken',
  },
  {
    name: 'a browser may take a photo for a picture only',
    without: [{ file: 'src/features/matters/photo-door.ts', from: `'content-security-policy': "default-src 'none'; sandbox",`, to: '' }],
    test: photoTest,
    fails: 'a photo with a program in its comment',
  },
  {
    name: 'a page called a photo is no picture, whatever its name says',
    without: [
      {
        file: photoFile,
        from: "if (!kind || !known.includes(kind.mime)) refuse('matters.photo_not_image');",
        to: 'if (!kind) return Buffer.from(file);',
      },
    ],
    test: photoTest,
    fails: 'a page called a photo is refused',
  },
];

const once: readonly Safeguard[] = [
  {
    name: 'one key is one act',
    without: forgetsKeys,
    test: 'src/kernel/hundred-times.test.ts',
    fails: 'one request sent a hundred times at once',
  },
  {
    name: 'one order has one taker: its row is locked',
    without: [{ file: 'src/features/matters/lock.ts', from: ' for update of m', to: '' }],
    test: 'src/features/matters/overlap.test.ts',
    fails: 'two helpers reach for one order at once',
  },
];

const falls: readonly Safeguard[] = [
  {
    name: 'whoever asks while the database is away is told so',
    without: [
      { file: 'src/kernel/pulse.ts', from: 'return await Promise.race([work(), silence.promise])', to: 'return await work()' },
      { file: 'src/kernel/pulse.ts', from: 'hangUp(url);', to: '' },
    ],
    test: 'src/kernel/pulse.test.ts',
    fails: 'with the line to the database frozen',
  },
  {
    name: 'what was acknowledged lies on the disk',
    without: [
      { file: 'src/kernel/embedded.ts', from: "jit: 'off',", to: "jit: 'off', synchronous_commit: 'off', wal_writer_delay: '10s'," },
      { file: 'src/kernel/safety.ts', from: 'if (unsafe) throw', to: 'if (unsafe === null) throw' },
    ],
    test: 'bin/crash.test.ts',
    fails: 'killed twice, PostgreSQL killed twice',
  },
  {
    name: 'what is asked again is not done again',
    without: forgetsKeys,
    test: 'bin/crash.test.ts',
    fails: 'killed twice, PostgreSQL killed twice',
  },
];

const oddities: readonly Safeguard[] = [
  {
    name: 'a value no database can hold is refused with a sentence, not a fault of ours',
    without: [{ file: 'src/kernel/http-fault.ts', from: 'if (isUnkeepable(error)) {', to: 'if (error === said) {' }],
    test: 'src/kernel/http.test.ts',
    fails: 'what no database can keep',
  },
  {
    name: 'what is filled in wrongly is no fault of ours',
    without: [{ file: 'src/kernel/http-fault.ts', from: 'if (error instanceof ZodError) return', to: 'if (error === said) return' }],
    test: 'bin/fuzz.test.ts',
    fails: 'three thousand malformed requests',
  },
  {
    name: 'nobody reads our insides',
    without: [
      { file: 'src/kernel/http-fault.ts', from: "say: issues[0]?.say ?? '填的内容不对，请检查后再提交。'", to: 'say: error.stack' },
    ],
    test: 'bin/fuzz.test.ts',
    fails: 'three thousand malformed requests',
  },
];

const searchTest = 'src/features/people/searching/searching.test.ts';
const looking: readonly Safeguard[] = [
  {
    name: 'last fours cannot be tried one after the other',
    without: [{ file: 'src/features/people/searching/tails.ts', from: 'const most = 60;', to: 'const most = 10_000;' }],
    test: searchTest,
    fails: 'sixty last fours may be looked for in an hour',
  },
  {
    name: 'letters of a name cannot be read off how often they occur in the county',
    without: [{ file: 'src/features/people/searching/marks.ts', from: '`${community}\\n${letters}`', to: 'letters + community.slice(36)' }],
    test: searchTest,
    fails: 'the same letters are marked otherwise in another community',
  },
  {
    name: 'whoever moves out or deletes themself is found no more',
    without: [{ file: 'src/features/people/searching/marks.ts', from: "initials = '{}', marked_at", to: 'marked_at' }],
    test: searchTest,
    fails: 'of whoever moves out or deletes themself nothing is left',
  },
];

export const safeguards: readonly Safeguard[] = [...uploads, ...once, ...falls, ...oddities, ...looking];
