import type { ReactNode } from 'react';
import { Call } from './button.tsx';

type PersonProps = {
  readonly name: string;
  /** What they are here: 专职网格员 · 电话由社区转接. Each part stays in one piece while a line holds it. */
  readonly does: string;
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
        <p>
          {does.split(' · ').map((part) => (
            <span key={part}>{part} </span>
          ))}
        </p>
      </div>
      {action ?? (phone && <Call phone={phone} name={name} />)}
    </div>
  );
}
