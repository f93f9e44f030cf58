import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { applyTheme, storedTheme, type Theme } from '../theme';
import { Choice } from './Choice';

/** Colours as the system has them, light or dark. */
export function ThemeSwitch(): JSX.Element {
  const [theme, setTheme] = useState<Theme>(storedTheme);
  const choose = (next: Theme): void => {
    applyTheme(next);
    setTheme(next);
  };
  return (
    <Choice<Theme>
      label="Colours" value={theme} onChange={choose}
      options={[{ value: 'system', text: 'Auto' }, { value: 'light', text: 'Light' }, { value: 'dark', text: 'Dark' }]}
    />
  );
}
