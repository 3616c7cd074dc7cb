import { checkCharacter } from '../../src/kernel/id-number.ts';
import type { Chance } from './chance.ts';
import type { Home } from './homes.ts';
import { fullName, type Sex, surname } from './names.ts';
import type { Plan } from './plan.ts';

/** The files are as of this year; ages are reckoned from it. */
const thisYear = 2026;

export type Person = {
  readonly home: Home;
  readonly relation: string;
  readonly name: string;
  readonly sex: Sex;
  readonly age: number;
  readonly idNumber: string;
  readonly phone: string;
};

type Role = { readonly relation: string; readonly sex: Sex; readonly age: number; readonly family?: string };

/**
 * Who lives where: exactly as many households and residents as the plan says.
 * ID numbers carry a valid check character, but an order code from 880 to 899, which no registry hands out in such a row;
 * phone numbers run through one block of ten thousand.
 */
export function settle(chance: Chance, plan: Plan, homes: readonly Home[]): Person[] {
  const lived = new Set(chance.some(homes, plan.households));
  const occupied = homes.filter((home) => lived.has(home));
  const sizes = sizesOf(chance, plan);
  const register = new Register(plan);
  return occupied.flatMap((home, index) => household(chance, sizes[index] ?? 1).map((role) => register.enter(chance, home, role)));
}

/** Households of one to six, drawn at will and then mended one by one until the total is right. */
function sizesOf(chance: Chance, { households, residents }: Plan): number[] {
  const sizes = Array.from({ length: households }, () => Number(chance.weighed({ '1': 18, '2': 32, '3': 30, '4': 12, '5': 6, '6': 2 })));
  let missing = residents - sizes.reduce((sum, size) => sum + size, 0);
  while (missing !== 0) {
    const index = chance.between(0, households - 1);
    const step = Math.sign(missing);
    const size = (sizes[index] ?? 1) + step;
    if (size < 1 || size > 6) continue;
    sizes[index] = size;
    missing -= step;
  }
  return sizes;
}

function household(chance: Chance, size: number): Role[] {
  const family = surname(chance);
  if (size === 1) return [single(chance, family)];
  if (size === 2) return pair(chance, family);
  const head = { relation: '户主', sex: '男' as const, age: chance.between(28, 56), family };
  const couple = [head, { relation: '配偶', sex: '女' as const, age: head.age - chance.between(-2, 4) }];
  const elders = size === 6 ? 2 : Number(chance.happens([0, 0, 0, 0.17, 0.45, 0.9][size] ?? 0));
  const children = Array.from({ length: size - 2 - elders }, (_, n) => child(chance, family, head.age - 25 - n * 3));
  return [...couple, ...children, ...Array.from({ length: elders }, (_, n) => elder(chance, head, n))];
}

function single(chance: Chance, family: string): Role {
  const old = chance.happens(0.5);
  const sex = chance.weighed({ 男: old ? 35 : 55, 女: old ? 65 : 45 });
  return { relation: '户主', sex, age: old ? chance.between(62, 92) : chance.between(23, 59), family };
}

function pair(chance: Chance, family: string): Role[] {
  const kind = chance.weighed({ old: 35, young: 41, parent: 24 });
  if (kind === 'parent') {
    const mother = { relation: '户主', sex: '女' as const, age: chance.between(30, 58), family };
    return [mother, child(chance, surname(chance), mother.age - 25)];
  }
  const age = kind === 'old' ? chance.between(60, 86) : chance.between(25, 59);
  return [
    { relation: '户主', sex: '男', age, family },
    { relation: '配偶', sex: '女', age: Math.max(22, age - chance.between(-2, 5)) },
  ];
}

function child(chance: Chance, family: string, age: number): Role {
  return { relation: '子女', sex: chance.weighed({ 男: 52, 女: 48 }), age: Math.max(0, age + chance.between(-4, 3)), family };
}

function elder(chance: Chance, head: { age: number; family: string }, n: number): Role {
  const sex = n === 0 && chance.happens(0.6) ? '女' : '男';
  return {
    relation: '父母',
    sex: n === 1 ? '男' : sex,
    age: Math.min(95, head.age + chance.between(24, 30)),
    ...(sex === '男' && { family: head.family }),
  };
}

/** Gives out ID numbers and phone numbers, each once. */
class Register {
  readonly #plan: Plan;
  readonly #born = new Map<string, number>();
  #phones = 0;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  enter(chance: Chance, home: Home, { relation, sex, age, family }: Role): Person {
    const born = thisYear - age;
    const name = fullName(chance, family ?? surname(chance), sex, born);
    return { home, relation, name, sex, age, idNumber: this.#idNumber(chance, born, sex), phone: this.#phone(chance, age) };
  }

  #idNumber(chance: Chance, born: number, sex: Sex): string {
    const birthday = `${born}${two(chance.between(1, born === thisYear ? 10 : 12))}${two(chance.between(1, 28))}`;
    const key = birthday + sex;
    const turn = this.#born.get(key) ?? 0;
    if (turn > 9) return this.#idNumber(chance, born, sex);
    this.#born.set(key, turn + 1);
    const seventeen = `${this.#plan.areaCode}${birthday}${880 + turn * 2 + (sex === '男' ? 1 : 0)}`;
    return seventeen + checkCharacter(seventeen);
  }

  #phone(chance: Chance, age: number): string {
    if (age < 14 || !chance.happens(age < 75 ? 0.92 : 0.45)) return '';
    return phoneOf(this.#plan, this.#phones++);
  }
}

/** The nth number of the plan's block, scattered so that neighbours do not have neighbouring numbers. */
export function phoneOf({ phones }: Plan, nth: number): string {
  return phones + String((nth * 7919 + 137) % 10_000).padStart(4, '0');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
