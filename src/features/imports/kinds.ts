import { z } from 'zod';
import { buildingName, count, idNumber, partName, personName, phone, roomName, unitName } from './values.ts';

/** Why a personal column is asked for at all (个人信息保护法 5, 6, 17): printed in the template's notes. */
type Purpose = string;

/** One column of a file a community hands over. `parse` takes the cleaned text and gives the value, or says in Chinese what is wrong. */
export type Column<Value = unknown> = {
  readonly label: string;
  readonly synonyms: readonly string[];
  readonly required: boolean;
  readonly parse: z.ZodType<Value, string>;
  readonly example: string;
  readonly note?: string;
  readonly choices?: readonly string[];
  readonly personal?: Purpose;
};

export type Kind = {
  readonly id: KindId;
  readonly name: string;
  readonly note: string;
  readonly columns: Readonly<Record<string, Column>>;
};

export type KindId = 'buildings' | 'residents' | 'staff' | 'members' | 'helpers';

/** A row of a kind, all columns parsed. A column left empty gives null. */
export type RowOf<K extends { readonly columns: Readonly<Record<string, Column>> }> = {
  readonly [C in keyof K['columns']]: z.output<K['columns'][C]['parse']>;
};
