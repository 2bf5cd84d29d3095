import type { ReactNode } from 'react';
import { RuleFiringsDocument } from '../api/graphql';
import { useAsked } from '../api/use-asked';
import { AskedNote } from '../shell/asked-note';
import { FiringsTable } from './firings-table';

const WHOLE_TIME = {};

/** The rules of one source, with where they fired: in how many recorded assessments of this house, and when last. */
export function SourceFirings({ source }: { readonly source: string }): ReactNode {
  const asked = useAsked(RuleFiringsDocument, { filter: { source } });
  const firings = asked.data?.ruleFirings ?? null;
  return (
    <>
      <AskedNote asked={asked} />
      {firings === null ? null : firings.assessments === 0 ? (
        <p className="empty">No assessment has been recorded yet: nothing has fired.</p>
      ) : (
        <>
          <p className="told">
            Over {firings.assessments} recorded {firings.assessments === 1 ? 'assessment' : 'assessments'}.
            {firings.pageInfo.hasNextPage ? ` The first ${firings.edges.length} of ${firings.totalCount} rules.` : ''}
          </p>
          <FiringsTable firings={firings.edges.map(({ node }) => node)} period={WHOLE_TIME} isBusy={asked.isBusy} />
        </>
      )}
    </>
  );
}
