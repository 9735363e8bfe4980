/** Elements, and the attributes on them, that the visual editor writes back as it read them. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  p: [],
  br: [],
  strong: [],
  b: [],
  em: [],
  i: [],
  u: [],
  s: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  ul: [],
  ol: ['start'],
  li: [],
  blockquote: [],
  code: [],
  pre: [],
  hr: [],
  a: ['href', 'target', 'rel'],
};

/** Whether HTML holds nothing that the visual editor would drop: tables, classes, styles, images, scripts. */
export function keepsMarkup(html: string): boolean {
  if (!html.includes('<')) return true;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  if (/<!--/.test(html)) return false;
  return [...body.querySelectorAll('*')].every((element) => {
    const allowed = KNOWN[element.localName];
    return allowed !== undefined && element.getAttributeNames().every((name) => allowed.includes(name));
  });
}
