import { THEMES, useTheme } from '../theme.ts';
import { words } from '../words.ts';
import { ChoiceList } from './choice.tsx';

/** All three themes, for the page about oneself; the pill in the heading only changes between standard and elder. */
export function ThemeChoice({ labelHidden }: { readonly labelHidden?: boolean }) {
  const [theme, change] = useTheme();
  const options = THEMES.map((id) => ({ id, name: words.themes[id], more: words.themesMean[id] }));
  return (
    <ChoiceList
      label={words.themesLabel}
      labelHidden={labelHidden}
      options={options}
      value={theme}
      onChange={(id) => change(THEMES.find((known) => known === id) ?? 'standard')}
    />
  );
}
