import { z } from 'zod';

/**
 * Discovery and response of CDS Hooks 2.0 as the specification writes them, apart from the code that makes them.
 * Unknown members are refused: the specification keeps extensions under `extension`.
 */
const text = z.string().min(1);
const url = text.refine((value) => URL.canParse(value), 'an absolute URL');
const extension = z.record(text, z.unknown());

const coding = z.strictObject({ code: text, system: text.optional(), display: text.optional() });
const overrideReason = coding.required({ display: true });

const action = z.strictObject({ type: z.enum(['create', 'update', 'delete']), description: text, resource: z.unknown().optional(), resourceId: text.optional(), extension: extension.optional() });
const suggestion = z.strictObject({ label: text, uuid: text.optional(), isRecommended: z.boolean().optional(), actions: z.array(action).min(1).optional(), extension: extension.optional() });
const link = z
  .strictObject({ label: text, url, type: z.enum(['absolute', 'smart']), appContext: text.optional(), extension: extension.optional() })
  .refine(({ type, appContext }) => appContext === undefined || type === 'smart', 'appContext belongs to a SMART link');

const card = z
  .strictObject({
    uuid: z.uuid().optional(),
    summary: text.refine((value) => [...value].length < 140, 'fewer than 140 characters'),
    detail: text.optional(),
    indicator: z.enum(['info', 'warning', 'critical']),
    source: z.strictObject({ label: text, url: url.optional(), icon: url.optional(), topic: coding.optional(), extension: extension.optional() }),
    suggestions: z.array(suggestion).min(1).optional(),
    selectionBehavior: z.enum(['at-most-one', 'any']).optional(),
    overrideReasons: z.array(overrideReason).min(1).optional(),
    links: z.array(link).min(1).optional(),
    extension: extension.optional(),
  })
  .refine(({ suggestions, selectionBehavior }) => suggestions === undefined || selectionBehavior !== undefined, 'suggestions need a selectionBehavior');

export const CDS_RESPONSE = z.strictObject({ cards: z.array(card), systemActions: z.array(action).min(1).optional(), extension: extension.optional() });

const template = text.refine((value) => [...value.matchAll(/\{\{(.*?)\}\}/g)].every(([, token = '']) => /^(context\.\w+|user(Practitioner|PractitionerRole|Patient|RelatedPerson)Id)$/.test(token)), 'only tokens of the specification');

export const CDS_DISCOVERY = z.strictObject({
  services: z.array(
    z.strictObject({
      hook: text,
      id: text.regex(/^[A-Za-z0-9\-.]+$/),
      description: text,
      title: text.optional(),
      prefetch: z.record(text, template).optional(),
      usageRequirements: text.optional(),
      extension: extension.optional(),
    }),
  ),
});

/** Paths at which a JSON value holds null or something empty, which CDS Hooks allows nowhere in what a service sends. */
export function emptyPlaces(value: unknown, path = '$'): readonly string[] {
  if (value === null || value === '') return [path];
  if (typeof value !== 'object') return [];
  const members = Object.entries(value as object);
  if (members.length === 0) return [path];
  return members.flatMap(([key, member]) => emptyPlaces(member, `${path}.${key}`));
}
