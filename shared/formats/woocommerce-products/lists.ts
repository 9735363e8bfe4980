/**
 * Lists in one cell as WooCommerce writes them: joined by ", ", a comma inside an item escaped as "\,".
 * Source: WC_CSV_Exporter::implode_values and WC_Product_Importer::explode_values of WooCommerce 9.
 */

export function splitWoo(text: string): string[] {
  return text
    .split(/(?<!\\),/)
    .map((item) => item.trim().replaceAll('\\,', ','))
    .filter((item) => item !== '');
}

export function joinWoo(items: readonly string[]): string {
  return items.map(escapeItem).join(', ');
}

export function escapeItem(item: string): string {
  return item.replaceAll(',', '\\,');
}

const GUARDED = /^'[=+\-@\t\r]/;
const LIVE = /^[=+\-@\t\r]/;

/** WooCommerce puts a ' before what a spreadsheet would run as a formula, and takes it off again. */
export function unguard(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

export function guard(text: string): string {
  return LIVE.test(text) ? `'${text}` : text;
}
