import { buildSchema, graphql } from 'graphql';
import { LOCAL_ACTOR } from '../board/actor.js';
import type { Role } from '../board/role.js';
import { guardSchema } from './guard-schema.js';

const SDL = 'type Query { about: String rule: Rule notDecidedOn: String } type Rule { code: String firings: Int }';
const ROOT = { about: 'a', notDecidedOn: 'b', rule: { code: 'c', firings: () => 7 } };

async function asked(role: Role, source: string) {
  const refused: unknown[] = [];
  const schema = guardSchema(buildSchema(SDL), {
    asker: () => ({ actor: { ...LOCAL_ACTOR, role }, correlationId: 'none' }),
    refused: (asker, operation) => Promise.resolve(void refused.push([asker.actor.role, operation])),
  });
  const { data, errors = [] } = await graphql({ schema, source, rootValue: ROOT });
  return { data: JSON.parse(JSON.stringify(data)) as unknown, errors: errors.map(({ originalError }) => originalError?.name), refused };
}

describe('the guard of the schema', () => {
  it('lets pass what the role may', async () => {
    expect(await asked('AUDITOR', '{ about rule { code firings } }')).toEqual({ data: { about: 'a', rule: { code: 'c', firings: 7 } }, errors: [], refused: [] });
  });

  it('stands in front of a field below, too, and writes down what it refused', async () => {
    expect(await asked('INTEGRATION', '{ about rule { code firings } }')).toEqual({ data: { about: 'a', rule: { code: 'c', firings: null } }, errors: ['Forbidden'], refused: [['INTEGRATION', 'Rule.firings']] });
  });

  it('refuses a root field that nobody decided on, to everyone', async () => {
    for (const role of ['BOARD', 'ADMINISTRATOR'] as const) expect(await asked(role, '{ notDecidedOn }')).toEqual({ data: { notDecidedOn: null }, errors: ['Forbidden'], refused: [[role, 'notDecidedOn']] });
  });
});
