import type { Check } from '../check.js';
import type { RuleDefect } from '../rule-defect.js';

/** A finding that can argue for an option names both sides; one that cannot names none; sides and words agree. */
export const findingsNameTheirSides: Check = {
  name: 'findings-name-their-sides',
  needs: 'source',
  run: ({ sources, places }) =>
    sources.flatMap((source) =>
      source.findings.flatMap((finding) => {
        const defects: RuleDefect[] = [];
        const sides = [finding.intervention, finding.comparator].filter((side) => side !== undefined).length;
        const report = (member: string, message: string): void => {
          defects.push({ code: 'FINDING_SIDES', at: places.of(finding, member), message });
        };
        if (sides === 1) report(finding.intervention === undefined ? 'comparator' : 'intervention', `\`${finding.id}\` names only one of \`intervention\` and \`comparator\``);
        if (finding.intervention !== undefined && finding.intervention === finding.comparator) report('comparator', `\`${finding.id}\` compares an option with itself`);
        if (sides > 0 && (finding.kind === 'prognostic' || finding.kind === 'descriptive')) report('kind', `a ${finding.kind} finding compares no options`);
        if (sides === 0 && finding.better !== undefined) report('better', `\`better\` needs \`intervention\` and \`comparator\``);
        if (sides === 0 && finding.comparison?.belowOneFavors !== undefined) report('comparison', '`belowOneFavors` needs `intervention` and `comparator`');
        if (finding.kind === 'subgroup' && finding.population === undefined) report('kind', `the subgroup \`${finding.id}\` has no \`population\``);
        return defects;
      }),
    ),
};
