import type { ReactNode } from 'react';
import type { FindingKind } from '../api/graphql';
import type { FindingKnowledge, SourceKnowledge } from '../api/use-knowledge';
import { ForestPlot } from '../figures/forest-plot';
import { comparisonRows } from '../figures/ratio-row';
import type { FindingVerdictView } from './finding-verdict-view';
import { FindingView } from './finding-view';
import { KIND_WORDS } from './state-words';

const ORDER: readonly FindingKind[] = ['SUBGROUP', 'OVERALL', 'RESPONSE', 'SAFETY', 'PROGNOSTIC', 'DESCRIPTIVE'];

interface FindingsListProps {
  readonly source: SourceKnowledge;
  readonly verdicts?: readonly FindingVerdictView[];
}

function Kind({ title, findings, source, byId, isOpen }: { readonly title: string; readonly findings: readonly FindingKnowledge[]; readonly source: SourceKnowledge; readonly byId: ReadonlyMap<string, FindingVerdictView>; readonly isOpen: boolean }): ReactNode {
  return (
    <details className="more findings" open={isOpen}>
      <summary>
        {title}: {findings.length}
      </summary>
      <ForestPlot rows={findings.flatMap(comparisonRows)} caption={`${title}: ratios with intervals`} />
      <ul>
        {findings.map((finding) => {
          const verdict = byId.get(finding.id);
          return <FindingView key={finding.id} finding={finding} source={source} {...(verdict === undefined ? {} : { verdict })} />;
        })}
      </ul>
    </details>
  );
}

/** The findings of a source: those of subgroups that fit this patient first, then by kind. */
export function FindingsList({ source, verdicts }: FindingsListProps): ReactNode {
  const byId = new Map((verdicts ?? []).map((verdict) => [verdict.id, verdict]));
  const isMatching = ({ id, kind }: FindingKnowledge): boolean => kind === 'SUBGROUP' && byId.get(id)?.match === 'MATCHES';
  const matching = source.findings.filter(isMatching);
  return (
    <>
      {matching.length === 0 ? null : <Kind title="Subgroups with patients like this one" findings={matching} source={source} byId={byId} isOpen />}
      {ORDER.map((kind) => {
        const findings = source.findings.filter((finding) => finding.kind === kind && !isMatching(finding));
        return findings.length === 0 ? null : <Kind key={kind} title={KIND_WORDS[kind]} findings={findings} source={source} byId={byId} isOpen={kind === 'OVERALL'} />;
      })}
    </>
  );
}
