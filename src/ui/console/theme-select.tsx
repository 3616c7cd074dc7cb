import { Select } from 'antd';
import { THEMES, useTheme } from '../theme.ts';
import { words } from '../words.ts';

/** The theme of this desk, at the foot of the navigation. */
export function ThemeSelect() {
  const [theme, change] = useTheme();
  return (
    <Select
      aria-label={words.themesLabel}
      className="nav-theme"
      variant="borderless"
      size="small"
      value={theme}
      options={THEMES.map((value) => ({ value, label: words.themes[value] }))}
      onChange={change}
    />
  );
}
