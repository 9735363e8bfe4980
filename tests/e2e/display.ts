/**
 * In every worker, before its tests: a virtual display of its own. Clipboard and focus belong to a display, so that
 * two apps on one would take them from each other.
 */
const displays = (process.env.AISLE_DISPLAYS ?? '').split(' ').filter((name) => name !== '');
const own = displays[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % Math.max(1, displays.length)];
if (own !== undefined) process.env.DISPLAY = own;
