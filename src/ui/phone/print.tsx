import { Icon } from './icon.tsx';

type PrintProps = { readonly sheet: string; readonly look?: 'main' | 'plain'; readonly children: string };

/** Opens a PDF of ours (`sheet`: its address under /api) as the phone opens any: from there it is printed or sent on. */
export function Print({ sheet, look = 'plain', children }: PrintProps) {
  return (
    <a className={`btn ${look}`} href={`/api/${sheet}`} target="_blank" rel="noreferrer">
      <Icon of="print" />
      <span>{children}</span>
    </a>
  );
}
