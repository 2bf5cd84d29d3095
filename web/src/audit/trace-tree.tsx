import { useMemo, useState, type ReactNode } from 'react';
import { TraceOfDocument, type TraceOfQuery } from '../api/graphql';
import { useAsked } from '../api/use-asked';
import { StateMark } from '../answer/state-mark';
import { TRUTH_WORDS, plainWords } from '../answer/state-words';
import { AskedNote } from '../shell/asked-note';

type Node = Extract<TraceOfQuery['recordedTrace'], { __typename: 'RecordedTrace' }>['nodes'][number];
type Parts = ReadonlyMap<number | null, readonly Node[]>;

function partsOf(nodes: readonly Node[]): Parts {
  const parts = new Map<number | null, Node[]>();
  for (const node of nodes) {
    const parent = node.parent ?? null;
    parts.set(parent, [...(parts.get(parent) ?? []), node]);
  }
  return parts;
}

function Branch({ node, parts, isOpen: startsOpen }: { readonly node: Node; readonly parts: Parts; readonly isOpen: boolean }): ReactNode {
  const [isOpen, setOpen] = useState(startsOpen);
  const below = parts.get(node.id) ?? [];
  const line = (
    <>
      <StateMark state={TRUTH_WORDS[node.truth]} size="small" /> <span className="why">{plainWords(node.kind)}</span> <code>{node.key}</code>
      {/* The rule set states what it is meant for; that stands at the foot of every page. */}
      {node.expected === null || node.expected === undefined || node.kind === 'RULE_SET' ? null : <span> {node.expected}</span>}
    </>
  );
  if (below.length === 0) return <li className="leaf">{line}</li>;
  return (
    <li>
      <details open={isOpen} onToggle={({ currentTarget: { open } }) => setOpen(open)}>
        <summary>
          {line} <span className="count">{below.length}</span>
        </summary>
        {isOpen ? (
          <ul>
            {below.map((one) => (
              <Branch key={one.id} node={one} parts={parts} isOpen={false} />
            ))}
          </ul>
        ) : null}
      </details>
    </li>
  );
}

/** How one recorded assessment was decided, as a tree; no value of the patient is part of it. */
export function TraceTree({ assessment }: { readonly assessment: string }): ReactNode {
  const asked = useAsked(TraceOfDocument, { assessment });
  const trace = asked.data?.recordedTrace ?? null;
  const nodes = trace?.__typename === 'RecordedTrace' ? trace.nodes : null;
  const parts = useMemo(() => partsOf(nodes ?? []), [nodes]);
  return (
    <section aria-labelledby="trace-title">
      <h3 id="trace-title">How it was decided</h3>
      <p className="hint">Every step of the decision. What was seen of the patient is left out here.</p>
      <AskedNote asked={asked} />
      {trace !== null && trace.__typename !== 'RecordedTrace' ? <p className="refused">{trace.message}</p> : null}
      {nodes === null ? null : (
        <ul className="trace">
          {(parts.get(null) ?? []).map((node) => (
            <Branch key={node.id} node={node} parts={parts} isOpen />
          ))}
        </ul>
      )}
    </section>
  );
}
