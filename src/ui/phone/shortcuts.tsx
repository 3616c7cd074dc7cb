import { Link } from '@tanstack/react-router';
import { Icon, type IconName } from './icon.tsx';

type Shortcut = {
  readonly to: string;
  readonly search?: Record<string, string> | undefined;
  readonly name: string;
  readonly icon: IconName;
};

/** Four words as shortcuts: 修一修 帮一把 办个事 提一提. Four in a row, two where letters are large. */
export function Shortcuts({ label, of }: { readonly label: string; readonly of: readonly Shortcut[] }) {
  return (
    <nav className="shortcuts" aria-label={label}>
      {of.map((shortcut) => (
        <Link key={shortcut.name} to={shortcut.to} search={shortcut.search ?? {}}>
          <Icon of={shortcut.icon} />
          {shortcut.name}
        </Link>
      ))}
    </nav>
  );
}
