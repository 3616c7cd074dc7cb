import { AskedOne, AskedSome, AskedWords } from './asked.tsx';
import type { Effect, EffectAsk, EffectCall } from './design-answers.ts';
import { useDesigning } from './designing.ts';
import { fieldsFor, fromStep, readersFor, tellingSteps } from './effect-parts.ts';
import { effectWords as words } from './effect-words.ts';
import { postOptions, stepOptions } from './options.ts';
import { Tick } from './part.tsx';

type ToldProps = { readonly effect: Effect; readonly call: EffectCall; readonly at: string; readonly nth: number };
type OneProps = ToldProps & { readonly ask: EffectAsk };

/** What something the system does is told: which words, from which step, which of its fields. */
export function EffectTold(props: ToldProps) {
  return props.effect.asks.map((ask) => <OneTold key={ask.id} {...props} ask={ask} />);
}

const kinds = { words: ToldWords, tick: ToldTick, step: ToldStep, field: ToldField, posts: ToldPosts };

function OneTold(props: OneProps) {
  const Kind = kinds[props.ask.kind];
  return <Kind {...props} />;
}

/** Tells another value, or none. */
function useTelling({ call, at, nth, ask }: OneProps) {
  const { change } = useDesigning();
  return (value: string | readonly string[] | true | null, field?: string) => {
    const { [ask.id]: _, ...rest } = call.with;
    change(
      { do: 'tell-effect', at, nth, with: value === null ? rest : { ...rest, [ask.id]: typeof value === 'object' ? [...value] : value } },
      field,
    );
  };
}

const placeOf = ({ at, nth, ask }: OneProps) => ['effects', at, nth, 'with', ask.id];
const toldText = (value: unknown): string => (typeof value === 'string' ? value : '');

function ToldWords(props: OneProps) {
  const { ask, call, at, nth } = props;
  const tell = useTelling(props);
  return (
    <AskedWords
      label={ask.name}
      hint={ask.hint ?? undefined}
      at={placeOf(props)}
      value={toldText(call.with[ask.id])}
      max={ask.most ?? 200}
      onWrite={(text) => tell(text, `effects/${at}/${nth}/${ask.id}`)}
    />
  );
}

function ToldTick(props: OneProps) {
  const { ask, call } = props;
  const tell = useTelling(props);
  return (
    <Tick on={call.with[ask.id] === true} at={placeOf(props)} onTurn={(on) => tell(on ? true : null)}>
      {ask.name}
    </Tick>
  );
}

/** With another step other fields are told from. */
function ToldStep(props: OneProps) {
  const { ask, call, effect, at, nth } = props;
  const { page, change } = useDesigning();
  const telling = tellingSteps(page, effect).map(({ id }) => id);
  const known = stepOptions(page).filter(({ value }) => telling.includes(value) || value === call.with[ask.id]);
  if (known.length === 0) return <p className="asked-hint">{words.nowhere}</p>;
  const become = (id: string) => {
    const step = page.steps.find((one) => one.id === id);
    const dropped = effect.asks.filter(({ kind }) => kind === 'step' || kind === 'field').map((one) => one.id);
    const rest = Object.fromEntries(Object.entries(call.with).filter(([name]) => !dropped.includes(name)));
    change({ do: 'tell-effect', at, nth, with: { ...rest, ...(step ? fromStep(page, effect, step) : {}) } });
  };
  return (
    <AskedOne
      label={ask.name}
      hint={ask.hint ?? undefined}
      at={placeOf(props)}
      value={toldText(call.with[ask.id])}
      options={[...(ask.needed ? [] : [{ value: '', label: words.none }]), ...known]}
      onChoose={become}
    />
  );
}

function ToldField(props: OneProps) {
  const { ask, call, effect } = props;
  const { page } = useDesigning();
  const tell = useTelling(props);
  const from = effect.asks.find(({ kind }) => kind === 'step');
  const step = page.steps.find(({ id }) => from && id === call.with[from.id]);
  const told = toldText(call.with[ask.id]);
  const fields = step ? fieldsFor(page, step, ask).map(({ id, label }) => ({ value: id, label })) : [];
  if (fields.length === 0 && told === '') return null;
  return (
    <AskedOne
      label={ask.name}
      hint={ask.hint ?? undefined}
      at={placeOf(props)}
      value={told}
      options={[{ value: '', label: ask.needed ? words.choose : words.none }, ...fields]}
      onChoose={(field) => tell(field === '' ? null : field)}
    />
  );
}

/** Posts here; one that stands on the page already can be taken off, whoever reads it. */
function ToldPosts(props: OneProps) {
  const { ask, call } = props;
  const { page, posts } = useDesigning();
  const tell = useTelling(props);
  const told = call.with[ask.id];
  const chosen = Array.isArray(told) ? told.filter((post) => typeof post === 'string') : [];
  const known = readersFor(page, posts);
  return (
    <AskedSome
      label={ask.name}
      hint={ask.hint ?? undefined}
      at={placeOf(props)}
      value={chosen}
      options={postOptions(posts.filter((post) => known.includes(post) || chosen.includes(post.id)))}
      onChoose={(next) => tell(next.length === 0 ? null : next)}
    />
  );
}
