import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type CalloutProps = { readonly kind: 'danger' | 'soon' | 'calm'; readonly title: string; readonly children?: ReactNode };

const ICONS: Readonly<Record<CalloutProps['kind'], IconName>> = { danger: 'warn', soon: 'clock', calm: 'talk' };

/** Something that must be read before going on: 有危险请先打 119 (danger), 时限暂定 (soon), 找别处不影响这件事 (calm). */
export function Callout({ kind, title, children }: CalloutProps) {
  return (
    <div className={`callout ${kind}`} role={kind === 'danger' ? 'alert' : undefined}>
      <Icon of={ICONS[kind]} />
      <div>
        <b>{title}</b>
        {children}
      </div>
    </div>
  );
}
