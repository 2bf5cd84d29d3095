import type { ProfileProblem } from '../vocabulary/profile-problem.js';
import { bundleProblemOf } from './bundle-problem.js';
import type { IgnoredResource } from './bundle-reading.js';
import { entryOf, type Entry } from './entry.js';
import { FhirNode } from './fhir-node.js';
import { findShapeProblem } from './find-shape-problem.js';
import { sameJson } from './same-json.js';

export interface OpenBundle {
  readonly entries: readonly Entry[];
  readonly ignored: readonly IgnoredResource[];
  readonly problems: readonly ProfileProblem[];
}

const TYPES = ['collection', 'searchset', 'transaction'];
const MOST_ENTRIES = 2000;

/** The bundle itself, taken out of the wrapping `{ fullUrl, resource }` that some extractors write. */
function unwrapped(sent: unknown): FhirNode {
  const node = new FhirNode(sent, 'Bundle');
  const inner = node.get('resource');
  return node.text('resourceType') === null && inner.text('resourceType') === 'Bundle' ? new FhirNode(inner.value, 'Bundle') : node;
}

/** Looks at the bundle as a whole and names its resources; what stands twice is taken once. */
export function openBundle(sent: unknown): OpenBundle {
  const refused = (problem: ProfileProblem): OpenBundle => ({ entries: [], ignored: [], problems: [problem] });
  const unsafe = findShapeProblem(sent);
  if (unsafe !== null) return refused(unsafe);
  const bundle = unwrapped(sent);
  if (bundle.text('resourceType') !== 'Bundle') return refused(bundleProblemOf('NOT_A_BUNDLE', 'Bundle', 'an object with resourceType "Bundle"'));
  const type = bundle.text('type');
  if (type === null || !TYPES.includes(type)) return refused(bundleProblemOf('BUNDLE_TYPE', 'Bundle.type', `one of ${TYPES.join(', ')}`));
  const listed = bundle.list('entry');
  if (listed.length > MOST_ENTRIES) return refused(bundleProblemOf('BUNDLE_TOO_LARGE', 'Bundle.entry', `at most ${MOST_ENTRIES} entries`));
  const problems = bundle.list('link').some((link) => link.text('relation') === 'next') ? [bundleProblemOf('BUNDLE_PAGED', 'Bundle.link', 'send all pages as one bundle')] : [];
  const entries = listed.flatMap((node, index) => entryOf(node, index) ?? []);
  const once = withoutDuplicates(entries);
  return { entries: once.entries, ignored: once.ignored, problems: [...problems, ...once.problems] };
}

function keysOf({ name, fullUrl }: Entry): readonly string[] {
  return [...(fullUrl === null ? [] : [`url ${fullUrl}`]), ...(name.id === null ? [] : [`id ${name.type}/${name.id}`])];
}

function withoutDuplicates(all: readonly Entry[]): OpenBundle {
  const byKey = new Map<string, Entry>();
  const entries: Entry[] = [];
  const ignored: IgnoredResource[] = [];
  const problems: ProfileProblem[] = [];
  for (const entry of all) {
    const keys = keysOf(entry);
    const earlier = keys.map((key) => byKey.get(key)).find((known) => known !== undefined);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, entry);
    if (earlier === undefined) {
      entries.push(entry);
    } else if (sameJson(earlier.resource.value, entry.resource.value)) {
      ignored.push({ resource: entry.name, why: `the same resource as entry ${earlier.name.entry}` });
      problems.push(bundleProblemOf('DUPLICATE', entry.resource.path));
    } else {
      problems.push(bundleProblemOf('DUPLICATE_ID', entry.resource.path, `differs from entry ${earlier.name.entry}`));
    }
  }
  return { entries, ignored, problems };
}
