import { z } from 'zod';
import { contract, phone, subject } from '#kernel/contract.ts';
import { idFault } from '#kernel/id-number.ts';

export const relations = ['户主', '配偶', '子女', '父母', '孙辈', '祖辈', '其他亲属', '非亲属'] as const;
export const residences = ['常住', '户在人不在', '租住', '其他'] as const;
export const leavings = ['moved-out', 'died', 'entered-twice'] as const;

export const onDay = z.iso.date('请选哪一天');
export const personName = z
  .string()
  .trim()
  .regex(/^[\p{Script=Han}][\p{Script=Han}·]{1,24}$|^[A-Za-z][A-Za-z .'-]{1,40}$/u, '不像姓名，应为两个以上的汉字');
export const idNumber = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^\d{17}[\dX]$/, '证件号应为 18 位')
  .refine((text) => idFault(text) !== 'birth', '证件号里的出生日期不存在，请核对');
const some = z.array(z.uuid()).min(1, '请至少选一个人').max(30);

/** Somebody who comes to live behind a door; the door gets its household when it had none. Only what the ledger keeps of everybody is asked. */
export const moveIn = contract(
  'people.move-in',
  z.object({
    dwelling: z.uuid(),
    name: personName,
    idNumber: idNumber.optional(),
    phone: phone.optional(),
    relation: z.enum(relations, '请选和户主的关系'),
    residence: z.enum(residences).default('常住'),
    onDay,
  }),
  subject,
);
/**
 * Some of a household, or all of it, go to live behind another door: the household is parted, or joined with the one that lives there. `relation`: what those who go
 * are to the head there, where it is known.
 */
export const moveHome = contract(
  'people.move-home',
  z.object({ persons: some, dwelling: z.uuid(), relation: z.enum(relations).optional(), onDay }),
  subject,
);
/** Somebody leaves the ledger: moved away, died, or was entered twice. They can be found no more; what was done stays counted. */
export const moveOut = contract('people.move-out', z.object({ person: z.uuid(), why: z.enum(leavings, '请选原因'), onDay }), subject);

/** Why a household names another head. */
export const headReasons = ['died', 'moved', 'agreed', 'put-right'] as const;
const toHead = z.enum(relations).exclude(['户主']);
/** The next head of a household, of those who live there. `others`: what each of them is to the new one, where it is known. */
export const nameHead = contract(
  'people.name-head',
  z.object({
    person: z.uuid('请选新户主'),
    others: z.array(z.object({ person: z.uuid(), relation: toHead })).max(30),
    why: z.enum(headReasons, '请选为什么改'),
    onDay,
  }),
  subject,
);

export const eventKinds = ['moved-in', ...leavings, 'came', 'went', 'began', 'ended', 'headed'] as const;
/** What became of a household, the newest first; a household that has ended keeps its own. */
export const householdHistory = contract(
  'people.household-history',
  z.object({ household: z.uuid() }),
  z.object({
    events: z.array(
      z.object({
        id: z.uuid(),
        what: z.enum(eventKinds),
        masked: z.string().nullable(),
        /** The door they came from or went to. */
        other: z.string().nullable(),
        onDay: z.string(),
        byCalled: z.string(),
        /** Why another head was named; null of everything else. */
        why: z.enum(headReasons).nullable(),
      }),
    ),
  }),
);
