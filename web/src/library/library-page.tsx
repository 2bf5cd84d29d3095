import { useState, type ReactNode } from 'react';
import { FindingsList } from '../answer/findings-list';
import { Quote } from '../answer/quote';
import { SafetyTable } from '../answer/safety-table';
import { Standings } from '../answer/standings';
import { ROLE_WORDS, plainWords } from '../answer/state-words';
import type { SourceKnowledge } from '../api/use-knowledge';
import { SourceFirings } from '../firings/source-firings';

function Terms({ entries }: { readonly entries: readonly (readonly [string, string])[] }): ReactNode {
  return (
    <dl className="terms">
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === 'unknown' ? 'Not stated' : value}</dd>
        </div>
      ))}
    </dl>
  );
}

function SourcePage({ source }: { readonly source: SourceKnowledge }): ReactNode {
  const { citation, design, evidence, attributes, state } = source;
  return (
    <article className="library-source" aria-labelledby="library-title">
      <h2 id="library-title">
        {/^\d+$/.test(source.code) ? `Source ${source.code}: ${source.name}` : source.name}
      </h2>
      {source.read === null ? null : <p className="incomplete">Read in part. {source.read.says}</p>}
      {state.is === 'CURRENT' ? null : <p className="bias">This source is {plainWords(state.is)}{state.by === null ? '' : ` by ${state.by}`}.</p>}
      {source.results === 'NONE' ? <p className="incomplete">This source has no results: it says who is studied, not what was found.</p> : null}
      <h3>Appraisal</h3>
      <p>
        {evidence.scale} level {evidence.level}. {evidence.why}
      </p>
      <ul className="plain">
        {evidence.concerns.map(({ domain, steps, why }) => (
          <li key={domain}>
            <strong>{plainWords(domain)}</strong>
            {steps === '0' ? '' : ` (lowers certainty by ${steps})`}: {why}
          </li>
        ))}
      </ul>
      <Standings standing={source.standing ?? []} />
      <h3>Source attributes</h3>
      <Terms
        entries={[
          ['Title', citation.title],
          ['Authors', citation.authors],
          ['Journal and year', [citation.journal, citation.year].every((part) => part === 'unknown') ? 'unknown' : `${citation.journal}, ${citation.year}`],
          ['DOI', citation.doi],
          ['PubMed', citation.pmid],
          ['Registration', citation.registry],
          ['Developer', attributes.developer],
          ['Funding', attributes.funding],
          ['Release date', attributes.releaseDate],
          ['Revision dates', attributes.revisionDates.join(', ') || 'unknown'],
          ['To be reviewed by', state.reviewBy],
        ]}
      />
      <h3>Design</h3>
      <Terms
        entries={[
          ['Kind', design.kind],
          ['Randomized', plainWords(design.randomized)],
          ['Comparative', plainWords(design.comparative)],
          ['Patients', design.sample],
          ['Setting', design.setting],
          ['Enrollment', design.enrollment],
          ['Follow-up', design.followUp],
          ['Arms', source.arms.filter(({ id }) => id !== 'all').map(({ name, size }) => `${name} (${size})`).join('; ')],
        ]}
      />
      <h3>Criteria</h3>
      <ul>
        {source.criteria.map(({ id, says, role, quote, reading, bias, note }) => (
          <li key={id} className="criterion">
            <div className="criterion-head">
              <span>{says}</span>
              <span className="why">{ROLE_WORDS[role]}</span>
            </div>
            {reading === null ? null : (
              <p className="reading">
                Read as: {reading.chosen}. Could also be read as: {reading.alternatives.map((other) => other.says).join('; ')}
              </p>
            )}
            {bias === null ? null : <p className="bias">Bias: {bias}</p>}
            {note === null ? null : <p className="remark">{note}</p>}
            <Quote {...quote} />
          </li>
        ))}
      </ul>
      <h3>Findings</h3>
      {source.findings.length === 0 ? <p className="empty">None are reported.</p> : <FindingsList source={source} />}
      <h3>Adverse events</h3>
      <SafetyTable source={source} />
      <h3>Limits the source names</h3>
      <ul className="plain">
        {source.limitations.map(({ says, quote }) => (
          <li key={says}>
            {says} <Quote {...quote} />
          </li>
        ))}
      </ul>
      <h3>What does not fit in the source</h3>
      {source.discrepancies.length === 0 ? <p className="empty">Nothing was found.</p> : null}
      {source.discrepancies.map(({ id, says }) => (
        <p key={id} className="discrepancy">
          Does not fit: {says}
        </p>
      ))}
      <h3>Rules and where they fired</h3>
      <SourceFirings source={source.code} />
    </article>
  );
}

/** What the answers rest on, one source at a time. */
export function LibraryPage({ sources }: { readonly sources: readonly SourceKnowledge[] }): ReactNode {
  const [code, setCode] = useState(sources[0]?.code);
  const source = sources.find((one) => one.code === code);
  return (
    <div className="library">
      <nav aria-label="Sources">
        {[
          { title: 'Read in full', some: sources.filter(({ read }) => read === null) },
          { title: 'Read in part', some: sources.filter(({ read }) => read !== null) },
        ].map(({ title, some }) => (
          <div key={title}>
            <h2>
              {title} <span className="count">{some.length}</span>
            </h2>
            <ul>
              {some.map((one) => (
                <li key={one.code}>
                  <button type="button" aria-current={one.code === code ? 'true' : undefined} onClick={() => setCode(one.code)}>
                    {/^\d+$/.test(one.code) ? <span className="source-code">{one.code} </span> : null}
                    {one.name}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      {source === undefined ? <p className="empty">The rule set holds no sources.</p> : <SourcePage key={source.code} source={source} />}
    </div>
  );
}
