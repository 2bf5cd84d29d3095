import { canonicalText } from '../../../src/ledger/canonical-text.js';
import { hashFromText, hashText } from '../../../src/ledger/hash-text.js';
import { MerkleFrontier } from '../../../src/ledger/merkle-frontier.js';
import { signHead } from '../../../src/ledger/signed-head.js';
import type { Choose } from '../../fixtures/ledger/tampering.js';
import { signingKey } from '../../fixtures/ledger/signing-key.js';
import type { LooseEntry, StoreScene } from './store-scene.js';
import type { StoredRow } from './stored-tables.js';

/** Where the damage is: a verifier must name a place that meets `from` to `to`. */
export interface StoreDamage {
  readonly from: number;
  readonly to: number;
  /** `needed`: seen only by someone who holds a published head. */
  readonly publishedHead: 'needed' | 'either';
}

/** Changes the rows of a scene; aimed by `choose`. */
export type StoreAttack = (scene: StoreScene, choose: Choose) => Omit<StoreDamage, 'publishedHead'> & Partial<StoreDamage>;

/** Every attack on stored rows; the key is what a test reports when it is overlooked. */
export const STORE_ATTACKS: Readonly<Record<string, StoreAttack>> = {
  'content edited': (scene, choose) => onOpened(scene, choose, (index) => scene.putOpening(index, { ...scene.opening(index), payload: { forged: choose(1000) } })),
  'content edited, commitment made anew': (scene, choose) => onOpened(scene, choose, (index) => editContent(scene, index, choose, false)),
  'content edited, commitment and leaf hash made anew': (scene, choose) => between(scene, onOpened(scene, choose, (index) => editContent(scene, index, choose, true))),
  'content replaced by that of another entry': (scene, choose) => {
    const [one, other] = twoOf(scene.opened, choose);
    const [first, second] = [scene.row('audit_openings', one), scene.row('audit_openings', other)];
    [first['sealed'], second['sealed']] = [second['sealed'] ?? null, first['sealed'] ?? null];
    return { from: Math.min(one, other), to: Math.min(one, other) };
  },
  'content deleted': (scene, choose) => onOpened(scene, choose, (index) => remove(scene, 'audit_openings', (row) => row['log_index'] === index)),
  'content of the wrong case': (scene, choose) => onOpened(scene, choose, (index) => void (scene.row('audit_openings', index)['case_id'] = scene.row('audit_openings', index)['case_id'] === 'case-x' ? 'case-z' : 'case-x')),
  'a byte of the sealed content changed': (scene, choose) =>
    onOpened(scene, choose, (index) => {
      const row = scene.row('audit_openings', index);
      const sealed = JSON.parse(String(row['sealed'])) as { ciphertext: string };
      row['sealed'] = JSON.stringify({ ...sealed, ciphertext: otherCharacter(sealed.ciphertext, choose, 'AB') });
    }),
  'sealed content that is no envelope': (scene, choose) => onOpened(scene, choose, (index) => void (scene.row('audit_openings', index)['sealed'] = ['', 'null', '[]', '{"algorithm":"none"}', '{'][choose(5)] ?? '')),
  'entry edited': (scene, choose) => onEntry(scene, choose, (index) => scene.putEntry(index, edited(scene.entry(index), choose), false)),
  'entry edited, leaf hash made anew': (scene, choose) => between(scene, onEntry(scene, choose, (index) => scene.putEntry(index, edited(scene.entry(index), choose), true))),
  'a character of an entry changed': (scene, choose) =>
    onEntry(scene, choose, (index) => {
      const row = scene.row('audit_entries', index);
      row['entry'] = otherCharacter(String(row['entry']), choose, 'xy');
    }),
  'leaf hash edited': (scene, choose) =>
    onEntry(scene, choose, (index) => {
      const row = scene.row('audit_entries', index);
      row['leaf_hash'] = otherCharacter(String(row['leaf_hash']), choose, '01');
    }),
  'a column that finds entries changed': (scene, choose) =>
    onEntry(scene, choose, (index) => {
      const row = scene.row('audit_entries', index);
      const columns = ['kind', 'subject', 'actor', 'recorded_at', 'tenant'].filter((column) => column in row);
      const column = columns[choose(columns.length)] ?? 'kind';
      row[column] = row[column] === null ? 'p1.forged' : `${String(row[column])}x`;
    }),
  'entry deleted': (scene, choose) =>
    onEntry(scene, choose, (index) => {
      remove(scene, 'audit_entries', (row) => row['log_index'] === index);
      remove(scene, 'audit_openings', (row) => row['log_index'] === index);
    }),
  'entry deleted, the rest moved up and hashed anew': (scene, choose) => {
    const index = choose(scene.size);
    const damage = damageAt(scene, index);
    remove(scene, 'audit_entries', (row) => row['log_index'] === index);
    remove(scene, 'audit_openings', (row) => row['log_index'] === index);
    remove(scene, 'assessments', (row) => row['log_index'] === index);
    // Whoever moves entries must seal their content for the new place.
    const moved = scene.opened.filter((at) => at > index).map((at) => [at, scene.opening(at)] as const);
    for (const row of scene.rows('audit_entries').filter((candidate) => Number(candidate['log_index']) > index)) {
      const at = Number(row['log_index']) - 1;
      const entry = JSON.parse(String(row['entry'])) as LooseEntry;
      row['log_index'] = at;
      scene.putEntry(at, { ...entry, index: at, erases: entry.erases.filter((erased) => erased !== index).map((erased) => (erased > index ? erased - 1 : erased)) }, true);
    }
    for (const row of scene.rows('assessments')) if (Number(row['log_index']) > index) row['log_index'] = Number(row['log_index']) - 1;
    for (const row of scene.rows('audit_openings')) if (Number(row['log_index']) > index) row['log_index'] = Number(row['log_index']) - 1;
    for (const [at, opening] of moved) scene.putOpening(at - 1, opening);
    return between(scene, damage);
  },
  'entries swapped': (scene, choose) => swapped(scene, choose, false),
  'entries swapped and hashed anew': (scene, choose) => between(scene, swapped(scene, choose, true)),
  'the end cut off, the heads left': (scene, choose) => {
    const kept = 1 + choose(scene.size - 1);
    const heads = [0, ...scene.headSizes].filter((size) => size <= kept);
    const uncovered = scene.erasure.index >= kept ? scene.erasure.erases.filter((index) => index < kept) : [];
    for (const table of ['audit_entries', 'audit_openings']) remove(scene, table, (row) => Number(row['log_index']) >= kept);
    return { from: Math.min(heads.at(-1) ?? 0, ...uncovered), to: scene.headSizes.at(-1) ?? 0 };
  },
  'rolled back to an old copy': (scene, choose) => {
    const { size } = scene;
    const copy = scene.copies[choose(scene.copies.length)] ?? {};
    Object.assign(scene.tables, structuredClone(copy));
    return { from: scene.size, to: size - 1, publishedHead: 'needed' };
  },
  'the last head removed': (scene) => {
    const { size } = scene;
    remove(scene, 'signed_heads', (row) => row['size'] === size);
    return { from: scene.headSizes.at(-1) ?? 0, to: size - 1 };
  },
  'every head removed': (scene) => {
    scene.tables['signed_heads'] = [];
    return { from: 0, to: scene.size - 1 };
  },
  'the stored end moved': (scene, choose) => {
    const [tail] = scene.rows('audit_tail');
    if (tail === undefined) throw new Error('the record has no end');
    if (choose(2) === 0) tail['root'] = otherCharacter(String(tail['root']), choose, '01');
    else tail['size'] = scene.size + (choose(2) === 0 ? -1 : 1) * (1 + choose(3));
    return { from: 0, to: scene.size + 3 };
  },
  'signature stripped': (scene, choose) => onHead(scene, choose, (note) => note.slice(0, note.indexOf('\n\n') + 2)),
  'signature of another head': (scene, choose) => onHead(scene, choose, (note, other) => note.slice(0, note.indexOf('\n\n')) + other.slice(other.indexOf('\n\n'))),
  'head replaced by another head': (scene, choose) => onHead(scene, choose, (_note, other) => other),
  'hashed anew and signed with another key': (scene, choose) => resigned(scene, choose, (id) => id),
  'hashed anew and signed with another key under the true key id': (scene, choose) => resigned(scene, choose, () => scene.keys.signing.verifier.id),
  'an erasure forged to cover deleted content': (scene, choose) => {
    const { erasure } = scene;
    const victims = scene.opened.filter((index) => index < erasure.index && scene.entry(index).subject !== erasure.subject);
    const victim = victims[choose(victims.length)] ?? 0;
    remove(scene, 'audit_openings', (row) => row['log_index'] === victim);
    scene.putEntry(erasure.index, { ...erasure, erases: [...erasure.erases, victim].sort((a, b) => a - b) }, true);
    return { from: victim, to: windowOf(scene, erasure.index).to };
  },
  'erased content brought back from an old copy': (scene, choose) => {
    const { erasure } = scene;
    const victim = erasure.erases[choose(erasure.erases.length)] ?? 0;
    const before = scene.copies.find((copy) => copy['audit_openings']?.some((row) => row['log_index'] === victim));
    const opening = before?.['audit_openings']?.find((row) => row['log_index'] === victim);
    if (before === undefined || opening === undefined) throw new Error('no old copy holds the erased content');
    scene.rows('audit_openings').push(structuredClone(opening));
    scene.tables['cases'] = structuredClone(before['cases'] ?? []);
    return { from: victim, to: erasure.index };
  },
  'key of a case deleted': (scene, choose) => onCase(scene, choose, (row) => void (row['wrapped_key'] = null)),
  'key of a case replaced by that of another': (scene, choose) => onCase(scene, choose, (row, other) => void (row['wrapped_key'] = other['wrapped_key'] ?? null)),
  'an assessment hidden': (scene, choose) => onAssessment(scene, choose, (row) => remove(scene, 'assessments', (candidate) => candidate === row)),
  'an assessment given to another patient': (scene, choose) => onAssessment(scene, choose, (row) => void (row['subject'] = `${String(row['subject'])}w`)),
  'a column that finds assessments changed': (scene, choose) =>
    onAssessment(scene, choose, (row) => {
      const columns = ['id', 'tenant', 'case_id', 'rule_set', 'engine', 'as_of', 'recorded_at', 'actor'];
      const column = columns[choose(columns.length)] ?? 'id';
      row[column] = `${String(row[column])}x`;
    }),
  'an assessment that was never recorded': (scene, choose) => {
    const free = scene.rows('audit_entries').filter((row) => row['kind'] !== 'assessment-recorded').map((row) => Number(row['log_index']));
    const index = free[choose(free.length)] ?? 0;
    scene.rows('assessments').push({ ...(scene.rows('assessments')[0] as StoredRow), id: 'forged', log_index: index });
    return { from: index, to: index };
  },
  'an archived rule set changed': (scene, choose) => {
    const [row] = scene.rows('rule_sets');
    if (row === undefined) throw new Error('no rule set is archived');
    row['content'] = otherCharacter(String(row['content']), choose, 'ab');
    return { from: 0, to: 0 };
  },
  'an archived rule set deleted': (scene) => {
    scene.tables['rule_sets'] = [];
    return { from: 0, to: 0 };
  },
};

