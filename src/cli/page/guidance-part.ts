import type { Assessment, GuidanceTopic } from '../../assessment/assessment.js';
import { section, spoken, wrap } from './lines.js';

const STANCE = { first: 'first', listed: 'listed', 'left-out': 'left out' } as const;

/** What guidances say to this patient, those on one topic side by side; topics on which none speaks are left out. */
export function guidancePart({ guidance }: Assessment): readonly string[] {
  return section('GUIDANCE', guidance.flatMap(topicLines));
}

function topicLines({ topic, differ, statements }: GuidanceTopic): readonly string[] {
  const speaking = statements.filter(({ truth }) => truth === 'HOLDS');
  if (speaking.length === 0) return [];
  return [
    ...wrap(`${spoken(topic)}${differ ? ': they differ' : ''}`, '- '),
    ...speaking.flatMap(({ source, says, options }) =>
      wrap(`${source}: ${says}${options.length === 0 ? '' : ` (${options.map(({ option, stance }) => `${spoken(option)}: ${STANCE[stance]}`).join(', ')})`}`, '     '),
    ),
  ];
}
