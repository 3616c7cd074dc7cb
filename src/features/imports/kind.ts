import type { z } from 'zod';

export type KindId = 'buildings' | 'residents' | 'staff' | 'members' | 'helpers';

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
  /** The column holds a day, so a cell Excel took for a day is right here. */
  readonly day?: true;
};

type Shape = Readonly<Record<string, z.ZodType<unknown, string>>>;

/** One of the files: what it is called, its columns, and what each cell must look like. */
export type Kind<S extends Shape = Shape> = {
  readonly id: KindId;
  readonly name: string;
  readonly note: string;
  readonly shape: z.ZodObject<S>;
  readonly columns: { readonly [C in keyof S]: Column };
};

export type RowOf<K extends Kind> = z.output<K['shape']>;

export function kind<S extends Shape>(definition: Kind<S>): Kind<S> {
  return definition;
}

/** Whether a column must be filled: the shape alone decides. */
export function isRequired({ shape }: Kind, column: string): boolean {
  return shape.shape[column]?.safeParse('').success === false;
}
