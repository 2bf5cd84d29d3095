import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isInterfaceType, isObjectType, isUnionType, type GraphQLNamedType, type GraphQLObjectType } from 'graphql';
import { FIELD_POLICY } from '../../src/access/policy.js';
import { TYPE_POLICY } from '../../src/access/type-policy.js';
import { PERMISSIONS, roleMay } from '../../src/board/permission.js';
import { ROLES, type Role } from '../../src/board/role.js';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const objects = Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'));
const ROOTS = ['Query', 'Mutation'].map((name) => schema.getType(name) as GraphQLObjectType);

function mayAsk(role: Role, field: string): boolean {
  const permission = FIELD_POLICY[field];
  return permission !== undefined && roleMay(role, permission);
}

/** Every type that somebody in a role can reach, with one way there. */
function reached(role: Role): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (type: GraphQLNamedType, way: string): void => {
    if (isUnionType(type)) return type.getTypes().forEach((member) => visit(member, way));
    if (isInterfaceType(type)) return schema.getPossibleTypes(type).forEach((member) => visit(member, way));
    if (!isObjectType(type) || found.has(type.name)) return;
    found.set(type.name, way);
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      if (FIELD_POLICY[name] !== undefined ? mayAsk(role, name) : !ROOTS.includes(type)) visit(getNamedType(field.type), `${way} > ${name}`);
    }
  };
  for (const root of ROOTS) visit(root, role);
  return found;
}

describe('the access policy', () => {
  it('has a row for every field of Query and Mutation: a new one is decided on, not forgotten', () => {
    const bare = ROOTS.flatMap((root) => Object.keys(root.getFields()).map((field) => `${root.name}.${field}`)).filter((name) => !Object.hasOwn(FIELD_POLICY, name));
    expect(bare).toEqual([]);
  });

  it('has a row for every object type: a new one is decided on, not forgotten', () => {
    expect(objects.map(({ name }) => name).filter((name) => !TYPE_POLICY.has(name))).toEqual([]);
  });

  it('names no type that the schema does not have', () => {
    expect([...TYPE_POLICY.keys()].filter((name) => !isObjectType(schema.getType(name)))).toEqual([]);
  });

  it.each(ROLES)('lets %s reach no type whose content that role must not see, whatever way it takes', (role) => {
    const tooMuch = [...reached(role)].filter(([type]) => {
      const row = TYPE_POLICY.get(type);
      return row !== 'OPEN' && (row === undefined || !roleMay(role, row));
    });
    expect(tooMuch).toEqual([]);
  });

  it('keeps patients from those who need none', () => {
    for (const role of ['AUDITOR', 'ADMINISTRATOR'] as const) {
      expect([...reached(role).keys()].filter((type) => ['Assessment', 'RecordedAssessment', 'UnderstoodProfile', 'StatedValue', 'TraceNode'].includes(type))).toEqual([]);
    }
    expect([...reached('AUTHOR').keys()]).not.toContain('RecordedAssessment');
    expect([...reached('BOARD').keys()]).toEqual(expect.arrayContaining(['RecordedAssessment', 'Assessment', 'TraceNode']));
  });

  it('gives every permission to somebody and every role something', () => {
    for (const [permission, roles] of Object.entries(PERMISSIONS)) expect([permission, roles.length > 0]).toEqual([permission, true]);
    for (const role of ROLES) expect(reached(role).size).toBeGreaterThan(20);
  });
});
