import { sql } from 'kysely';
import type { County } from '#kernel/county.ts';
import type { Spoken } from '#kernel/http.ts';
import type { System } from '#kernel/system.ts';
import { type Speaker, spokenThroughout } from '#library/english/speaker.ts';
import { inEnglish, inEnglishOf } from '#library/english/spoken.ts';
import type { Method } from '#method/language.ts';
import { type MethodRef, methodPage } from './method-page.ts';

/**
 * Answers as pages in another language read them, by what a page says of itself. A community's own words are spoken where an answer, or what was asked,
 * names a matter that goes by its method, or the method: nowhere else, so that nobody's English stands in for another's.
 */
export const spoken: Spoken = {
  en: async (answer, { system, body }) => {
    const pages = system ? await pagesNamed(system, namedIn([answer, body])) : [];
    return spokenThroughout(system ? speakerOf(system.county, pages) : inEnglish, answer);
  },
};

const MATTER = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
/** As `newMethodId` of the workshop makes them; what the library says is spoken anyway. */
const OWN = /^own-[0-9a-f]{12}$/;
/** More than any page of a list names. */
const mostNamed = 500;

type Named = { readonly matters: readonly string[]; readonly methods: readonly string[] };

/** What could be a matter, and what is a method of a community's own. */
function namedIn(of: unknown): Named {
  const named = [...new Set(textsIn(of))];
  const most = (kind: RegExp) => named.filter((one) => kind.test(one)).slice(0, mostNamed);
  return { matters: most(MATTER), methods: most(OWN) };
}

function* textsIn(of: unknown): Generator<string> {
  if (typeof of === 'string') yield of;
  else if (typeof of === 'object' && of !== null) for (const one of Object.values(of)) yield* textsIn(one);
}

async function pagesNamed({ db, county }: System, { matters, methods }: Named): Promise<Method[]> {
  if (matters.length === 0 && methods.length === 0) return [];
  const { rows } = await sql<MethodRef>`
    select method_id, method_version from matter where id = any(${matters}::uuid[]) and method_id like 'own-%'
    union select id, max(version) from method where id = any(${methods}::text[]) group by id order by 1, 2`.execute(db);
  return await Promise.all(rows.map(({ method_id, method_version }) => methodPage(db, county.code, method_id, method_version)));
}

/** Who speaks the English of these methods beside that of the library. */
export function speakerOf({ code }: County, methods: readonly Method[]): Speaker {
  const speaking = methods.flatMap(({ id, version, english }) => (english ? [{ name: `${id}@${version}`, english }] : []));
  const name = [code, ...speaking.map((one) => one.name)].join('/');
  return inEnglishOf(
    name,
    speaking.map(({ english }) => english),
  );
}
