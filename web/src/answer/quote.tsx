import type { ReactNode } from 'react';

/** Words of a source with their place in it. */
export function Quote({ text, at }: { readonly text: string; readonly at: string }): ReactNode {
  return (
    <span className="quote">
      <q>{text}</q> <cite>{at}</cite>
    </span>
  );
}
