import type { ReactNode } from 'react';
import type { CanChange } from '../api/graphql';

const CHANGES: Readonly<Record<CanChange, string>> = { NO: 'this does not change', UPWARD_ONLY: 'this can only grow', YES: 'this can change' };

interface NearMissProps {
  readonly nearMiss: { readonly distance: string; readonly threshold: string; readonly unit: string | null; readonly canChange: CanChange };
  /** The criterion, where it does not stand beside it anyway. */
  readonly about?: string;
}

/** How far a failing value lies from its limit. */
export function NearMiss({ nearMiss: { distance, threshold, unit, canChange }, about }: NearMissProps): ReactNode {
  const amount = distance.replace(/^[-−]/, '');
  const unitText = unit === null ? '' : ` ${unit.replace(/[{}]/g, '')}`;
  return (
    <p className="near-miss">
      <svg viewBox="0 0 40 12" aria-hidden="true">
        <path className="line" d="M2 6h22M34 1v10" />
        <circle className="solid" cx="24" cy="6" r="3" />
      </svg>
      Near miss{about === undefined ? '' : ` (${about})`}: {amount}
      {unitText} {/^[-−]/.test(distance) ? 'above' : 'below'} the limit of {threshold}
      {unitText}; {CHANGES[canChange]}
    </p>
  );
}
