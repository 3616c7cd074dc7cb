import type { z } from 'zod';

export type KindId = 'buildings' | 'residents' | 'staff' | 'members' | 'helpers' | 'agents';

/** One column of a file a community hands over. */
export type Column = {
  readonly label: string;
  /** Other headings the same column goes by. */
  readonly synonyms: readonly string[];
  readonly example: string;
  readonly note?: string;
  /** The words the column may hold; the template offers them as a list. */
  readonly choices?: readonly string[];
  /** A personal column says why it is asked for (个人信息保护法 6, 17): printed in the template's notes. */
  readonly personal?: string;
  /** The column must stand in the file, though some of its cells may be empty: a file of homes that has forgotten the estate is not a file of houses. */
  readonly always?: true;
  /** The column holds a day, so a cell Excel took for a day is right here. */
  readonly day?: true;
};

/** A row read only as far as its cells could be read. */
export type Readable<Row> = { readonly [C in keyof Row]?: Row[C] | undefined };

/** One of the files, as far as it can be told without knowing its rows. */
export type Outline = {
  readonly id: KindId;
  readonly name: string;
  readonly note: string;
  readonly columns: Readonly<Record<string, Column>>;
  /** The shape of a row with every column left away at will. */
  readonly readable: z.ZodType;
};

/** One of the files: what it is called, its columns, and what each cell must look like. */
export type Kind<Row> = Outline & {
  readonly columns: { readonly [C in keyof Row]: Column };
  readonly readable: z.ZodType<Readable<Row>>;
  readonly shape: z.ZodType<Row>;
};

/** Whether a column must be filled: the shape alone decides. */
export function isRequired({ readable }: Outline, column: string): boolean {
  return !readable.safeParse({ [column]: '' }).success;
}

/** Whether a file without this column is sent back: because each row needs it, or because an empty cell of it says something. */
export function mustBeThere(kind: Outline, column: string): boolean {
  return isRequired(kind, column) || kind.columns[column]?.always === true;
}