type Place = Pick<StoreDamage, 'from' | 'to'>;

function remove(scene: StoreScene, table: string, matches: (row: StoredRow) => boolean): void {
  scene.tables[table] = scene.rows(table).filter((row) => !matches(row));
}

function otherCharacter(text: string, choose: Choose, [one = '', other = '']: string): string {
  const at = choose(text.length);
  return text.slice(0, at) + (text[at] === one ? other : one) + text.slice(at + 1);
}

function twoOf(indexes: readonly number[], choose: Choose): [number, number] {
  const at = choose(indexes.length);
  const step = 1 + choose(indexes.length - 1);
  return [indexes[at] ?? 0, indexes[(at + step) % indexes.length] ?? 0];
}

/** Damage to an erasure also uncovers what it erased, which stands before it. */
function damageAt(scene: StoreScene, index: number, to = index): Place {
  return { from: Math.min(index, ...scene.entry(index).erases), to };
}

function onEntry(scene: StoreScene, choose: Choose, change: (index: number) => void): Place {
  const index = choose(scene.size);
  const damage = damageAt(scene, index);
  change(index);
  return damage;
}

function onOpened(scene: StoreScene, choose: Choose, change: (index: number) => void): Place {
  const { opened } = scene;
  const index = opened[choose(opened.length)] ?? 0;
  const damage = damageAt(scene, index);
  change(index);
  return damage;
}

