import type { Answer } from '#kernel/contract.ts';
import type { openDraft } from '../../designing/contract.ts';

/** A draft as it is opened, and the parts of its page. */
export type Draft = Answer<typeof openDraft>;
export type Method = Draft['page'];
export type Step = Method['steps'][number];
export type StepThat<Do extends Step['do']> = Extract<Step, { do: Do }>;
export type Rung = NonNullable<Step['late']>[number];
export type Span = Method['reopen']['within'];
export type Form = Method['forms'][string];
export type Field = Form['fields'][number];
export type Who = StepThat<'fill'>['who'];
export type OneWho = Exclude<Who, { any: unknown }>;
export type Panel = StepThat<'review'>['panels'][number];
export type Share = Panel['quorum'];
export type Post = Draft['posts'][number];
/** What the system can do beside the steps, one of what it asks, and how it stands on the page. */
export type Effect = Draft['effects'][number];
export type EffectAsk = Effect['asks'][number];
export type EffectCall = NonNullable<Method['effects']>[string][number];
export type Fault = Draft['faults'][number];
/** What is asked about the page while it is written. */
export type Findings = Pick<Draft, 'faults' | 'english'>;

/** What is open in the middle: the method itself, or one of its steps. */
export type Chosen = string | null;

export type StepProps = { readonly step: Step; readonly at: number };
