import type { ReactNode } from 'react';
import type { FindingVerdictView } from './finding-verdict-view';
import { ArmResults } from '../figures/arm-results';
import type { FindingKnowledge, SourceKnowledge } from '../api/use-knowledge';
import { ForestPlot } from '../figures/forest-plot';
import { perArmRows } from '../figures/ratio-row';
import { Contradictions } from './contradictions';
import { Discrepancies } from './discrepancies';
import { Quote } from './quote';
import { StateMark } from './state-mark';
import { MATCH_WORDS, SUPPORT_WORDS, plainWords } from './state-words';

interface FindingViewProps {
  readonly finding: FindingKnowledge;
  readonly source: SourceKnowledge;
  /** How it fits this patient; absent in the library. */
  readonly verdict?: FindingVerdictView;
}

function analysisWords({ kind, adjustedFor, interactionTested }: FindingKnowledge['analysis']): string {
  const adjusted = adjustedFor === null || adjustedFor.length === 0 ? '' : `, adjusted for ${adjustedFor.join(', ')}`;
  return `${plainWords(kind)} analysis${adjusted}${interactionTested === 'NO' ? '; no test of interaction' : ''}`;
}

/** One finding: what it says, its numbers drawn and written, what does not fit, and the words it rests on. */
export function FindingView({ finding, source, verdict }: FindingViewProps): ReactNode {
  const armName = (arm: string): string => (arm === 'all' ? 'All' : (source.arms.find(({ id }) => id === arm)?.name ?? arm));
  const { comparison } = finding;
  const discrepancies = source.discrepancies.filter(({ touches }) => touches.includes(finding.id));
  return (
    <li className={`finding ${verdict?.match.toLowerCase() ?? ''}`}>
      <div className="criterion-head">
        <span>{finding.says}</span>
        {verdict === undefined ? null : <StateMark state={MATCH_WORDS[verdict.match]} size="small" />}
      </div>
      {verdict === undefined ? null : (
        <p className="reads">
          Reads: {SUPPORT_WORDS[verdict.support]} ({verdict.supportWhy})
        </p>
      )}
      <ArmResults results={finding.results} armName={armName} caption={finding.says} />
      <ForestPlot rows={perArmRows(finding, source)} caption="A ratio for each arm is printed; it does not compare the arms" />
      {verdict === undefined ? null : <Contradictions by={verdict.contradictedBy} />}
      <Discrepancies says={discrepancies.map(({ says }) => says)} />
      {finding.note === null ? null : <p className="remark">{finding.note}</p>}
      <p className="remark">
        {plainWords(finding.endpoint)}; {analysisWords(finding.analysis)}
        {comparison?.p === null || comparison?.p === undefined ? '' : `; p ${/^[<>≤=]/.test(comparison.p) ? comparison.p : `= ${comparison.p}`}`}
        {finding.secondHand === null ? '' : `; second-hand, from ${finding.secondHand.of}`}
      </p>
      <Quote {...finding.quote} />
    </li>
  );
}
