import type { FactDefinition } from '../fact-definition.js';
import { yesNoFact } from '../yes-no-fact.js';
import { PORTAL_VEIN_THROMBUS } from './portal-vein-thrombus.js';

const FRESH = 60;
const FRESH_BECAUSE = 'Spread can appear within two months; the imaging of that time decides.';
const DERIVED_BECAUSE = 'Derived; as fresh as its inputs.';

function spread(name: string, label: string, definition: string, snomed: string | null): FactDefinition {
  return yesNoFact({
    path: `tumor.${name}`,
    label,
    definition,
    freshForDays: FRESH,
    freshBecause: FRESH_BECAUSE,
    canChange: 'YES',
    codes: snomed === null ? [] : [{ system: 'snomed', code: snomed }],
  });
}

function sizeClass(name: string, label: string, definition: string): FactDefinition {
  return yesNoFact({ path: `tumor.${name}`, label, definition, yes: 'The definition is met', no: 'The definition is not met', freshForDays: null, freshBecause: DERIVED_BECAUSE, canChange: 'YES', given: false });
}

/** Growth beyond the nodule itself: vessels, organs; and the classes that follow from size, number and spread. */
export const TUMOR_EXTENT_FACTS: readonly FactDefinition[] = [
  PORTAL_VEIN_THROMBUS,
  {
    kind: 'choice',
    path: 'tumor.growthPattern',
    label: 'Growth pattern',
    definition: 'How the tumor grows in the liver, on imaging.',
    freshForDays: FRESH,
    freshBecause: FRESH_BECAUSE,
    canChange: 'YES',
    given: true,
    codes: [],
    choices: [
      { code: 'WELL_DEFINED', label: 'Well-defined nodules', definition: 'Nodules with clear borders and without growth beyond them' },
      { code: 'EXTRANODULAR', label: 'Simple nodular with extranodular growth', definition: 'A nodule from which tumor grows beyond its border' },
      { code: 'CONFLUENT', label: 'Confluent multinodular', definition: 'Nodules that run into one another' },
      { code: 'MASSIVE', label: 'Massive', definition: 'One mass without clear borders that fills much of the liver' },
      { code: 'INFILTRATIVE', label: 'Infiltrative or diffuse', definition: 'Tumor spread through the liver without clear borders' },
    ],
    groups: [],
  },
  spread('bilobar', 'Bilobar', 'Tumor in both lobes of the liver.', null),
  yesNoFact({
    path: 'tumor.portalVeinCompletelyOccluded',
    label: 'Portal vein completely occluded',
    definition: 'No flow is left in the portal vein trunk.',
    freshForDays: FRESH,
    freshBecause: FRESH_BECAUSE,
    canChange: 'YES',
  }),
  spread('hepaticVeinThrombus', 'Hepatic vein tumor thrombus', 'Tumor thrombus in a hepatic vein on imaging.', null),
  spread('cavalThrombus', 'Caval tumor thrombus', 'Tumor thrombus in the inferior vena cava or the right atrium on imaging.', null),
  spread('extrahepaticMetastasis', 'Extrahepatic metastasis', 'Any metastasis outside the liver, lymph nodes included.', '128462008'),
  spread('metastasisLung', 'Lung metastasis', 'Metastasis in the lung.', '94391008'),
  spread('metastasisBone', 'Bone metastasis', 'Metastasis in bone.', '94222008'),
  spread('metastasisAdrenal', 'Adrenal metastasis', 'Metastasis in an adrenal gland.', '94161006'),
  spread('metastasisLymphNode', 'Lymph node metastasis', 'Metastasis in a lymph node.', '94392001'),
  spread('metastasisOther', 'Metastasis at another site', 'Metastasis outside the liver at a site other than lung, bone, adrenal gland and lymph node.', null),
  sizeClass('macrovascularInvasion', 'Macrovascular invasion', 'Tumor thrombus in the portal vein, a hepatic vein or the vena cava on imaging.'),
  sizeClass('large', 'Large HCC', 'Largest diameter of at least 5 cm, before TACE or now.'),
  sizeClass('withinMilan', 'Within the Milan criteria', 'One nodule of at most 5 cm, or two to three nodules of at most 3 cm each, without macrovascular invasion and extrahepatic spread.'),
  sizeClass('withinUpToSeven', 'Within up-to-seven', 'Largest diameter in centimeters plus number of nodules at most seven, without macrovascular invasion and extrahepatic spread.'),
];