function editContent(scene: StoreScene, index: number, choose: Choose, rehash: boolean): void {
  const before = scene.row('audit_entries', index)['leaf_hash'] ?? null;
  scene.forge(index, { forged: choose(1000) });
  if (!rehash) scene.row('audit_entries', index)['leaf_hash'] = before;
}

function onHead(scene: StoreScene, choose: Choose, change: (note: string, other: string) => string): Place {
  const sizes = scene.headSizes;
  const at = choose(sizes.length);
  const [row, other] = [scene.head(sizes[at] ?? 0), scene.head(sizes[(at + 1) % sizes.length] ?? 0)];
  row['note'] = change(String(row['note']), String(other['note']));
  return { from: windowOf(scene, (sizes[at] ?? 1) - 1).from, to: scene.size - 1 };
}

function onCase(scene: StoreScene, choose: Choose, change: (row: StoredRow, other: StoredRow) => void): Place {
  const living = scene.rows('cases').filter((row) => row['wrapped_key'] !== null);
  const at = choose(living.length);
  const [row, other] = [living[at] as StoredRow, living[(at + 1) % living.length] as StoredRow];
  const first = Math.min(...scene.rows('audit_openings').flatMap((opening) => (opening['case_id'] === row['id'] ? [Number(opening['log_index'])] : [])));
  change(row, other);
  return { from: first, to: first };
}

