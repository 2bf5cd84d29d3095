import { readFileSync } from 'node:fs';
import { LARGEST_TRACE_PAGE } from '../../src/api/assessment/trace-page.js';
import { QUERY_LIMITS } from '../../src/api/request/query-limits.js';

describe('docs/graphql.md', () => {
  it('states the limits that hold', () => {
    const page = readFileSync(new URL('../../docs/graphql.md', import.meta.url), 'utf8');
    const { tokens, depth, aliases, directives, cost, assessments } = QUERY_LIMITS;
    const number = (value: number): string => value.toLocaleString('en-US');
    expect(page).toContain(`${number(tokens)} tokens, ${depth} levels, ${aliases} aliases, ${directives} directives, cost ${number(cost)}, ${assessments} assessments`);
    expect(page).toContain(`at most ${LARGEST_TRACE_PAGE} nodes a page`);
  });
});
