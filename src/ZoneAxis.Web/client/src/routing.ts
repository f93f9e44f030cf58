import { useEffect, useState } from 'preact/hooks';

/** A place of the page: `/structure?input=example:rutile.cif` has the path `['structure']` and one input. */
export interface Place {
  readonly path: readonly string[];
  readonly inputs: readonly string[];
}

const moved = 'zoneaxis-moved';

function currentPlace(): Place {
  return {
    path: location.pathname.split('/').filter((part) => part !== '').map(decodeURIComponent),
    inputs: new URLSearchParams(location.search).getAll('input'),
  };
}

/** The place that the address names, followed as it changes; links of the page itself do not load it anew. */
export function usePlace(): Place {
  const [place, setPlace] = useState<Place>(currentPlace);
  useEffect(() => {
    const follow = (): void => setPlace(currentPlace());
    window.addEventListener('popstate', follow);
    window.addEventListener(moved, follow);
    document.addEventListener('click', followLink);
    return () => {
      window.removeEventListener('popstate', follow);
      window.removeEventListener(moved, follow);
      document.removeEventListener('click', followLink);
    };
  }, []);
  return place;
}

/** The address of a place, with the inputs that it shows. */
export function addressOf(path: string, inputs: readonly string[] = []): string {
  const query = inputs.map((input) => `input=${encodeURIComponent(input).replaceAll('%3A', ':')}`).join('&');
  return query === '' ? path : `${path}?${query}`;
}

/** Goes to an address of the page. */
export function goTo(address: string): void {
  history.pushState(null, '', address);
  window.dispatchEvent(new Event(moved));
  window.scrollTo(0, 0);
}

function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (link === null || !isPlain || link.origin !== location.origin || link.hasAttribute('download') || link.target !== ''
    || link.pathname.startsWith('/api/') || link.getAttribute('href')?.startsWith('#') === true) return;
  event.preventDefault();
  goTo(link.pathname + link.search);
}
