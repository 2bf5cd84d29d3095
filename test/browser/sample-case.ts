import type { Locator, Page } from 'playwright-core';

/** Waits until the answer on screen is the one to what is typed. */
export function upToDate(page: Page): Promise<void> {
  return page.getByText('Up to date', { exact: true }).waitFor();
}

/** Fills the sample case in and waits for its answer. */
export async function fillSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fill in the sample case' }).click();
  await optionNamed(page, 'RFA + sorafenib').getByText('Supported').waitFor();
  await upToDate(page);
}

/** The card of an option. */
export function optionNamed(page: Page, name: string): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
}

/** Says who takes part in the meeting. */
export async function takePart(page: Page, specialty: string, staffCode: string): Promise<void> {
  await page.getByLabel('Specialty', { exact: true }).selectOption({ label: specialty });
  await page.getByLabel('Staff code, never a name').fill(staffCode);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
}

/** Picks the role in which the page asks from now on. */
export async function actAs(page: Page, role: string): Promise<void> {
  await page.getByLabel('Role').selectOption({ label: role });
}
