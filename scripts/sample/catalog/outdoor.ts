import type { ProductText } from './product';

const metal = { brand: 'feldpause', supplier: 'OLC', origin: 'PL' } as const;
const textile = { brand: 'feldpause', supplier: 'RFT', origin: 'PT' } as const;
const stone = { brand: 'feldpause', supplier: 'VDL', origin: 'PT' } as const;

/** Feldpause: for the break in the field, the garden and the way there. */
export const outdoor: readonly ProductText[] = [
  {
    ...metal,
    handle: 'rast-enamel-mug',
    sku: 'FP-REM',
    title: 'Rast Enamel Mug 350 ml',
    shape: 'enamelMug',
    type: 'Mug',
    category: 'OU-PT-TW',
    hs: '732394',
    colours: ['chalk', 'moss', 'rust', 'harbour'],
    sizes: [
      { code: '', en: '350 ml', de: '350 ml', price: '14.90', cost: '3.80', grams: 150, box: [13, 10, 9] },
    ],
    tags: ['enamel', 'picnic', 'camping', 'coffee'],
    attributes: {
      material: 'Enamelled steel',
      care: 'Dishwasher safe, not for microwaves',
      capacity: '350 ml',
    },
    description:
      '<p>Light, loud and hard to kill. Rast goes over the fire, into the rucksack and, when it must, through the dishwasher. The rim is steel all round, so chips start late and matter little.</p>',
    seoTitle: 'Rast Enamel Mug 350 ml',
    seo: 'A camping mug of enamelled steel, 350 ml, with a bare steel rim. Works on gas and open fire, in four colours.',
    marketplace: {
      type: 'DRINKING_CUP',
      en: {
        title: 'Feldpause Rast Enamel Mug 350 ml, Camping Cup with Steel Rim, Fireproof',
        bullets: [
          'Enamelled steel, 350 ml: 150 g on the scales and all but impossible to break',
          'Stands on gas, coals or an induction plate to warm soup and cocoa',
          'Rolled steel rim takes the knocks that would chip plain enamel',
          'Riveted handle leaves room for a gloved finger and hooks onto a carabiner',
          'Dishwasher safe; keep it out of the microwave, as with all metal',
        ],
        terms:
          'outdoor coffee tin hiking bushcraft picnic festival tea retro scout lightweight trekking campfire',
      },
      de: {
        title: 'Feldpause Rast Emaille-Becher 350 ml, Campingtasse mit Stahlrand, feuerfest',
        bullets: [
          'Emaillierter Stahl mit 350 ml: wiegt 150 g und ist so gut wie unzerbrechlich',
          'Darf auf Gas, Glut oder Induktion, um Suppe und Kakao zu wärmen',
          'Der gerollte Stahlrand fängt Stöße ab, an denen reine Emaille abplatzen würde',
          'Genieteter Henkel mit Platz für einen Finger im Handschuh, passt an jeden Karabiner',
          'Spülmaschinenfest; wie alles aus Metall nicht in die Mikrowelle stellen',
        ],
        description:
          'Leicht, laut und nicht kaputtzukriegen. Rast geht über das Feuer, in den Rucksack und, wenn es sein muss, durch die Spülmaschine. Der Rand ist ringsum aus Stahl.',
        terms:
          'emailletasse outdoor kaffee wandern picknick bushcraft retro festival trekking lagerfeuer blechtasse',
      },
    },
  },
  {
    ...metal,
    handle: 'rast-enamel-bowl',
    sku: 'FP-REB',
    title: 'Rast Enamel Bowl 700 ml',
    shape: 'enamelBowl',
    type: 'Bowl',
    category: 'OU-PT-TW',
    hs: '732394',
    colours: ['chalk', 'harbour'],
    sizes: [
      { code: '', en: '700 ml', de: '700 ml', price: '15.90', cost: '4.10', grams: 230, box: [18, 18, 7] },
    ],
    tags: ['enamel', 'picnic', 'camping'],
    attributes: {
      material: 'Enamelled steel',
      care: 'Dishwasher safe, not for microwaves',
      capacity: '700 ml',
    },
    description:
      '<p>Stew, cereal, strawberries, washing-up water: in that order, on one weekend. The bowls nest with a finger’s space between them, so they do not stick.</p>',
    seoTitle: 'Rast Enamel Bowl 700 ml',
    seo: 'A nesting camping bowl in enamelled steel, 700 ml and 230 g, with a bare steel rim. In Chalk and Harbour Blue.',
  },
  {
    ...metal,
    handle: 'marsch-bottle',
    sku: 'FP-MAB',
    title: 'Marsch Insulated Bottle',
    shape: 'bottle',
    type: 'Bottle',
    category: 'OU-PT-BO',
    hs: '961700',
    colours: ['moss', 'chalk', 'mustard', 'charcoal'],
    sizeOption: 'Capacity',
    sizes: [
      { code: '50', en: '500 ml', de: '500 ml', price: '29.90', cost: '8.90', grams: 310, box: [8, 8, 25] },
      { code: '75', en: '750 ml', de: '750 ml', price: '34.90', cost: '10.60', grams: 390, box: [9, 9, 29] },
    ],
    tags: ['steel', 'travel', 'sport', 'everyday'],
    attributes: {
      material: 'Stainless steel 18/8, powder coating',
      care: 'Body dishwasher safe, lid by hand',
      insulation: '24 h cold, 12 h hot',
    },
    description:
      '<p>Ice at noon, still ice at midnight. Marsch has two walls of steel with nothing in between, a mouth wide enough for ice cubes, and a cap whose loop takes two fingers.</p>',
    seoTitle: 'Marsch Insulated Bottle, 500 or 750 ml',
    seo: 'A double-walled steel bottle that keeps drinks cold for 24 hours and hot for 12. 500 or 750 ml, four colours.',
    marketplace: {
      type: 'WATER_BOTTLE',
      en: {
        title: 'Feldpause Marsch Insulated Water Bottle, Stainless Steel, Leakproof, Wide Mouth',
        bullets: [
          'Double wall with vacuum: {size} of water stays cold for 24 hours, tea stays hot for 12',
          'Wide mouth of 44 mm takes ice cubes and a bottle brush',
          'Leakproof cap with a loop for two fingers; no straw, no moving parts',
          'Powder coating grips well when wet and hides the scratches of a year',
          'Steel 18/8 keeps no taste; body goes in the dishwasher, cap by hand',
        ],
        terms:
          'thermos flask metal gym sports hiking bpa free reusable school office cycling cold hot vacuum',
      },
      de: {
        title: 'Feldpause Marsch Isolierflasche aus Edelstahl, auslaufsicher, weite Öffnung',
        bullets: [
          'Doppelwandig mit Vakuum: {size} Wasser bleiben 24 Stunden kalt, Tee 12 Stunden heiß',
          'Die Öffnung von 44 mm ist weit genug für Eiswürfel und Flaschenbürste',
          'Dichter Verschluss mit Schlaufe für zwei Finger, ohne Trinkhalm und bewegliche Teile',
          'Die Pulverbeschichtung ist auch nass griffig und verbirgt die Kratzer eines Jahres',
          'Edelstahl 18/8 nimmt keinen Geschmack an; Flasche spülmaschinenfest, Deckel von Hand spülen',
        ],
        description:
          'Mittags Eis, um Mitternacht immer noch Eis. Marsch hat zwei Wände aus Stahl und dazwischen nichts, eine Öffnung für Eiswürfel und einen Deckel mit Schlaufe.',
        terms:
          'trinkflasche thermosflasche sport wandern schule büro fahrrad wasserflasche metall kohlensäure vakuum',
      },
    },
  },
  {
    ...metal,
    handle: 'marsch-flask',
    sku: 'FP-MAF',
    title: 'Marsch Flask 1 l with Cup',
    shape: 'flask',
    type: 'Bottle',
    category: 'OU-PT-BO',
    hs: '961700',
    colours: ['moss', 'charcoal'],
    sizes: [{ code: '', en: '1 l', de: '1 l', price: '44.90', cost: '14.30', grams: 620, box: [11, 11, 31] }],
    tags: ['steel', 'travel', 'winter', 'picnic'],
    attributes: {
      material: 'Stainless steel 18/8, powder coating',
      care: 'Rinse by hand',
      insulation: '24 h hot',
    },
    description:
      '<p>The flask your grandfather had, with a better stopper. Half a turn opens the pouring channel, so the lid stays on and the tea stays hot. Two cups nest in the cap.</p>',
    seoTitle: 'Marsch Flask 1 l with two cups',
    seo: 'A one-litre vacuum flask with two nesting cups and a half-turn stopper. Keeps tea hot for 24 hours.',
    marketplace: {
      type: 'VACUUM_FLASK',
      en: {
        title: 'Feldpause Marsch Vacuum Flask 1 l with 2 Cups, Stainless Steel, 24 Hours Hot',
        bullets: [
          'One litre stays hot for a day and a night: 68 degrees measured after 24 hours',
          'Two cups nest in the cap, so tea for two needs nothing else in the bag',
          'Half-turn stopper pours without being taken off, which keeps the heat inside',
          'Folding steel handle lies flat when packed and carries well when not',
          'Seal and stopper are sold as spares for at least ten years',
        ],
        terms: 'thermos coffee tea soup travel bottle insulated camping winter fishing picnic hiking jug',
      },
      de: {
        title: 'Feldpause Marsch Isolierkanne 1 l mit 2 Bechern, Edelstahl, 24 Stunden heiß',
        bullets: [
          'Ein Liter bleibt Tag und Nacht heiß: nach 24 Stunden noch gemessene 68 Grad',
          'Zwei Becher stecken im Deckel, mehr braucht Tee zu zweit nicht',
          'Der Stopfen gießt nach einer halben Drehung, ohne abgenommen zu werden, und hält so die Wärme',
          'Der Griff aus Stahl klappt flach an und trägt sich gut',
          'Dichtung und Stopfen sind mindestens zehn Jahre lang einzeln erhältlich',
        ],
        description:
          'Die Kanne, die der Großvater hatte, mit besserem Stopfen. Eine halbe Drehung öffnet den Ausguss, der Deckel bleibt darauf und der Tee heiß. Zwei Becher stecken im Deckel.',
        terms:
          'thermoskanne kaffee tee suppe reise camping winter angeln wandern picknick thermosflasche outdoor',
      },
    },
  },
  {
    ...metal,
    handle: 'marsch-lunch-box',
    sku: 'FP-MAL',
    title: 'Marsch Lunch Box',
    shape: 'lunchBox',
    type: 'Lunch Box',
    category: 'OU-PT-TW',
    hs: '732393',
    colours: ['steel'],
    sizeOption: 'Capacity',
    sizes: [
      {
        code: '08',
        en: '0.8 l, one tier',
        de: '0,8 l, einstöckig',
        price: '27.90',
        cost: '8.40',
        grams: 290,
        box: [18, 13, 6],
      },
      {
        code: '14',
        en: '1.4 l, two tiers',
        de: '1,4 l, zweistöckig',
        price: '39.90',
        cost: '12.60',
        grams: 480,
        box: [18, 13, 11],
      },
    ],
    tags: ['steel', 'picnic', 'everyday', 'kids'],
    attributes: {
      material: 'Stainless steel 18/8, beech lid',
      care: 'Dishwasher safe without lid',
      closure: 'Elastic strap',
    },
    description:
      '<p>A steel box with a beech lid that doubles as a breakfast board. The strap holds it shut in any bag that is not carried upside down; for soup, take the flask.</p>',
    seoTitle: 'Marsch Lunch Box in stainless steel',
    seo: 'A stainless steel lunch box with a beech lid that serves as a board. One tier of 0.8 l or two tiers of 1.4 l.',
  },
  {
    ...textile,
    handle: 'wiese-picnic-blanket',
    sku: 'FP-WPB',
    title: 'Wiese Picnic Blanket',
    shape: 'picnicBlanket',
    type: 'Picnic Blanket',
    category: 'OU-PT-PI',
    hs: '630140',
    colours: ['mossCheck', 'rustStripe'],
    sizeOption: 'Size',
    sizes: [
      {
        code: '15',
        en: '150 x 200 cm',
        de: '150 x 200 cm',
        price: '59.90',
        cost: '18.90',
        grams: 1180,
        box: [46, 18, 18],
      },
      {
        code: '20',
        en: '200 x 200 cm',
        de: '200 x 200 cm',
        price: '74.90',
        cost: '24.60',
        grams: 1560,
        box: [50, 20, 20],
      },
    ],
    tags: ['picnic', 'beach', 'garden', 'gift'],
    attributes: {
      material: 'Recycled acrylic, waterproof PEVA back, leather strap',
      care: 'Spot clean, hose off the back',
    },
    description:
      '<p>Soft above, dry below. Wiese rolls up in the time it takes the rain to arrive and is carried by a strap of real leather. Four loops at the corners take pegs or sticks.</p>',
    seoTitle: 'Wiese Picnic Blanket, waterproof back',
    seo: 'A soft picnic blanket with a waterproof back and a leather carrying strap, for two or for four. Rolls up in seconds.',
    marketplace: {
      type: 'BLANKET',
      en: {
        title: 'Feldpause Wiese Picnic Blanket with Waterproof Back and Leather Strap',
        bullets: [
          'Unrolls to {size}: 150 cm wide for two, 200 cm square for four and a basket',
          'Waterproof back keeps the damp of a morning meadow where it belongs',
          'Soft brushed surface woven from recycled yarn lets crumbs shake off',
          'Leather strap with handle fits the rolled blanket and your shoulder',
          'Loops at all four corners hold it down on windy beaches',
        ],
        terms: 'rug outdoor beach mat camping park waterproof foldable family festival garden travel lawn',
      },
      de: {
        title: 'Feldpause Wiese Picknickdecke mit wasserdichter Rückseite und Lederriemen',
        bullets: [
          'Ausgerollt {size}: 150 cm breit für zwei, 200 cm im Quadrat für vier samt Korb',
          'Die wasserdichte Rückseite lässt den Morgentau dort, wo er hingehört',
          'Weich aufgeraute Oberfläche aus recyceltem Garn, von der sich Krümel abschütteln lassen',
          'Riemen mit Griff aus Leder, passend für die gerollte Decke und die Schulter',
          'Schlaufen an allen vier Ecken halten sie auch am windigen Strand fest',
        ],
        description:
          'Oben weich, unten dicht. Wiese ist so schnell eingerollt, wie der Regen da ist, und wird an einem Riemen aus echtem Leder getragen. Vier Schlaufen nehmen Heringe oder Stöcke auf.',
        terms:
          'strandmatte outdoordecke camping park faltbar familie festival garten reise campingdecke wiese isoliert',
      },
    },
  },
  {
    ...textile,
    handle: 'trage-tote',
    sku: 'FP-TTO',
    title: 'Trage Canvas Tote',
    shape: 'tote',
    type: 'Bag',
    category: 'OU-PT-BA',
    hs: '420222',
    colours: ['natural', 'moss', 'ink'],
    sizes: [
      {
        code: '',
        en: '38 x 42 cm',
        de: '38 x 42 cm',
        price: '26.90',
        cost: '7.70',
        grams: 320,
        box: [40, 20, 4],
      },
    ],
    tags: ['cotton', 'travel', 'everyday', 'gift'],
    attributes: { material: 'Cotton canvas, 450 g/m²', care: 'Machine wash 30 °C', load: '15 kg tested' },
    description:
      '<p>Canvas as stout as a tent, handles that go all the way round under the bottom, and a flat base so that it stands. Tested with fifteen kilos of potatoes, which were eaten afterwards.</p>',
    seoTitle: 'Trage Canvas Tote, tested to 15 kg',
    seo: 'A heavy canvas tote with handles that run under the base and an inner pocket. Carries 15 kg and stands by itself.',
    marketplace: {
      type: 'TOTE_BAG',
      en: {
        title: 'Feldpause Trage Canvas Tote Bag, 450 GSM Cotton, Inner Pocket, Flat Base, 15 kg Load',
        bullets: [
          'Heavy cotton canvas of 450 g per square metre, tested with a load of 15 kg',
          'Handles run under the base in one piece and sit comfortably over a winter coat',
          'Flat bottom of 12 cm lets it stand beside you at the market or on the train',
          'Inner pocket with a press stud keeps phone and keys out of the leeks',
          'Measures 38 x 42 cm; machine washable at 30 degrees',
        ],
        terms: 'shopping reusable grocery shoulder beach market large sturdy work laptop cloth eco women men',
      },
      de: {
        title:
          'Feldpause Trage Einkaufstasche aus Canvas, 450 g/m² Baumwolle, Innentasche, fester Boden, bis 15 kg',
        bullets: [
          'Schwerer Canvas aus Baumwolle mit 450 g pro Quadratmeter, geprüft mit 15 kg Last',
          'Die Henkel laufen in einem Stück unter dem Boden durch und passen über den Wintermantel',
          'Dank des 12 cm breiten Bodens steht sie auf dem Markt oder im Zug von selbst',
          'Innentasche mit Druckknopf hält Telefon und Schlüssel vom Lauch fern',
          'Misst 38 x 42 cm und ist bei 30 Grad waschbar',
        ],
        description:
          'Canvas, fest wie ein Zelt, Henkel, die unter dem Boden hindurchlaufen, und eine Standfläche, damit sie nicht umfällt. Geprüft mit fünfzehn Kilo Kartoffeln, die danach gegessen wurden.',
        terms:
          'stoffbeutel shopper jutebeutel markttasche schultertasche strandtasche groß stabil tragetasche damen herren',
      },
    },
  },
  {
    ...textile,
    handle: 'trage-cooler-bag',
    sku: 'FP-TCB',
    title: 'Trage Cooler Bag 15 l',
    shape: 'coolerBag',
    type: 'Bag',
    category: 'OU-PT-BA',
    hs: '420292',
    colours: ['moss', 'mustard'],
    sizes: [
      { code: '', en: '15 l', de: '15 l', price: '54.90', cost: '17.20', grams: 680, box: [34, 26, 10] },
    ],
    tags: ['picnic', 'beach', 'travel'],
    attributes: {
      material: 'Cotton canvas, recycled PET foam, PEVA lining',
      care: 'Wipe clean',
      insulation: '8 h with two ice packs',
    },
    description:
      '<p>A cool box that folds. Canvas outside, foam in the walls, a lining that wipes clean, and a zip that closes with one pull. Keeps six bottles and a cheesecake cold until the lake.</p>',
    seoTitle: 'Trage Cooler Bag 15 l, foldable',
    seo: 'A foldable 15 l cooler bag in canvas with recycled foam walls. Cold for 8 hours, wipe-clean inside, shoulder strap.',
    marketplace: {
      type: 'COOLER',
      en: {
        title: 'Feldpause Trage Cooler Bag 15 l, Insulated Canvas, Foldable, with Shoulder Strap',
        bullets: [
          'Keeps food cold for 8 hours with two ice packs, measured at 28 degrees in the shade',
          'Holds 15 litres: six 1-litre bottles upright, or lunch for four',
          'Folds flat to 10 cm and hangs on a hook between summers',
          'Seamless lining wipes clean and does not hold on to the smell of melon',
          'Padded shoulder strap unclips; two short handles for the last steps',
        ],
        terms: 'picnic lunch cool box beach insulated grocery shopping camping thermal fridge large barbecue',
      },
      de: {
        title: 'Feldpause Trage Kühltasche 15 l, isolierter Canvas, faltbar, mit Schultergurt',
        bullets: [
          'Hält mit zwei Kühlakkus 8 Stunden kalt, gemessen bei 28 Grad im Schatten',
          'Fasst 15 Liter: sechs stehende Literflaschen oder ein Mittagessen für vier',
          'Lässt sich auf 10 cm zusammenlegen und hängt im Winter am Haken',
          'Das nahtlose Futter ist abwischbar und nimmt keinen Melonengeruch an',
          'Gepolsterter Schultergurt zum Abnehmen, dazu zwei kurze Griffe für die letzten Schritte',
        ],
        description:
          'Eine Kühlbox zum Falten. Außen Canvas, in den Wänden Schaum, innen ein Futter zum Abwischen und ein Reißverschluss, der mit einem Zug schließt.',
        terms:
          'kühlbox picknicktasche isoliertasche strand einkauf camping thermotasche grillen klein zusammenklappbar',
      },
    },
  },
  {
    ...metal,
    handle: 'guss-watering-can',
    sku: 'FP-GWC',
    title: 'Guss Watering Can 1.5 l',
    shape: 'wateringCan',
    type: 'Watering Can',
    category: 'OU-GA-PO',
    hs: '732690',
    colours: ['moss', 'chalk', 'rust'],
    sizes: [
      { code: '', en: '1.5 l', de: '1,5 l', price: '36.90', cost: '11.50', grams: 560, box: [36, 15, 20] },
    ],
    tags: ['garden', 'plants', 'gift'],
    attributes: {
      material: 'Galvanised steel, powder coating',
      care: 'Empty before frost',
      capacity: '1.5 l',
    },
    description:
      '<p>A long neck for the plants at the back and a stream as thin as a pencil, so the soil stays in the pot. The handle runs over the top; the can balances on one finger, full or empty.</p>',
    seoTitle: 'Guss Watering Can 1.5 l',
    seo: 'A slim-necked watering can for house plants in powder-coated steel. 1.5 l, balanced handle, in three colours.',
    marketplace: {
      type: 'WATERING_CAN',
      en: {
        title: 'Feldpause Guss Watering Can 1.5 l, Long Spout for House Plants, Powder-Coated Steel',
        bullets: [
          'Long, narrow spout reaches between leaves and pours a stream no thicker than a pencil',
          'Holds 1.5 l: about eight pots on a windowsill before the next trip to the tap',
          'Handle runs over the centre of weight, so the can tips with a turn of the wrist',
          'Galvanised and powder-coated against rust inside and out',
          'Good-looking enough to stay out on the shelf',
        ],
        terms: 'indoor plant metal small bonsai balcony flower gardening succulents vintage herb home',
      },
      de: {
        title: 'Feldpause Guss Gießkanne 1,5 l mit langem Hals für Zimmerpflanzen, pulverbeschichteter Stahl',
        bullets: [
          'Der lange, schmale Hals reicht zwischen die Blätter und gießt nicht dicker als ein Bleistift',
          'Fasst 1,5 l: genug für etwa acht Töpfe auf der Fensterbank',
          'Der Griff führt über den Schwerpunkt, ein Dreh aus dem Handgelenk genügt',
          'Verzinkt und pulverbeschichtet, innen wie außen gegen Rost geschützt',
          'Schön genug, um im Regal stehen zu bleiben',
        ],
        description:
          'Ein langer Hals für die Pflanzen in der letzten Reihe und ein Strahl, dünn wie ein Bleistift, damit die Erde im Topf bleibt. Der Griff führt über die Mitte, die Kanne liegt voll wie leer im Gleichgewicht.',
        terms: 'blumengießkanne indoor metall klein bonsai balkon sukkulenten kräuter blumen zimmer design',
      },
    },
  },
  {
    ...stone,
    handle: 'scherbe-plant-pot',
    sku: 'FP-SPP',
    title: 'Scherbe Plant Pot with Saucer',
    shape: 'plantPot',
    type: 'Plant Pot',
    category: 'OU-GA-PO',
    hs: '691490',
    colours: ['clay', 'chalk'],
    sizeOption: 'Diameter',
    sizes: [
      { code: '12', en: '12 cm', de: '12 cm', price: '14.90', cost: '3.70', grams: 640, box: [14, 14, 13] },
      { code: '16', en: '16 cm', de: '16 cm', price: '21.90', cost: '5.90', grams: 1240, box: [18, 18, 17] },
      { code: '20', en: '20 cm', de: '20 cm', price: '31.90', cost: '9.10', grams: 2180, box: [22, 22, 21] },
    ],
    tags: ['garden', 'plants', 'terracotta'],
    attributes: { material: 'Frost-proof terracotta', care: 'Scrub with water', drainage: 'Hole and saucer' },
    description:
      '<p>Fired hot enough to stand outside in January. The saucer is part of the design and not an apology; a notch in its rim lets you pour off what the plant did not want.</p>',
    seoTitle: 'Scherbe Plant Pot, frost-proof',
    seo: 'Frost-proof terracotta pots with a matching saucer, 12, 16 and 20 cm. Drainage hole and pouring notch included.',
  },
  {
    ...textile,
    handle: 'hock-camp-stool',
    sku: 'FP-HCS',
    title: 'Hock Camp Stool',
    shape: 'stool',
    type: 'Stool',
    category: 'OU-GA-SE',
    hs: '940169',
    colours: ['moss', 'rust'],
    sizes: [
      { code: '', en: '42 cm', de: '42 cm', price: '64.90', cost: '21.80', grams: 1900, box: [52, 12, 12] },
    ],
    tags: ['picnic', 'garden', 'camping'],
    attributes: { material: 'Ash, cotton canvas, brass', care: 'Wipe clean', load: '110 kg' },
    description:
      '<p>Three legs never wobble, whatever the ground thinks. Hock opens like an umbrella, closes with a strap, and weighs less than the book you will read on it.</p>',
    seoTitle: 'Hock Camp Stool, three legs',
    seo: 'A folding three-legged stool of ash and canvas that stands on any ground. Carries 110 kg, weighs 1.9 kg.',
  },
];

/** The one product that is not a thing. */
export const giftCards: readonly ProductText[] = [
  {
    handle: 'gift-card',
    sku: 'HW-GC',
    title: 'Hollerwick Gift Card',
    shape: 'giftCard',
    type: 'Gift Card',
    category: 'GC',
    brand: 'hollerwick',
    supplier: 'RFT',
    hs: '',
    origin: '',
    colours: [],
    sizeOption: 'Value',
    sizes: [
      { code: '25', en: '€25', de: '25 €', price: '25.00', cost: '0.00', grams: 0, box: [0, 0, 0] },
      { code: '50', en: '€50', de: '50 €', price: '50.00', cost: '0.00', grams: 0, box: [0, 0, 0] },
      { code: '100', en: '€100', de: '100 €', price: '100.00', cost: '0.00', grams: 0, box: [0, 0, 0] },
    ],
    tags: ['gift'],
    attributes: {},
    description:
      '<p>For people who already have a mug. Sent by e-mail within minutes, valid for four years, and good for everything in the shop, sale included.</p>',
    seoTitle: 'Hollerwick Gift Card by e-mail',
    seo: 'A Hollerwick gift card of 25, 50 or 100 euros, sent by e-mail within minutes and valid for four years.',
  },
];
