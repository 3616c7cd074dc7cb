import { z } from 'zod';

/** The number of the method language; a change that old methods cannot read needs an upcaster and the next number. */
export const LANGUAGE = 1;

type Page = Readonly<Record<string, unknown>>;

/** From each number of the language to the next. A published page is never written anew: it is read as if it had been. */
const upcasters: Readonly<Record<number, (page: Page) => Page>> = {
  /** Before the language had a number a method was open to every channel a resident has, and wrote none of them down. */
  0: (page) => ({ ...page, opens: { channels: ['online', 'phone', 'counter', 'visit', 'wechat', 'paper'], ...objectOf(page['opens']) } }),
};

/** A page of any number of the language as one of today's. Throws where it is none, or of a number not known here: then a newer version of the product wrote it. */
export function upcast(json: unknown): Page {
  let page = objectOf(json);
  for (let number = numberOf(page); number < LANGUAGE; number += 1) {
    const next = upcasters[number];
    if (!next) throw new Error(`no way from language ${number} to ${number + 1}`);
    page = { ...next(page), language: number + 1 };
  }
  if (numberOf(page) > LANGUAGE) throw new Error(`a method in language ${numberOf(page)}, of which ${LANGUAGE} is the newest known here`);
  return page;
}

const objectOf = (json: unknown): Page => z.record(z.string(), z.unknown()).parse(json);

/** The pages of before the number have none. */
const numberOf = ({ language = 0 }: Page): number => z.int().min(0).parse(language);
