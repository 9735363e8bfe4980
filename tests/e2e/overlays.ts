import type { Locator, Page } from 'playwright-core';
import { FRONT_DIALOG, settled } from './looks';

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
