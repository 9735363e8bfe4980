/** The two places of the scheme `app:`: the built renderer, and the assets of the window's own workspace. */
export const SCHEME = 'app';
export const BUNDLE_ORIGIN = 'app://bundle';
export const PAGE_URL = `${BUNDLE_ORIGIN}/index.html`;
export const PARSER_URL = `${BUNDLE_ORIGIN}/parser.html`;

/** Whether the address is the app's one page; what stands behind `?` and `#` is the page's own affair. */
export function isAppPage(address: string): boolean {
  return withoutTail(address) === PAGE_URL;
}

function withoutTail(address: string): string {
  return address.split(/[?#]/, 1)[0] ?? '';
}
