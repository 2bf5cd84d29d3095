import { subset } from '../engine/possible.js';
import { codesOf } from './codes-of.js';
import type { Derivation } from './derivation.js';
import { isOneValue } from './is-one-value.js';
import { possibleText } from './possible-text.js';

const PORTAL = 'tumor.portalVeinThrombus';
const HEPATIC = 'tumor.hepaticVeinThrombus';
const CAVAL = 'tumor.cavalThrombus';
const INPUTS = [PORTAL, HEPATIC, CAVAL];

/**
 * Macrovascular invasion: tumor thrombus on imaging in the portal vein (any grade), a hepatic vein or the vena cava.
 * Source: BCLC 2022 (portal or hepatic vein invasion; read in secondary texts). That Vp1 counts when it is seen on imaging,
 * and that a caval thrombus counts, are readings of ours.
 */
export const MACROVASCULAR_INVASION: Derivation = {
  id: 'macrovascular-invasion',
  output: 'tumor.macrovascularInvasion',
  inputs: INPUTS,
  onDisagreement: 'CONFLICT',
  definition: 'Yes when tumor thrombus is seen in the portal vein (any grade), a hepatic vein or the vena cava; no when all three are free.',
  source: 'Reig et al., J Hepatol 2022;76:681 (BCLC 2022, read in secondary texts); Vp1 and caval thrombus counted by our reading',
  cutpoints: {},
  derive(read) {
    const portal = codesOf(read(PORTAL));
    const others = [codesOf(read(HEPATIC)), codesOf(read(CAVAL))];
    const certain = !portal.includes('NONE') || others.some((codes) => !codes.includes('NO'));
    const excluded = portal.every((code) => code === 'NONE') && others.every((codes) => !codes.includes('YES'));
    return {
      possible: subset(certain ? ['YES'] : excluded ? ['NO'] : ['YES', 'NO']),
      missing: certain || excluded ? [] : INPUTS.filter((fact) => !isOneValue(read(fact))),
      get steps() {
        return [
          `Portal vein thrombus: ${possibleText(read(PORTAL))}`,
          `Hepatic vein thrombus: ${possibleText(read(HEPATIC))}`,
          `Caval thrombus: ${possibleText(read(CAVAL))}`,
        ];
      },
    };
  },
};