function onAssessment(scene: StoreScene, choose: Choose, change: (row: StoredRow) => void): Place {
  const rows = scene.rows('assessments');
  const row = rows[choose(rows.length)] as StoredRow;
  const index = Number(row['log_index']);
  change(row);
  return { from: index, to: index };
}

function swapped(scene: StoreScene, choose: Choose, rehash: boolean): Place {
  const [one, other] = twoOf(scene.rows('audit_entries').map((row) => Number(row['log_index'])), choose);
  const from = Math.min(damageAt(scene, one).from, damageAt(scene, other).from);
  const [first, second] = [scene.entry(one), scene.entry(other)];
  scene.putEntry(one, rehash ? { ...second, index: one, erases: second.erases.filter((erased) => erased < one) } : second, true);
  scene.putEntry(other, rehash ? { ...first, index: other, erases: first.erases.filter((erased) => erased < other) } : first, true);
  return { from, to: Math.min(one, other) };
}

/** Forges one content, hashes everything anew and signs every head that covers it with a key the log never had. */
function resigned(scene: StoreScene, choose: Choose, keyId: (id: string) => string): Place {
  const forger = signingKey(scene.keys.signing.verifier.name, 'a key the log never had');
  const damage = onOpened(scene, choose, (index) => scene.forge(index, { forged: choose(1000) }));
  const leaves = [...scene.rows('audit_entries')].sort((a, b) => Number(a['log_index']) - Number(b['log_index'])).map((row) => hashFromText(String(row['leaf_hash'])));
  for (const size of scene.headSizes.filter((covered) => covered > damage.to)) {
    const root = MerkleFrontier.EMPTY.append(leaves.slice(0, size)).root();
    const row = scene.head(size);
    row['note'] = signHead({ origin: forger.key.name, size, root, time: String(row['time']) }, { ...forger.key, id: keyId(forger.key.id) }, forger.privateKey);
  }
  const [tail] = scene.rows('audit_tail');
  if (tail !== undefined) tail['root'] = hashText(MerkleFrontier.EMPTY.append(leaves).root());
  return between(scene, damage);
}

/** Who hashes anew is found by a signed root only, so the place is the run between two heads. */
function between(scene: StoreScene, { from, to }: Place): Place {
  return { from: windowOf(scene, from).from, to: windowOf(scene, to).to };
}

function windowOf(scene: StoreScene, index: number): Place {
  const sizes = scene.headSizes;
  return { from: Math.max(0, ...sizes.filter((size) => size <= index)), to: Math.min(...sizes.filter((size) => size > index)) - 1 };
}

function edited(entry: LooseEntry, choose: Choose): LooseEntry {
  const edits: readonly Partial<LooseEntry>[] = [
    { recordedAt: entry.recordedAt.replace('2026', '2025') },
    { actor: { ...entry.actor, id: `${entry.actor.id}x` } },
    { actor: { ...entry.actor, role: 'forged' } },
    { tenant: `${entry.tenant}x` },
    { subject: entry.subject === null ? 'p1.forged' : `${entry.subject}z` },
    { facts: { ...entry.facts, ruleSet: 'f'.repeat(64) } },
    { commitment: otherCharacter(entry.commitment, choose, '01') },
  ];
  const result = { ...entry, ...edits[choose(edits.length)] };
  return canonicalText(result) === canonicalText(entry) ? { ...entry, tenant: 'forged' } : result;
}
