/** A piece of a printed sheet as blocks.typ sets it. */
export type Block =
  | { readonly is: 'rows'; readonly rows: readonly (readonly [string, string])[] }
  | {
      readonly is: 'list';
      /** Parts of the width of the page. */
      readonly widths: readonly number[];
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Each line of the text is a paragraph. */
  | { readonly is: 'text'; readonly title: string | null; readonly text: string }
  | { readonly is: 'sign'; readonly names: readonly string[] }
  | { readonly is: 'pictures'; readonly pictures: readonly { readonly file: string; readonly caption: string }[] }
  | { readonly is: 'small'; readonly text: string };
