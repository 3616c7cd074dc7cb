import { Button, Dropdown } from 'antd';
import { useId } from 'react';
import { Icon } from '#ui/phone/icon.tsx';
import type { Effect, EffectCall } from './design-answers.ts';
import { useDesigning } from './designing.ts';
import { addable, begins } from './effect-parts.ts';
import { EffectTold } from './effect-told.tsx';
import { effectWords as words } from './effect-words.ts';
import { FaultsOf, Row, SmallButton } from './part.tsx';
import { keyOf } from './places.ts';

type EffectsProps = {
  /** `step.outcome`, an end, or `opened`. */
  readonly at: string;
  readonly title: string;
};

/** What the system does by itself at a place of the page, beside the people. */
export function Effects({ at, title }: EffectsProps) {
  const { page, effects, mayWrite } = useDesigning();
  const id = useId();
  const calls = page.effects?.[at] ?? [];
  const more = addable(effects, at, calls);
  if (calls.length === 0 && (more.length === 0 || !mayWrite)) return null;
  return (
    <fieldset className="design-effects" aria-labelledby={id} data-places={keyOf(['effects', at])}>
      <p id={id} className="design-effects-head">
        {title}
      </p>
      <FaultsOf at={['effects', at]} />
      <ul className="design-rows">
        {calls.map((call, nth) => (
          <OneEffect key={call.do} call={call} at={at} nth={nth} />
        ))}
      </ul>
      {mayWrite && more.length > 0 && <AddEffect at={at} more={more} />}
    </fieldset>
  );
}

type OneProps = { readonly call: EffectCall; readonly at: string; readonly nth: number };

function OneEffect({ call, at, nth }: OneProps) {
  const { effects, change } = useDesigning();
  const known = effects.find((one) => one.do === call.do);
  const name = known?.name ?? call.do;
  const place = ['effects', at, nth];
  return (
    <Row
      name={name}
      at={place}
      actions={<SmallButton icon="close" name={words.remove(name)} onPress={() => change({ do: 'remove-effect', at, nth })} />}
    >
      <p className="design-itself">{name}</p>
      {known && <p className="asked-hint">{known.tells}</p>}
      {known && !known.anywhere && <p className="asked-hint">{words.kept}</p>}
      <FaultsOf at={place} />
      {known?.anywhere && <EffectTold effect={known} call={call} at={at} nth={nth} />}
    </Row>
  );
}

function AddEffect({ at, more }: { readonly at: string; readonly more: readonly Effect[] }) {
  const { page, posts, change } = useDesigning();
  const items = more.map((one) => ({
    key: one.do,
    label: (
      <span className="design-kind">
        <b>{one.name}</b>
        <small>{one.tells}</small>
      </span>
    ),
    onClick: () => change({ do: 'add-effect', at, effect: begins({ page, posts }, one, at) }),
  }));
  return (
    <Dropdown trigger={['click']} menu={{ items }} autoFocus>
      <Button type="text" size="small" icon={<Icon of="plus" />}>
        {words.add}
      </Button>
    </Dropdown>
  );
}
