import type { Fact } from '../api/use-knowledge';

const NAMES: Readonly<Record<string, string>> = {
  patient: 'Patient',
  performance: 'Performance',
  liver: 'Liver',
  labs: 'Laboratory',
  tumor: 'Tumor',
  tace: 'TACE',
  localTherapy: 'Other local therapy',
  history: 'Earlier treatment',
  sorafenib: 'Sorafenib',
  comorbidity: 'Other diseases',
};

export interface FactGroup {
  readonly name: string;
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** The facts in clinical groups, in the order of the vocabulary. A group without a name of its own keeps that of its path. */
export function factGroups(facts: readonly Fact[]): readonly FactGroup[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const name = fact.path.split('.')[0] as string;
    groups.set(name, [...(groups.get(name) ?? []), fact]);
  }
  return [...groups].map(([name, members]) => ({ name, title: NAMES[name] ?? name, facts: members }));
}
