import { useState, type ReactNode } from 'react';

interface MoreProps {
  readonly summary: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part that is drawn once it is opened, so that a new answer is on screen at once. */
export function More({ summary, className = 'more', children }: MoreProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={className} onToggle={({ currentTarget: { open } }) => setOpen(open)}>
      <summary>{summary}</summary>
      {isOpen ? children : null}
    </details>
  );
}
