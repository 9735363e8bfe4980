import type { ProductText } from './product';

const made = { brand: 'hollerwick', supplier: 'OLC', origin: 'PL' } as const;

/** Boards and kitchen tools of solid wood, by the joinery Olchowe. */
export const wood: readonly ProductText[] = [
  {
    ...made,
    handle: 'span-chopping-board',
    sku: 'HW-SCB',
    title: 'Span Chopping Board',
    shape: 'board',
    type: 'Chopping Board',
    category: 'KT-SP-BO',
    hs: '441990',
    colourOption: 'Wood',
    colours: ['oak'],
    sizeOption: 'Size',
    sizes: [
      {
        code: 'S',
        en: 'S, 28 x 20 cm',
        de: 'S, 28 x 20 cm',
        price: '29.90',
        cost: '8.90',
        grams: 780,
        box: [30, 22, 3],
      },
      {
        code: 'M',
        en: 'M, 38 x 26 cm',
        de: 'M, 38 x 26 cm',
        price: '44.90',
        cost: '14.20',
        grams: 1450,
        box: [40, 28, 4],
      },
      {
        code: 'L',
        en: 'L, 50 x 34 cm',
        de: 'L, 50 x 34 cm',
        price: '69.90',
        cost: '23.50',
        grams: 2680,
        box: [52, 36, 5],
      },
    ],
    tags: ['oak', 'kitchen', 'everyday'],
    attributes: {
      material: 'Oak, linseed oil',
      care: 'Rinse, dry upright, oil monthly',
      thickness: '20–28 mm',
    },
    description:
      '<p>Staves of oak glued with the grain standing up at the edges, so the board stays flat. One side has a juice groove, the other is plain; a bevel underneath lets you lift it with wet fingers.</p>',
    seoTitle: 'Span Chopping Board in solid oak',
    seo: 'Solid oak chopping boards in three sizes, reversible, with a juice groove and a bevel for lifting. Finished in linseed oil.',
    marketplace: {
      type: 'CUTTING_BOARD',
      en: {
        title: 'Hollerwick Span Chopping Board in Solid Oak, Reversible with Juice Groove',
        bullets: [
          'Size {size}: S for herbs and lemons, M for daily cooking, L for roasts and bread',
          'Solid oak staves glued so that the board stays flat through heat and damp',
          'Juice groove on one side, plain surface on the other',
          'Bevelled underside lifts easily off the worktop with wet hands',
          'Finished in linseed oil; rinse, dry standing, and oil once a month',
        ],
        terms: 'cutting block wooden kitchen serving carving butcher cheese bread large hardwood meat',
      },
      de: {
        title: 'Hollerwick Span Schneidebrett aus massiver Eiche, beidseitig, mit Saftrille',
        bullets: [
          'Größe {size}: S für Kräuter und Zitronen, M für jeden Tag, L für Braten und Brot',
          'Massive Eichenstäbe, so verleimt, dass das Brett bei Hitze und Nässe plan bleibt',
          'Auf einer Seite mit Saftrille, auf der anderen glatt',
          'Die abgeschrägte Unterseite lässt sich auch mit nassen Händen gut greifen',
          'Mit Leinöl behandelt: abspülen, stehend trocknen und einmal im Monat nachölen',
        ],
        description:
          'Eichenstäbe, mit stehenden Jahresringen verleimt, damit das Brett plan bleibt. Eine Seite hat eine Saftrille, die andere ist glatt, und dank der Fase darunter lässt es sich leicht anheben.',
        terms:
          'holzbrett küchenbrett tranchierbrett servierbrett küche brotbrett hackbrett groß hartholz fleisch',
      },
    },
  },
  {
    ...made,
    handle: 'span-serving-board',
    sku: 'HW-SSB',
    title: 'Span Round Serving Board',
    shape: 'paddleBoard',
    type: 'Serving Board',
    category: 'KT-SP-BO',
    hs: '441990',
    colourOption: 'Wood',
    colours: ['oak', 'walnut'],
    sizes: [
      { code: '', en: '32 cm', de: '32 cm', price: '49.90', cost: '16.10', grams: 920, box: [46, 34, 3] },
    ],
    tags: ['oak', 'walnut', 'serving', 'guests', 'gift'],
    attributes: { material: 'Oak or walnut, linseed oil', care: 'Wipe, oil when dry', diameter: '32 cm' },
    description:
      '<p>For a cheese, a pizza or a small landscape of olives. The handle is part of the board, cut from the same plank, with a leather loop to hang it where people can see it.</p>',
    seoTitle: 'Span Round Serving Board, 32 cm',
    seo: 'A round serving board of oak or walnut, 32 cm across, with a handle cut from the same plank and a leather loop.',
    marketplace: {
      type: 'SERVING_BOARD',
      en: {
        title: 'Hollerwick Span Round Serving Board 32 cm with Handle and Leather Loop, Solid Wood',
        bullets: [
          'Round surface of 32 cm serves pizza, cheese or breakfast for two in bed',
          'Board and handle are one piece of wood, so nothing can work loose',
          'Leather loop hangs it on the wall between uses',
          'Only 16 mm thick with a chamfered rim: light to pass around the table',
          'Oiled by hand; wipe it down after serving and renew the oil when it looks thirsty',
        ],
        terms: 'cheese platter pizza peel charcuterie tray wooden tapas paddle antipasti bread hosting',
      },
      de: {
        title: 'Hollerwick Span Servierbrett rund 32 cm mit Griff und Lederschlaufe, Massivholz',
        bullets: [
          'Runde Fläche mit 32 cm für Pizza, Käse oder ein Frühstück zu zweit im Bett',
          'Brett und Griff sind aus einem Stück, hier kann sich nichts lockern',
          'Mit der Lederschlaufe hängt es zwischen den Einsätzen an der Wand',
          'Nur 16 mm stark und ringsum gefast: lässt sich leicht über den Tisch reichen',
          'Von Hand geölt; nach Gebrauch abwischen und bei Bedarf nachölen',
        ],
        description:
          'Für einen Käse, eine Pizza oder eine kleine Landschaft aus Oliven. Der Griff gehört zum Brett, aus derselben Bohle geschnitten, mit einer Schlaufe aus Leder zum Aufhängen.',
        terms: 'käseplatte pizzabrett holzbrett tapas antipasti platte brotzeit anrichten gäste vesperbrett',
      },
    },
  },
  {
    ...made,
    handle: 'quirl-spoon-set',
    sku: 'HW-QSS',
    title: 'Quirl Kitchen Spoons, Set of 4',
    shape: 'spoons',
    type: 'Kitchen Tools',
    category: 'KT-SP-BO',
    hs: '441990',
    colourOption: 'Wood',
    colours: ['cherry'],
    sizes: [
      {
        code: '',
        en: '4 pieces',
        de: '4-teilig',
        price: '32.90',
        cost: '9.90',
        grams: 260,
        box: [34, 14, 5],
      },
    ],
    tags: ['cherry', 'kitchen', 'set', 'gift'],
    attributes: {
      material: 'Cherry, linseed oil',
      care: 'Wash by hand',
      pieces: 'Spoon, corner spoon, spatula, whisk stick',
    },
    description:
      '<p>A spoon, a spoon with a corner for the corner of the pot, a spatula and a whisking stick such as grandmothers have. Turned from cherry, which is hard enough to last and soft enough for enamel.</p>',
    seoTitle: 'Quirl Kitchen Spoons in cherry, set of 4',
    seo: 'Four cherry wood tools: spoon, corner spoon, spatula and whisk stick. Gentle on enamel and non-stick pans.',
    marketplace: {
      type: 'KITCHEN_TOOLS',
      en: {
        title: 'Hollerwick Quirl Wooden Kitchen Spoons, Set of 4 in Cherry, for Non-Stick Pans',
        bullets: [
          'Four tools: round spoon, corner spoon, flat spatula and whisk stick, each about 30 cm long',
          'Cherry wood is dense and fine-grained, and gentle on enamel and non-stick coatings',
          'Corner spoon reaches where the sauce sticks first',
          'Handles are slightly oval, so they do not roll off the worktop',
          'Oiled with linseed; wash by hand and they will darken to the colour of tea',
        ],
        terms: 'utensils cooking wood spatula stirring tools spurtle handmade ladle kitchenware baking',
      },
      de: {
        title: 'Hollerwick Quirl Kochlöffel aus Kirschholz, 4er-Set, für beschichtete Pfannen',
        bullets: [
          'Vier Helfer: runder Löffel, Ecklöffel, Pfannenwender und Quirl, jeweils rund 30 cm lang',
          'Kirschholz ist dicht und feinporig und schont Email wie Antihaftbeschichtungen',
          'Der Ecklöffel kommt dorthin, wo die Soße zuerst ansetzt',
          'Leicht ovale Stiele rollen nicht von der Arbeitsplatte',
          'Mit Leinöl behandelt; von Hand spülen, dann dunkeln sie zur Farbe von Tee nach',
        ],
        description:
          'Ein Löffel, ein Löffel mit Ecke für die Ecke im Topf, ein Pfannenwender und ein Quirl, wie ihn Großmütter haben. Aus Kirschbaum: hart genug für Jahre und weich genug für Email.',
        terms:
          'holzlöffel küchenhelfer kochbesteck rührlöffel holz küchenutensilien handarbeit schaber backen',
      },
    },
  },
  {
    ...made,
    handle: 'ring-trivet',
    sku: 'HW-RTR',
    title: 'Ring Trivets, Set of 2',
    shape: 'trivet',
    type: 'Kitchen Tools',
    category: 'KT-SP-BO',
    hs: '441990',
    colourOption: 'Wood',
    colours: ['oak'],
    sizes: [
      {
        code: '',
        en: '17 and 21 cm',
        de: '17 und 21 cm',
        price: '26.90',
        cost: '7.80',
        grams: 340,
        box: [22, 22, 4],
      },
    ],
    tags: ['oak', 'kitchen', 'table', 'set'],
    attributes: { material: 'Oak, linseed oil', care: 'Wipe with a damp cloth' },
    description:
      '<p>Two rings of bent oak, one inside the other. Apart they carry two pots, together they carry one large one and store in the space of a plate.</p>',
    seoTitle: 'Ring Trivets in bent oak, set of 2',
    seo: 'Two nesting trivets of steam-bent oak, 17 and 21 cm. Together or apart they keep hot pots off the table.',
  },
  {
    ...made,
    handle: 'span-salt-box',
    sku: 'HW-SSX',
    title: 'Span Salt Box',
    shape: 'saltBox',
    type: 'Storage Jar',
    category: 'KT-SP-JA',
    hs: '441990',
    colourOption: 'Wood',
    colours: ['oak', 'walnut'],
    sizes: [
      { code: '', en: '250 ml', de: '250 ml', price: '29.90', cost: '9.20', grams: 310, box: [11, 11, 9] },
    ],
    tags: ['oak', 'walnut', 'pantry', 'gift'],
    attributes: { material: 'Oak or walnut, magnet', care: 'Wipe dry', capacity: '250 ml' },
    description:
      '<p>The lid swings on a hidden pin and is held by a magnet, so a pinch of salt takes one hand. Lined with nothing: oak and salt have always got on.</p>',
    seoTitle: 'Span Salt Box with swivel lid',
    seo: 'A salt box of oak or walnut with a magnetic swivel lid that opens with one finger. Holds 250 ml.',
  },
];
