/** What an item of a column must have before it is taken: 时间节点, 推进措施, 负责人员, a figure to reach, a need it answers; and before it is done: what solved it. */
export type Needed = 'due' | 'measure' | 'owner' | 'target' | 'need' | 'solution';

/** What a kind of campaign, plan or list looks like, as a page of data. A community begins a sheet of its own by it. */
export type Pattern = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'campaign' | 'plan' | 'list';
  /** What it is for, in one sentence. */
  readonly about: string;
  /** The columns in their order; none where the community names its own. */
  readonly columns: readonly string[];
  /** What every item needs; a column may ask for more. */
  readonly needs: readonly Needed[];
  readonly needsMore?: Readonly<Record<string, readonly Needed[]>>;
  /** What each item carries one choice of, at most two. */
  readonly marks: readonly { readonly name: string; readonly choices: readonly string[] }[];
  /** The columns are stages: none is done before the one it follows. */
  readonly staged?: true;
  /** How many items each column must have before residents are shown it. */
  readonly least?: number;
  /** Its items are needs that plans are to answer. */
  readonly gathersNeeds?: true;
};
