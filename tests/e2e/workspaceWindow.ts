import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { READY } from '../../scripts/launch.mjs';
import type { Aisle } from './launch';

/** The window of the app that `action` opens, ready for input. The hidden pages that read files are passed over. */
export async function openedWindow(aisle: Aisle, action: () => Promise<unknown>): Promise<Page> {
  const isWindow = (page: Page) => page.waitForURL(/^app:\/\/bundle\/index\.html/).then(() => true);
  const [page] = await Promise.all([aisle.app.waitForEvent('window', { predicate: isWindow }), action()]);
  await page.waitForSelector(READY, { state: 'attached' });
  return page;
}

/** A screenshot of any of the app's windows, where `AISLE_SHOTS` names a folder for it. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.AISLE_SHOTS;
  if (folder !== undefined && folder !== '') await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Begins anew in the running app: a workspace that holds nothing, in place of the window. */
export async function freshWorkspace(aisle: Aisle, from: Page, name = 'Shop'): Promise<Page> {
  const page = await createWorkspace(aisle, from, name);
  if (!from.isClosed()) await from.close();
  return page;
}

/** A new workspace's window, opened from a window of the app through the bridge. */
export async function createWorkspace(aisle: Aisle, from: Page, name = 'Shop'): Promise<Page> {
  return openedWindow(aisle, () =>
    from.evaluate(async (wanted) => {
      const made = await window.aisle.call('workspace.create', { name: wanted });
      if (made.ok) await window.aisle.call('workspace.open', { id: made.value.id });
    }, name),
  );
}
