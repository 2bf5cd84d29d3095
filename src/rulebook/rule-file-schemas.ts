import { z } from 'zod';
import type { RuleSetContent, WrittenCaution, WrittenExpression, WrittenOption, WrittenPolicy, WrittenSource } from './content.js';
import { ENDPOINTS } from './endpoints.js';
import { account, id, decimal, sourceCode, text, words } from './shape-of-texts.js';
import { quote, sourceSchema } from './source-schema.js';

const certainty = words('HIGH', 'MODERATE', 'LOW', 'VERY_LOW');

export type RulebookFile = Pick<RuleSetContent, 'name' | 'version' | 'author' | 'intendedUse' | 'scope'>;

/** The closed shape of every kind of rule file. The annotations make the compiler compare them with src/rulebook/content.ts. */
export interface RuleFileSchemas {
  readonly rulebook: z.ZodType<RulebookFile>;
  readonly source: z.ZodType<WrittenSource>;
  readonly options: z.ZodType<{ readonly options: readonly WrittenOption[] }>;
  readonly cautions: z.ZodType<{ readonly cautions: readonly WrittenCaution[] }>;
  readonly policy: z.ZodType<WrittenPolicy>;
}

export function ruleFileSchemas(expression: z.ZodType<WrittenExpression>): RuleFileSchemas {
  const option = z
    .strictObject({ code: id, name: text, description: text, requires: expression.exactOptional(), harms: z.array(text), monitor: z.array(text) })
    .meta({ id: 'Option' });
  const caution = z
    .strictObject({
      code: id,
      severity: words('information', 'caution', 'warning'),
      says: text,
      when: expression.exactOptional(),
      options: z.array(id),
      restsOn: z.array(text),
      source: sourceCode,
      quote,
    })
    .meta({ id: 'Caution' });
  return {
    rulebook: z.strictObject({ name: text, version: text, author: account.exactOptional(), intendedUse: text, scope: expression }).meta({ id: 'RulebookFile' }),
    source: sourceSchema(expression),
    options: z.strictObject({ options: z.array(option) }).meta({ id: 'OptionsFile' }),
    cautions: z.strictObject({ cautions: z.array(caution) }).meta({ id: 'CautionsFile' }),
    policy: z
      .strictObject({
        decidingEndpoints: z.array(words(...ENDPOINTS)).min(1),
        supportingEndpoints: z.array(words(...ENDPOINTS)),
        startingCertainty: z.strictObject({ randomized: certainty, observational: certainty }),
        significance: decimal,
        orderOptionsBy: z.array(words('state', 'certainty', 'directness')).min(1),
      })
      .meta({ id: 'PolicyFile' }),
  };
}
