import type { JSX } from 'preact';

/** Says what is being waited for. */
export function Busy({ what }: { readonly what: string }): JSX.Element {
  return <p class="row soft" role="status"><span class="busy" aria-hidden="true" />{what}</p>;
}
