import { Button, Checkbox } from 'antd';
import { type ReactNode, useId } from 'react';
import { Icon, type IconName } from '#ui/phone/icon.tsx';
import { useDesigning } from './designing.ts';
import { keyOf, type Place } from './places.ts';

/** A headed part of the form in the middle. Faults of just this place are said under its head. */
export function Part({ title, at, children }: { readonly title: string; readonly at?: Place; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="design-part" aria-labelledby={id} data-places={at && keyOf(at)}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

/** What few need, folded away. */
export function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="design-part design-fold">
      <summary>{title}</summary>
      {children}
    </details>
  );
}

type RowProps = { readonly name: string; readonly at?: Place | undefined; readonly actions?: ReactNode; readonly children: ReactNode };

/** One of several alike: a rung, a button, a field, with what can be done with it at its right. */
export function Row({ name, at, actions, children }: RowProps) {
  return (
    <li className="design-row" data-places={at && keyOf(at)}>
      <fieldset>
        <legend className="for-readers">{name}</legend>
        {children}
      </fieldset>
      <div className="design-row-acts">{actions}</div>
    </li>
  );
}

type SmallProps = { readonly icon: IconName; readonly name: string; readonly off?: boolean; readonly onPress: () => void };

/** A small button with a sign; its name is what it does with what. */
export function SmallButton({ icon, name, off = false, onPress }: SmallProps) {
  const { mayWrite } = useDesigning();
  return (
    <Button
      type="text"
      size="small"
      icon={<Icon of={icon} />}
      aria-label={name}
      title={name}
      disabled={off || !mayWrite}
      onClick={onPress}
    />
  );
}

export function AddButton({ children, onPress }: { readonly children: string; readonly onPress: () => void }) {
  const { mayWrite } = useDesigning();
  return (
    <Button className="design-add" icon={<Icon of="plus" />} disabled={!mayWrite} onClick={onPress}>
      {children}
    </Button>
  );
}

export function Tick({
  on,
  at,
  children,
  onTurn,
}: {
  readonly on: boolean;
  readonly at?: Place;
  readonly children: string;
  readonly onTurn: (on: boolean) => void;
}) {
  const { mayWrite } = useDesigning();
  return (
    <p className="asked-tick" data-places={at && keyOf(at)}>
      <Checkbox checked={on} disabled={!mayWrite} onChange={({ target }) => onTurn(target.checked)}>
        {children}
      </Checkbox>
    </p>
  );
}

/** What is wrong with just this place, or lies where no field speaks of it. */
export function FaultsOf({ at }: { readonly at: Place }) {
  const { faults } = useDesigning();
  const here = faults.filter(({ path }) => path.length === at.length && keyOf(path) === keyOf(at));
  if (here.length === 0) return null;
  return (
    <ul className="asked-faults">
      {here.map(({ say }) => (
        <li key={say}>
          <Icon of="warn" />
          {say}
        </li>
      ))}
    </ul>
  );
}
