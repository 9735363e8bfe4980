import type { Locator, Page } from 'playwright-core';
import { FRONT_DIALOG, type Part, settled, shootBoth, violations } from './looks';

/** What lies over the page, in selectors: dialogs, menus, lists of choices. */
export const OVERLAYS = `${FRONT_DIALOG}, [role="menu"], [role="listbox"][data-state="open"]`;

export function overlays(page: Page): Locator {
  return page.locator(OVERLAYS).filter({ visible: true });
}

/** Closes what is open, layer by layer. */
export async function closeOverlays(page: Page): Promise<void> {
  for (let layer = 0; layer < 6 && (await overlays(page).count()) > 0; layer++) {
    await page.keyboard.press('Escape');
    await settled(page);
  }
  await overlays(page).waitFor({ state: 'detached' });
}

/** Labels of the commands that the palette offers and that can be run now. */
export async function commandLabels(page: Page): Promise<string[]> {
  await page.keyboard.press('Control+k');
  await page.getByRole('option').first().waitFor();
  const labels = await page
    .locator('[role="dialog"] [role="option"]:not([aria-disabled="true"])')
    .evaluateAll((options) =>
      options.map((option) => option.querySelector('[title]')?.getAttribute('title') ?? ''),
    );
  await closeOverlays(page);
  return labels.filter((label) => label !== '');
}

/** In the palette, by its first letters and Enter. */
export async function runCommand(page: Page, label: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(label);
  const first = page.locator('[role="dialog"] [role="option"][aria-selected="true"]');
  await first.filter({ has: page.getByTitle(label, { exact: true }) }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Command palette' }).waitFor({ state: 'detached' });
  await settled(page);
}

/** What axe finds in what is in front, in both themes: what is over the page, else the page or a part of it. */
export async function look(page: Page, name: string, part?: Part): Promise<string[]> {
  await settled(page);
  const isOver = (await overlays(page).count()) > 0;
  const found = await violations(page, isOver ? { include: [OVERLAYS] } : part);
  await shootBoth(page, `a11y-${name.replaceAll(/\W+/g, '-')}`);
  return found;
}
