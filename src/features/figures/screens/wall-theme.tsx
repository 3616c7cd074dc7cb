import { THEMES, useTheme } from '#ui/theme.ts';
import { words } from './words.ts';

/** In which colours a screen hangs: bright rooms ask for more contrast. Kept on this machine. */
export function WallTheme() {
  const [theme, change] = useTheme();
  return (
    <select
      aria-label={words.theme}
      value={theme}
      onChange={({ target }) => change(THEMES.find((one) => one === target.value) ?? 'standard')}
    >
      {THEMES.map((one) => (
        <option key={one} value={one}>
          {words.themes[one]}
        </option>
      ))}
    </select>
  );
}
