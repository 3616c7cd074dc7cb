import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Db, Tx } from '#kernel/db.ts';
import { type AreaKind, layPlaces, type Place, place } from './lay.ts';

/** The official divisions of the Ministry of Civil Affairs as published until 2023-06: the last that reach down to the street. */
const publishedOn = '2023-06-30';

const kinds: Readonly<Record<number, AreaKind>> = { 2: 'province', 4: 'city', 6: 'county', 9: 'street' };
const parentLength: Readonly<Record<number, number>> = { 4: 2, 6: 4, 9: 6 };

/**
 * Lays the official places of a tenant with their codes: the province and city it stands in, itself, and all counties and streets inside.
 * @param tenant the code of a city (4 digits) or of a county (6).
 * @returns the places by code. An unknown code lays nothing of its own.
 */
export async function importDivisions(db: Db | Tx, tenant: string): Promise<ReadonlyMap<string, Place>> {
  const laid = new Map<string, Place>();
  for (const [code, name] of divisionsOf(tenant)) {
    const kind = kinds[code.length];
    const parent = laid.get(code.slice(0, parentLength[code.length] ?? 0));
    if (kind) laid.set(code, place({ kind, name, ...(parent && { parent }) }));
  }
  if (laid.size === 0) return laid;
  await layPlaces(db, [...laid.values()]);
  const codes = [...laid].map(([code, { id }]) => ({ area_id: id ?? '', code, since: publishedOn }));
  for (let from = 0; from < codes.length; from += 1000)
    await db
      .insertInto('area_code')
      .values(codes.slice(from, from + 1000))
      .execute();
  return laid;
}

/** The place of an official code in force today. */
export async function areaOfCode(db: Db | Tx, code: string): Promise<string | null> {
  const found = await db.selectFrom('area_code').select('area_id').where('code', '=', code).where('until', 'is', null).executeTakeFirst();
  return found?.area_id ?? null;
}

/** The divisions right below one: provinces without one, cities of a province (2 digits), counties of a city (4). */
export function divisionsUnder(code: string | undefined): { code: string; name: string }[] {
  const length = (code?.length ?? 0) + 2;
  return readDivisions().flatMap(([below, name]) =>
    below.length === length && below.startsWith(code ?? '') ? [{ code: below, name }] : [],
  );
}

/** The full name of a city or county, with the city it stands in. */
export function divisionName(code: string): string | null {
  return readDivisions().find(([known]) => known === code)?.[1] ?? null;
}

function divisionsOf(tenant: string): [code: string, name: string][] {
  return readDivisions().filter(([code]) => code.startsWith(tenant) || tenant.startsWith(code));
}

function readDivisions(): [code: string, name: string][] {
  const text = gunzipSync(readFileSync(join(import.meta.dirname, 'divisions.tsv.gz'))).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([code = '', name = '']) => [code, name]);
}
