import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

interface SheetDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * Something to do before the page goes on. The dialog of the browser itself: it keeps the focus inside, closes with
 * Escape and gives the focus back; it needs no style sheet of its own, which the policy of the page would not let in.
 */
export function SheetDialog({ title, onClose, children }: SheetDialogProps): ReactNode {
  const place = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Closed before it is taken away: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const dialog = place.current;
    if (dialog?.open === false) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={place} className="sheet-dialog" aria-labelledby={titleId} onCancel={(event) => (event.preventDefault(), onClose())}>
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="plain-button" onClick={onClose}>
          Close
        </button>
      </div>
      {children}
    </dialog>
  );
}
