import type { ReactNode } from 'react';
import type { OptionAnswerFragment } from '../api/graphql';
import { useOptionDetails } from './answer-details';
import { More } from './more';
import { OptionArguments } from './option-arguments';
import { Quote } from './quote';
import { StateMark } from './state-mark';
import { TRUTH_WORDS } from './state-words';

interface OptionBesideProps {
  readonly option: OptionAnswerFragment;
  readonly onSource: (code: string) => void;
}

const WAITING = <p role="status">Reading …</p>;

function Needs({ code }: { readonly code: string }): ReactNode {
  const details = useOptionDetails(code);
  if (details === null) return WAITING;
  return (
    <ul className="plain">
      {details.needs
        .filter(({ truth }) => truth !== 'HOLDS')
        .map(({ criterion, says, truth }) => (
          <li key={criterion}>
            <StateMark state={TRUTH_WORDS[truth]} size="small" /> {says}
          </li>
        ))}
    </ul>
  );
}

function Harms({ option: { code, harms } }: Pick<OptionBesideProps, 'option'>): ReactNode {
  const details = useOptionDetails(code);
  const cautions = details?.cautions.filter(({ truth }) => truth !== 'FAILS');
  return (
    <>
      <ul className="plain">
        {harms.map((harm) => (
          <li key={harm}>{harm}</li>
        ))}
        {cautions?.map(({ code: caution, says, truth, quote }) => (
          <li key={caution}>
            {truth === 'UNKNOWN' ? 'May bear: ' : ''}
            {says} <Quote {...quote} />
          </li>
        ))}
      </ul>
      {details === null ? WAITING : null}
      {details === null || details.monitor.length === 0 ? null : (
        <>
          <h5>To watch</h5>
          <ul className="plain">
            {details.monitor.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Others({ code, bears, onSource }: { readonly code: string; readonly bears: 'MAY_BEAR' | 'DOES_NOT_BEAR'; readonly onSource: (code: string) => void }): ReactNode {
  const details = useOptionDetails(code);
  if (details === null) return WAITING;
  return <OptionArguments option={code} found={details.arguments.filter(({ bearing, bearsAsRead }) => bearing === bears && !bearsAsRead)} onSource={onSource} />;
}

/** What stands beside the arguments of an option, closed until somebody asks: needs, harms, findings that do not count for this patient. */
export function OptionBeside({ option, onSource }: OptionBesideProps): ReactNode {
  const { code, harms, cautions, needs, others } = option;
  const harmful = harms.length + cautions.filter(({ truth }) => truth !== 'FAILS').length;
  const open = needs.filter(({ truth }) => truth !== 'HOLDS').length;
  const may = others.filter(({ bearing }) => bearing === 'MAY_BEAR').length;
  const elsewhere = others.length - may;
  return (
    <div className="beside">
      {harmful === 0 ? null : (
        <More summary={<>Harms and cautions: {harmful}</>}>
          <Harms option={option} />
        </More>
      )}
      {open === 0 ? null : (
        <More summary={<>What it asks for and is not there: {open}</>}>
          <Needs code={code} />
        </More>
      )}
      {may === 0 ? null : (
        <More summary={<>Not known whether they are about this patient: {may}</>}>
          <Others code={code} bears="MAY_BEAR" onSource={onSource} />
        </More>
      )}
      {elsewhere === 0 ? null : (
        <More summary={<>Findings about other patients: {elsewhere}</>}>
          <Others code={code} bears="DOES_NOT_BEAR" onSource={onSource} />
        </More>
      )}
    </div>
  );
}
