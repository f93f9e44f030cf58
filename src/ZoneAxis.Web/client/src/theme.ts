/** How the page is coloured: as the system asks, or as was chosen. */
export type Theme = 'system' | 'light' | 'dark';

const storageKey = 'zoneaxis-theme';
const changed = 'zoneaxis-theme-changed';

/** The theme that was chosen on this machine. */
export function storedTheme(): Theme {
  const stored = localStorage.getItem(storageKey);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Colours the page, and remembers how. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') {
    localStorage.removeItem(storageKey);
    delete document.documentElement.dataset['theme'];
  } else {
    localStorage.setItem(storageKey, theme);
    document.documentElement.dataset['theme'] = theme;
  }
  window.dispatchEvent(new Event(changed));
}

/** Calls back when the colours change, by the switch or by the system; returns what ends that. */
export function onThemeChange(callback: () => void): () => void {
  const query = window.matchMedia('(prefers-color-scheme: dark)');
  query.addEventListener('change', callback);
  window.addEventListener(changed, callback);
  return () => {
    query.removeEventListener('change', callback);
    window.removeEventListener(changed, callback);
  };
}

/** The value of a colour of the style sheet, such as `--ink`, as it is now, as `rgb(…)`: an element resolves what depends on the theme. */
export function colour(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}
