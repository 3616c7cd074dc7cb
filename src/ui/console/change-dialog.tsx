import type { ReactNode } from 'react';
import type { Asked, Contract } from '#kernel/contract.ts';
import { FormDialog } from './form-dialog.tsx';
import { useChange } from './use-change.ts';

type ChangeProps<C extends Contract, V> = {
  readonly name: C['name'];
  /** Stands over the form and on its button. */
  readonly title: string;
  readonly tells?: string | undefined;
  /** The word when it is done. */
  readonly done: string;
  readonly initial?: Partial<V> | undefined;
  readonly asked: (values: V) => Asked<C>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/** A small form for one change: `<ChangeDialog<typeof open, Values> name="venues.open" …>`. */
export function ChangeDialog<C extends Contract, V extends object>({ name, title, done, asked, onClose, ...form }: ChangeProps<C, V>) {
  const change = useChange<C>(name, done, onClose);
  return (
    <FormDialog<V>
      title={title}
      submit={title}
      pending={change.pending}
      fault={change.fault}
      onSubmit={(values) => change.submit(asked(values))}
      onClose={onClose}
      {...form}
    />
  );
}
