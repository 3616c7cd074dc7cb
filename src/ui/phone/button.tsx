import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { words } from '../words.ts';
import { Icon, type IconName } from './icon.tsx';

/** main: the one red action of a screen · help: done and human help, green · plain: everything else · quiet: words only. */
export type ButtonLook = 'main' | 'help' | 'plain' | 'quiet';

type Face = {
  readonly look?: ButtonLook | undefined;
  readonly icon?: IconName | undefined;
  readonly wide?: boolean | undefined;
  readonly big?: boolean | undefined;
  readonly children: ReactNode;
};

type ButtonProps = Face & {
  readonly onPress?: (() => void) | undefined;
  readonly submit?: boolean | undefined;
  readonly pending?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly label?: string | undefined;
};

/** A button. While `pending` it keeps its place and focus, says so, and cannot be pressed twice. */
export function Button({ onPress, submit, pending, disabled, label, ...face }: ButtonProps) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      className={classOf(face)}
      onClick={(event) => (pending ? event.preventDefault() : onPress?.())}
      disabled={disabled}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      aria-label={label}
    >
      {pending ? <span className="spin" aria-hidden="true" /> : face.icon && <Icon of={face.icon} />}
      <span>{pending ? words.pending : face.children}</span>
    </button>
  );
}

type GoProps = Face & {
  readonly to: string;
  readonly params?: Record<string, string> | undefined;
  readonly search?: Record<string, string> | undefined;
};

/** Looks like a button, goes to another screen. */
export function Go({ to, params, search, ...face }: GoProps) {
  return (
    <Link to={to} params={params ?? {}} search={search ?? {}} className={classOf(face)}>
      {face.icon && <Icon of={face.icon} />}
      <span>{face.children}</span>
    </Link>
  );
}

type CallProps = { readonly phone: string; readonly name: string; readonly wide?: boolean | undefined; readonly children?: ReactNode };

/** Rings somebody up: the green button that is always there for those who would rather talk. Words of one's own should say whom. */
export function Call({ phone, name, wide, children }: CallProps) {
  return (
    <a
      className={classOf({ look: 'help', wide })}
      href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}
      aria-label={children === undefined ? words.callNamed(name) : undefined}
    >
      <Icon of="phone" />
      <span>{children ?? words.call}</span>
    </a>
  );
}

/** Buttons side by side that stack when the words grow. */
export function Buttons({ children }: { readonly children: ReactNode }) {
  return <div className="btns">{children}</div>;
}

function classOf({ look = 'plain', wide, big }: Pick<Face, 'look' | 'wide' | 'big'>): string {
  return ['btn', look, wide && 'wide', big && 'big'].filter(Boolean).join(' ');
}
