/** A colour, wood or scent that a variant comes in. `code` ends the SKU; `hex` paints the picture. */
export interface Colour {
  readonly code: string;
  readonly en: string;
  readonly de: string;
  readonly hex: string;
  /** How a woven or printed pattern is drawn; plain when absent. */
  readonly pattern?: 'check' | 'stripe';
}

export const colours = {
  moss: { code: 'MOS', en: 'Moss', de: 'Moosgrün', hex: '#6f7d4c' },
  chalk: { code: 'CHA', en: 'Chalk', de: 'Kreide', hex: '#ece6d9' },
  rust: { code: 'RUS', en: 'Rust', de: 'Rost', hex: '#b5562f' },
  ink: { code: 'INK', en: 'Ink', de: 'Tintenblau', hex: '#31435c' },
  oat: { code: 'OAT', en: 'Oat', de: 'Hafer', hex: '#d8c7a6' },
  sage: { code: 'SAG', en: 'Sage', de: 'Salbei', hex: '#a3b39a' },
  slate: { code: 'SLA', en: 'Slate', de: 'Schiefer', hex: '#5f6972' },
  clay: { code: 'CLY', en: 'Clay', de: 'Ton', hex: '#c67f5a' },
  fog: { code: 'FOG', en: 'Fog', de: 'Nebelgrau', hex: '#b7c1c7' },
  plum: { code: 'PLU', en: 'Plum', de: 'Pflaume', hex: '#73435c' },
  mustard: { code: 'MUS', en: 'Mustard', de: 'Senfgelb', hex: '#d4a23c' },
  harbour: { code: 'HAR', en: 'Harbour Blue', de: 'Hafenblau', hex: '#3f7292' },
  charcoal: { code: 'CHR', en: 'Charcoal', de: 'Anthrazit', hex: '#414347' },
  natural: { code: 'NAT', en: 'Natural', de: 'Natur', hex: '#e2d6bd' },
  rosehip: { code: 'ROS', en: 'Rosehip', de: 'Hagebutte', hex: '#c1504a' },
  steel: { code: 'STE', en: 'Brushed Steel', de: 'Edelstahl', hex: '#c2c7cb' },
  oak: { code: 'OAK', en: 'Oak', de: 'Eiche', hex: '#cda370' },
  walnut: { code: 'WAL', en: 'Walnut', de: 'Nussbaum', hex: '#7d5539' },
  cherry: { code: 'CHE', en: 'Cherry', de: 'Kirschbaum', hex: '#b8784f' },
  coir: { code: 'COI', en: 'Coir', de: 'Kokos', hex: '#a9814f' },
  brass: { code: 'BRA', en: 'Brass', de: 'Messing', hex: '#c9a14c' },
  black: { code: 'BLA', en: 'Black', de: 'Schwarz', hex: '#33343a' },
  cedar: { code: 'CED', en: 'Cedar and Smoke', de: 'Zeder und Rauch', hex: '#7a6a58' },
  fig: { code: 'FIG', en: 'Fig Leaf', de: 'Feigenblatt', hex: '#8f9c6b' },
  salt: { code: 'SAL', en: 'Sea Salt', de: 'Meersalz', hex: '#9bb4bd' },
  mossCheck: { code: 'MCH', en: 'Moss Check', de: 'Moos kariert', hex: '#6f7d4c', pattern: 'check' },
  rustStripe: { code: 'RST', en: 'Rust Stripe', de: 'Rost gestreift', hex: '#b5562f', pattern: 'stripe' },
} as const satisfies Readonly<Record<string, Colour>>;

export type ColourKey = keyof typeof colours;
