import type { Assessment, GuidanceTopic, GuidanceVerdict } from '../../assessment/assessment.js';
import { section, spoken, wrap } from './lines.js';

const STANCE = { first: 'first', listed: 'listed', 'left-out': 'left out' } as const;

/** What guidances say to this patient, those on one topic side by side; statements of which it is not known whether they speak are named. */
export function guidancePart({ guidance, sources }: Assessment): readonly string[] {
  const open = guidance.flatMap(({ statements }) => statements.filter(({ truth }) => truth === 'UNKNOWN'));
  const superseded = new Map(sources.flatMap(({ code, notes }) => notes.filter(({ code: note }) => note === 'SOURCE_SUPERSEDED').map(({ says }) => [code, says.replace(/:.*$/u, '')] as const)));
  return section('GUIDANCE', [
    ...guidance.flatMap((topic) => topicLines(topic, superseded)),
    ...(open.length === 0 ? [] : wrap(open.map(({ source, id }) => `${source}/${id}`).join(', '), '? not known whether these speak: ')),
  ]);
}

function topicLines({ topic, differ, statements }: GuidanceTopic, superseded: ReadonlyMap<string, string>): readonly string[] {
  const speaking = statements.filter(({ truth }) => truth === 'HOLDS');
  if (speaking.length === 0) return [];
  return [...wrap(`${spoken(topic)}${differ ? ': THE GUIDANCES DIFFER' : ''}`, '- '), ...speaking.flatMap((statement) => statementLines(statement, superseded))];
}

function statementLines({ source, id, says, options }: GuidanceVerdict, superseded: ReadonlyMap<string, string>): readonly string[] {
  const note = superseded.get(source);
  const named = options.length === 0 ? '' : ` (${options.map(({ option, stance }) => `${spoken(option)}: ${STANCE[stance]}`).join(', ')})`;
  return wrap(`${source}/${id}: ${says}${named}${note === undefined ? '' : ` [${note}]`}`, '     ');
}
