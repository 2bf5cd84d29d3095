import { ObjectType } from '@nestjs/graphql';
import type { Choice, ChoiceDefinition, CodeMapping, FactDefinition, StatedRange, UnitDefinition } from '../../vocabulary/fact-definition.js';
import { CanChangeEnum } from '../assessment/decision-enums.js';
import { DecimalScalar } from '../schema/decimal-scalar.js';
import { enumOf } from '../schema/enum-of.js';
import { field } from '../schema/field.js';

const FactKindEnum = enumOf<FactDefinition['kind']>('FactKind', 'Kind of a fact.', {
  quantity: 'A measured quantity with a unit.',
  count: 'A whole number: a count or a score.',
  choice: 'One of several codes.',
});

type ValueCode = { readonly value: string; readonly codes: readonly CodeMapping[] };
type Group = ChoiceDefinition['groups'][number];

@ObjectType('CodeMapping', { description: 'Code of another system for the same thing.' })
export class CodeMappingView implements CodeMapping {
  @field.text('Code system: loinc, snomed, ncit, icd10cm, rxnorm, local.') readonly system!: string;
  @field.text('The code.') readonly code!: string;
  @field.maybe(() => String, '"V2": read in a secondary text only.') readonly mark?: 'V2';
}

@ObjectType('Unit', { description: 'An accepted unit of a quantity.' })
export class UnitView implements UnitDefinition {
  @field.text('UCUM code.') readonly unit!: string;
  @field.text('One of this unit is so many of the canonical unit, exactly: a decimal, or a quotient "a/b".') readonly factor!: string;
  @field.texts('Other spellings that are accepted.') readonly aliases!: readonly string[];
}

@ObjectType('DecimalRange', { description: 'A range in the canonical unit, both ends included.' })
export class RangeView implements StatedRange {
  @field.of(() => DecimalScalar, 'Lower end.') readonly low!: string;
  @field.of(() => DecimalScalar, 'Upper end.') readonly high!: string;
}

@ObjectType('Choice', { description: 'An allowed code of a fact.' })
export class ChoiceView implements Choice {
  @field.text('The code.') readonly code!: string;
  @field.text('Its name.') readonly label!: string;
  @field.text('What it means.') readonly definition!: string;
  @field.maybeListOf(() => CodeMappingView, 'Codes of other systems.') readonly codes?: readonly CodeMappingView[];
}

@ObjectType('ChoiceGroup', { description: 'A coarser word that stands for several codes.' })
export class ChoiceGroupView implements Group {
  @field.text('The word.') readonly code!: string;
  @field.text('Its name.') readonly label!: string;
  @field.texts('The codes it stands for.') readonly stands!: readonly string[];
}

@ObjectType('ValueCode', { description: 'Codes of one value of a scale.' })
export class ValueCodeView implements ValueCode {
  @field.text('The value.') readonly value!: string;
  @field.listOf(() => CodeMappingView, 'Codes of other systems.') readonly codes!: readonly CodeMappingView[];
}

type KeysOf<T> = T extends unknown ? keyof T : never;

@ObjectType('Fact', { description: 'A fact that profiles and rules may speak about.' })
export class FactView implements Record<KeysOf<FactDefinition>, unknown> {
  @field.text('Stable name: group, point, name.') readonly path!: string;
  @field.of(() => FactKindEnum, 'Its kind.') readonly kind!: FactDefinition['kind'];
  @field.text('Short name.') readonly label!: string;
  @field.text('Plain definition.') readonly definition!: string;
  @field.maybeWhole('How many days an observation counts as current; absent: it does not age.') readonly freshForDays!: number | null;
  @field.maybeText('Why that long: a judgement of ours.') readonly freshBecause: string | undefined;
  @field.of(() => CanChangeEnum, 'Whether time or treatment can change it.') readonly canChange!: FactDefinition['canChange'];
  @field.flag('Whether a profile may hold it; otherwise it is computed only.') readonly given!: boolean;
  @field.maybeText('Value taken when nothing is given, always shown as assumed.') readonly assumed: string | undefined;
  @field.maybeText('Why this value is assumed.') readonly assumedBecause: string | undefined;
  @field.listOf(() => CodeMappingView, 'Codes of other systems.') readonly codes!: readonly CodeMappingView[];
  @field.maybeText('Unit used inside; quantities only.') readonly canonicalUnit: string | undefined;
  @field.maybeListOf(() => UnitView, 'Accepted units; quantities only.') readonly units: readonly UnitView[] | undefined;
  @field.maybe(() => RangeView, 'Outside, a value cannot be and is set aside.') readonly possible: RangeView | undefined;
  @field.maybe(() => RangeView, 'Outside, a value is accepted with a note.') readonly plausible: RangeView | undefined;
  @field.maybeWhole('Distance between the values of a scale.') readonly step: number | undefined;
  @field.maybe(() => Boolean, 'True for a published scale: a value outside is refused.') readonly closedScale: true | undefined;
  @field.maybeTexts('Words that may stand as unit of a count.') readonly countedIn: readonly string[] | undefined;
  @field.maybe(() => Boolean, 'True for a ratio or score that is written without a unit.') readonly unitless: true | undefined;
  @field.maybeListOf(() => ValueCodeView, 'Codes of single values of a scale.') readonly valueCodes: readonly ValueCodeView[] | undefined;
  @field.maybeListOf(() => ChoiceView, 'Allowed codes; choices only.') readonly choices: readonly ChoiceView[] | undefined;
  @field.maybeListOf(() => ChoiceGroupView, 'Coarser words; choices only.') readonly groups: readonly ChoiceGroupView[] | undefined;
}
