import type { Possible } from '../engine/possible.js';
import { codesOf } from './codes-of.js';
import type { Derivation } from './derivation.js';
import { numericBands } from './numeric-bands.js';
import { possibleText } from './possible-text.js';
import { writtenInterval } from './written-interval.js';

interface Component {
  readonly fact: string;
  readonly name: string;
  readonly unit: string;
  pointsOf(possible: Possible): readonly number[];
}

function measured(fact: string, name: string, unit: string, bands: { readonly 1: string; readonly 2: string; readonly 3: string }): Component {
  const table = numericBands(bands);
  return { fact, name, unit, pointsOf: (possible) => table.met(possible).map(Number) };
}

function graded(fact: string, name: string, points: Readonly<Record<string, number>>): Component {
  return { fact, name, unit: '', pointsOf: (possible) => codesOf(possible).map((code) => points[code] ?? Number.NaN) };
}

// 2.0 and 3.0 mg/dL at 17.1 umol/L each: both ends of the middle band score 2.
const BILIRUBIN = measured('labs.bilirubin', 'Bilirubin', 'umol/L', { 1: '(, 34.2)', 2: '[34.2, 51.3]', 3: '(51.3, )' });
const ALBUMIN = measured('labs.albumin', 'Albumin', 'g/L', { 1: '(35, )', 2: '[28, 35]', 3: '(, 28)' });
const INR = measured('labs.inr', 'INR', '', { 1: '(, 1.7)', 2: '[1.7, 2.3]', 3: '(2.3, )' });
const PROLONGATION = measured('labs.prothrombinProlongation', 'Prothrombin time over control', 's', { 1: '(, 4)', 2: '[4, 6]', 3: '(6, )' });
const ASCITES = graded('liver.ascites', 'Ascites', { NONE: 1, SLIGHT: 2, MODERATE_SEVERE: 3 });
const ENCEPHALOPATHY = graded('liver.encephalopathy', 'Encephalopathy', { NONE: 1, GRADE_1_2: 2, GRADE_3_4: 3 });

/**
 * INR decides as soon as it narrows the points; the prothrombin time stands in only for an INR that says nothing.
 * One test scores, never both. The exception to "more facts only narrow": an INR that arrives later replaces
 * what the prothrombin time scored.
 */
function clottingComponent(read: (fact: string) => Possible): { readonly component: Component; readonly why: string } {
  const inrTells = INR.pointsOf(read(INR.fact)).length < 3;
  const prolongationTells = PROLONGATION.pointsOf(read(PROLONGATION.fact)).length < 3;
  if (inrTells && prolongationTells) return { component: INR, why: ' (INR is used, not the prothrombin time)' };
  if (prolongationTells) return { component: PROLONGATION, why: ' (INR is not known: the prothrombin time is used)' };
  return { component: INR, why: '' };
}

function pointsText(points: readonly number[]): string {
  if (points.length === 1) return `${points[0]} ${points[0] === 1 ? 'point' : 'points'}`;
  return `${points.join(' or ')} points`;
}

/**
 * Child-Pugh points, 5 to 15: the sum of five components, each 1 to 3. A component that is missing or imprecise
 * makes the sum a range; it is never taken as 1 point.
 *
 * Source: Child-Pugh score in the form of Pugh et al. 1973 as tabulated by the MSD Manual (Child-Turcotte-Pugh)
 * and Cleve Clin J Med, table 1. Bilirubin at 17.1 umol/L a mg/dL; boundary values score 2 (our reading of the printed bands).
 */
export const CHILD_PUGH_POINTS: Derivation = {
  id: 'child-pugh-points',
  output: 'liver.childPughPoints',
  inputs: [BILIRUBIN.fact, ALBUMIN.fact, INR.fact, PROLONGATION.fact, ASCITES.fact, ENCEPHALOPATHY.fact],
  alternatives: [[INR.fact, PROLONGATION.fact]],
  onDisagreement: 'CONFLICT',
  definition:
    'Sum of five components of 1, 2 or 3 points. Bilirubin below 34.2, 34.2 to 51.3, above 51.3 umol/L (2 and 3 mg/dL). Albumin above 35, 28 to 35, below 28 g/L. INR below 1.7, 1.7 to 2.3, above 2.3, or without INR prothrombin time below 4, 4 to 6, above 6 s over control. Ascites none, slight, moderate to severe. Encephalopathy none, grade 1 to 2, grade 3 to 4.',
  source: 'Pugh et al. 1973, as tabulated in the MSD Manual (Child-Turcotte-Pugh) and Cleveland Clinic Journal of Medicine; boundary values score 2 points (our reading)',
  cutpoints: {
    [BILIRUBIN.fact]: ['34.2', '51.3'],
    [ALBUMIN.fact]: ['28', '35'],
    [INR.fact]: ['1.7', '2.3'],
    [PROLONGATION.fact]: ['4', '6'],
  },
  derive(read) {
    const clotting = clottingComponent(read);
    const scored = [BILIRUBIN, ALBUMIN, clotting.component, ASCITES, ENCEPHALOPATHY].map((component) => ({
      component,
      points: component.pointsOf(read(component.fact)),
    }));
    const low = scored.reduce((sum, { points }) => sum + Math.min(...points), 0);
    const high = scored.reduce((sum, { points }) => sum + Math.max(...points), 0);
    return {
      possible: writtenInterval(`[${low}, ${high}]`),
      missing: scored.filter(({ points }) => points.length > 1).map(({ component }) => component.fact),
      get steps() {
        return scored.map(({ component, points }) => {
          const value = possibleText(read(component.fact), component.unit);
          return `${component.name} ${value}: ${pointsText(points)}${component === clotting.component ? clotting.why : ''}`;
        });
      },
    };
  },
};
