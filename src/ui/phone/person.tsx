import type { ReactNode } from 'react';
import { Call } from './button.tsx';

type PersonProps = {
  readonly name: string;
  /** What they are here: 专职网格员. */
  readonly does: ReactNode;
  /** A working number; without one there is no call button. */
  readonly phone?: string | null | undefined;
  readonly action?: ReactNode;
};

/** Somebody with a face, what they do, and how to reach them. */
export function Person({ name, does, phone, action }: PersonProps) {
  return (
    <div className="person">
      <span className="face" aria-hidden="true">
        {[...name][0]}
      </span>
      <div className="person-text">
        <b>{name}</b>
        <p>{does}</p>
      </div>
      {action ?? (phone && <Call phone={phone} name={name} />)}
    </div>
  );
}
