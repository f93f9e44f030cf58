import type { JSX } from 'preact';

interface SaveProps { readonly name: string; readonly content: string; readonly kind?: string; readonly text: string }

/** A button that saves a text as a file of this machine. */
export function Save({ name, content, kind = 'text/plain', text }: SaveProps): JSX.Element {
  const save = (): void => {
    const address = URL.createObjectURL(new Blob([content], { type: kind }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
  };
  return <button type="button" onClick={save} title={name}>{text}</button>;
}
