import { pinyin } from 'pinyin-pro';

/** A name of many characters that are each read in several ways is found by so many of them. */
const most = 24;
const known = new Map<string, readonly string[]>();

/**
 * The first letters of how a name is spoken, once for each way it may be: 单小明 is SXM, DXM and CXM. A name of several words is also meant by one
 * of them alone (买买提·吐尔逊 is MMTTEX, MMT and TEX); in a foreign script each word has one letter.
 */
export function initialsOf(name: string): string[] {
  const words = name
    .normalize('NFKC')
    .split(/[\s·•・.'’-]+/)
    .filter((word) => word !== '')
    .map(lettersOf);
  const parts = words.length > 1 ? words.filter(({ length }) => length > 1).flatMap(spoken) : [];
  return [...new Set([...spoken(words.flat()), ...parts])];
}

type Letters = readonly string[];

function lettersOf(word: string): Letters[] {
  const characters = /\p{Script=Han}/u.test(word) ? [...word] : [...word].slice(0, 1);
  return characters.map(readings).filter(({ length }) => length > 0);
}

function spoken(characters: readonly Letters[]): string[] {
  return characters.reduce<string[]>(
    (ways, letters) => ways.flatMap((way) => letters.map((letter) => `${way}${letter}`)).slice(0, most),
    [''],
  );
}

/** A surname's own reading is among those of its character. */
function readings(character: string): Letters {
  const before = known.get(character);
  if (before) return before;
  const spokenAs = pinyin(character, { multiple: true, type: 'array', pattern: 'first', toneType: 'none' });
  const letters = [...new Set(spokenAs.map((letter) => letter.toUpperCase()))].filter((letter) => /^[A-Z]$/.test(letter));
  known.set(character, letters);
  return letters;
}
