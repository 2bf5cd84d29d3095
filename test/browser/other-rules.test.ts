import type { Page } from 'playwright-core';
import { prepareRuleSet } from '../../src/assessment/prepared-rule-set.js';
import { DERIVATIONS } from '../../src/medicine/derivations.js';
import type { RuleSetContent } from '../../src/rulebook/content.js';
import { ruleSetOf } from '../../src/rulebook/rule-set.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { shippedRules } from '../cases/shipped-rules.js';
import { OPENING, closeOpened, openedPage, type OpenedPage } from './opened-page.js';

const ACTIVATE = 'mutation ($input: ActivateRuleSetInput!) { activateRuleSet(input: $input) { __typename } }';

describe('rules that are activated while the page is open', () => {
  const { content, digest } = shippedRules().ruleSet;
  const [first] = content.sources;
  const former: RuleSetContent = { ...content, version: '0.9.0', author: 'author-1', sources: content.sources.map((source) => (source === first ? { ...source, name: 'As it was called before' } : source)) };
  let opened: OpenedPage;
  let page: Page;
  beforeAll(async () => {
    opened = await openedPage(prepareRuleSet(ruleSetOf(former, VOCABULARY), DERIVATIONS));
    page = await opened.open();
  }, OPENING);
  afterAll(closeOpened);

  const named = (name: string): Promise<void> => page.getByRole('navigation', { name: 'Sources' }).getByRole('button', { name: new RegExp(`^${first?.code ?? ''} ${name}$`) }).waitFor();

  it('bring their sources with their first answer', async () => {
    await page.getByRole('button', { name: 'Fill in the sample case' }).click();
    await page.getByText('Up to date', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Library' }).click();
    await named('As it was called before');

    const answer = await fetch(`${opened.address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'consilium-actor': 'other-person', 'consilium-role': 'ADMINISTRATOR' }, body: JSON.stringify({ query: ACTIVATE, variables: { input: { digest, reason: 'the rules that ship answer again' } } }) });
    expect(await answer.json()).toEqual({ data: { activateRuleSet: { __typename: 'RuleSetActivation' } } });

    await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Case', exact: true }).click();
    await page.getByLabel('Age', { exact: true }).fill('61');
    await page.getByText('Up to date', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Library' }).click();
    await named((first?.name ?? '').replaceAll(/[^\w ]/g, '.'));
    expect(opened.complaints).toEqual([]);
  });
});
