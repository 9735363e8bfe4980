import type { ProductText } from './product';

const lamp = { brand: 'glimmsel', supplier: 'LWE', origin: 'DE' } as const;

/** Glimmsel: lamps, lanterns and candles. */
export const light: readonly ProductText[] = [
  {
    ...lamp,
    handle: 'pilz-table-lamp',
    sku: 'GL-PIL',
    title: 'Pilz Table Lamp',
    shape: 'mushroomLamp',
    type: 'Table Lamp',
    category: 'LG-IN-TA',
    hs: '940521',
    colours: ['chalk', 'rust', 'moss'],
    sizes: [
      { code: '', en: '28 cm', de: '28 cm', price: '89.00', cost: '28.40', grams: 1340, box: [30, 26, 26] },
    ],
    tags: ['lamp', 'bedroom', 'colour', 'gift'],
    attributes: {
      material: 'Powder-coated steel',
      care: 'Wipe with a dry cloth',
      power: '6 W LED, 2700 K',
      plug: 'Type C (EU)',
    },
    description:
      '<p>A lamp that throws its light down onto the book and nothing into your eyes. The hood is spun from a single sheet of steel and tips by a hand’s breadth; the dimmer is the stem itself: touch it, hold it, let go.</p>',
    seoTitle: 'Pilz Table Lamp with touch dimmer',
    seo: 'A spun-steel table lamp that lights the page and not the room. Touch dimmer in the stem, warm 2700 K, three colours.',
    notes: 'UK plug version promised by Lichtbau for spring; not to be listed in the UK before.',
    marketplace: {
      type: 'LAMP',
      onlyGermany: true,
      en: {
        title: 'Glimmsel Pilz Table Lamp, Spun Steel, Touch Dimmer, Warm White LED',
        bullets: [
          'Light falls on the page and stays out of your eyes thanks to the deep hood',
          'Touch the stem to switch, hold it to dim; the lamp remembers the last level',
          'Warm white LED at 2700 K with 6 W, replaceable with a common GX53 disc',
          'Spun from one sheet of steel and powder-coated matt: no seam, no rivet, no rattle',
          'Stands 28 cm high with a 1.8 m textile cable and an EU plug',
        ],
        terms: 'bedside night light desk retro dimmable bedroom living room reading metal',
      },
      de: {
        title: 'Glimmsel Pilz Tischleuchte aus gedrücktem Stahl, Touch-Dimmer, LED warmweiß',
        bullets: [
          'Das Licht fällt auf die Buchseite und dank der tiefen Haube nicht in die Augen',
          'Antippen schaltet, Halten dimmt; die Leuchte merkt sich die letzte Stufe',
          'Warmweiße LED mit 2700 K und 6 W, als handelsübliche GX53-Scheibe austauschbar',
          'Aus einem Blech gedrückt und matt pulverbeschichtet: keine Naht, keine Niete, kein Klappern',
          'Steht 28 cm hoch und hat 1,8 m Textilkabel mit Eurostecker',
        ],
        description:
          'Eine Leuchte, die auf das Buch scheint und nicht in die Augen. Die Haube ist aus einem einzigen Blech gedrückt und lässt sich eine Handbreit neigen, der Dimmer ist der Fuß selbst: antippen, halten, loslassen.',
        terms:
          'nachttischlampe pilzlampe schreibtisch dimmbar schlafzimmer leselampe metall retro wohnzimmer stehlampe klein',
      },
    },
  },
  {
    ...lamp,
    handle: 'kegel-pendant',
    sku: 'GL-KEG',
    title: 'Kegel Pendant Lamp',
    shape: 'pendant',
    type: 'Pendant Lamp',
    category: 'LG-IN-PE',
    hs: '940511',
    colours: ['chalk', 'charcoal', 'mustard'],
    sizeOption: 'Diameter',
    sizes: [
      { code: '25', en: '25 cm', de: '25 cm', price: '79.00', cost: '24.10', grams: 980, box: [27, 27, 24] },
      {
        code: '40',
        en: '40 cm',
        de: '40 cm',
        price: '119.00',
        cost: '38.60',
        grams: 1890,
        box: [42, 42, 34],
      },
    ],
    tags: ['lamp', 'dining', 'colour'],
    attributes: {
      material: 'Powder-coated aluminium',
      care: 'Wipe with a dry cloth',
      socket: 'E27, max. 40 W',
      cable: '2 m textile, height adjustable',
    },
    description:
      '<p>A plain cone, white inside, that draws a clear circle on the table and leaves the rest of the room to the evening. Hang the 25 cm shade in twos over a counter, the 40 cm one alone over the table.</p>',
    seoTitle: 'Kegel Pendant Lamp, 25 or 40 cm',
    seo: 'A cone-shaped aluminium pendant with a white inside for clear light over tables. E27, 2 m adjustable textile cable.',
    marketplace: {
      type: 'PENDANT_LIGHT',
      en: {
        title: 'Glimmsel Kegel Pendant Lamp, Aluminium Cone Shade, E27, 2 m Textile Cable',
        bullets: [
          'Shade of {size} across: two small ones over a counter, one large one over the dining table',
          'White inside reflects the light downwards, the matt outside stays quiet',
          'Textile cable of 2 m shortens inside the canopy without tools or knots',
          'Takes any E27 bulb up to 40 W; a globe of 95 mm sits flush with the rim',
          'Mounts with two screws; ceiling plate, plugs and drilling template included',
        ],
        terms:
          'ceiling light hanging kitchen island dining metal industrial modern lampshade restaurant hallway',
      },
      de: {
        title: 'Glimmsel Kegel Pendelleuchte, Kegelschirm aus Aluminium, E27, 2 m Textilkabel',
        bullets: [
          'Schirm mit {size} Durchmesser: zwei kleine über der Theke, ein großer über dem Esstisch',
          'Innen weiß für gerichtetes Licht nach unten, außen matt und zurückhaltend',
          'Das Textilkabel von 2 m lässt sich im Baldachin ohne Werkzeug kürzen',
          'Für E27-Leuchtmittel bis 40 W; eine Globe mit 95 mm schließt bündig mit dem Rand ab',
          'Mit zwei Schrauben montiert; Deckenplatte, Dübel und Bohrschablone liegen bei',
        ],
        description:
          'Ein schlichter Kegel, innen weiß, der einen klaren Kreis auf den Tisch zeichnet und den Rest des Raums dem Abend überlässt. Mit 25 cm paarweise über der Theke, mit 40 cm allein über dem Tisch.',
        terms:
          'hängelampe deckenleuchte küche esszimmer metall industrie lampenschirm modern flur kücheninsel',
      },
    },
  },
  {
    ...lamp,
    handle: 'bogen-reading-lamp',
    sku: 'GL-BOG',
    title: 'Bogen Reading Lamp',
    shape: 'archLamp',
    type: 'Table Lamp',
    category: 'LG-IN-TA',
    hs: '940521',
    colours: ['charcoal', 'chalk'],
    sizes: [
      { code: '', en: '46 cm', de: '46 cm', price: '109.00', cost: '36.90', grams: 1720, box: [48, 20, 14] },
    ],
    tags: ['lamp', 'desk', 'reading'],
    attributes: {
      material: 'Powder-coated steel, oak base',
      care: 'Wipe with a dry cloth',
      power: '7 W LED, 2700–4000 K',
    },
    description:
      '<p>One bent tube, one head that turns, one foot of oak. Bogen lights a desk from the side, so the hand that writes casts its shadow the other way.</p>',
    seoTitle: 'Bogen Reading Lamp with oak base',
    seo: 'A desk and reading lamp with an arched steel arm and an oak base. Turns its head, dims, and shifts from 2700 to 4000 K.',
  },
  {
    ...lamp,
    handle: 'wander-lamp',
    sku: 'GL-WAN',
    title: 'Wander Rechargeable Lamp',
    shape: 'portableLamp',
    type: 'Table Lamp',
    category: 'LG-IN-TA',
    hs: '940521',
    colours: ['chalk', 'moss', 'rust'],
    sizes: [
      { code: '', en: '24 cm', de: '24 cm', price: '69.00', cost: '22.80', grams: 720, box: [26, 15, 15] },
    ],
    tags: ['lamp', 'outdoor', 'rechargeable', 'gift'],
    attributes: {
      material: 'Powder-coated aluminium',
      care: 'Wipe with a damp cloth',
      battery: '4400 mAh, USB-C',
      protection: 'IP54',
    },
    description:
      '<p>From the desk to the dinner table to the last hour on the terrace. Wander runs for twelve hours on a charge, does not mind drizzle, and dims by a turn of its hat.</p>',
    seoTitle: 'Wander Rechargeable Lamp, USB-C',
    seo: 'A cordless table lamp for indoors and out: 12 hours per charge, IP54, USB-C, dimmed by turning the shade.',
    marketplace: {
      type: 'LAMP',
      en: {
        title: 'Glimmsel Wander Rechargeable Table Lamp, Cordless, Dimmable, IP54, USB-C, 24 cm',
        bullets: [
          'Runs 12 hours at half brightness and 5 at full; recharges by USB-C in 3 hours',
          'Turn the shade to dim from candlelight to reading light without a single button',
          'Protected to IP54, so drizzle and a knocked-over glass do no harm',
          'Weighs 720 g with a flat base that stands firmly on slatted garden tables',
          'Battery can be replaced with a screwdriver when its years are up',
        ],
        terms: 'wireless bedside outdoor garden camping battery led restaurant balcony patio night portable',
      },
      de: {
        title: 'Glimmsel Wander Akku-Tischleuchte, kabellos, dimmbar, IP54, USB-C, 24 cm',
        bullets: [
          'Leuchtet bei halber Helligkeit 12 Stunden, bei voller 5; lädt über USB-C in 3 Stunden',
          'Drehen am Schirm dimmt stufenlos von Kerzen- bis Leselicht, ganz ohne Knöpfe',
          'Nach IP54 geschützt: Nieselregen und ein umgekipptes Glas schaden nicht',
          'Wiegt 720 g und steht mit flachem Fuß auch auf Gartentischen mit Latten sicher',
          'Der Akku lässt sich nach Jahren mit einem Schraubendreher tauschen',
        ],
        description:
          'Vom Schreibtisch zum Abendessen und weiter auf die Terrasse. Wander leuchtet zwölf Stunden mit einer Ladung, nimmt Nieselregen nicht übel und wird am Hut gedimmt.',
        terms:
          'tischlampe aufladbar garten balkon camping nachttisch led gastronomie terrasse tragbar outdoor',
      },
    },
  },
  {
    ...lamp,
    handle: 'boje-lantern',
    sku: 'GL-BOJ',
    title: 'Boje Lantern',
    shape: 'lantern',
    type: 'Lantern',
    category: 'LG-OU-LA',
    hs: '940550',
    colours: ['charcoal', 'moss'],
    sizeOption: 'Size',
    sizes: [
      {
        code: 'S',
        en: 'S, 22 cm',
        de: 'S, 22 cm',
        price: '39.90',
        cost: '12.70',
        grams: 860,
        box: [17, 17, 24],
      },
      {
        code: 'L',
        en: 'L, 36 cm',
        de: 'L, 36 cm',
        price: '64.90',
        cost: '21.90',
        grams: 1720,
        box: [23, 23, 38],
      },
    ],
    tags: ['candle', 'outdoor', 'garden', 'winter'],
    attributes: {
      material: 'Galvanised steel, glass',
      care: 'Wipe with a damp cloth',
      candle: 'Pillar up to 8 cm',
    },
    description:
      '<p>A storm lantern with a round belly of glass and a lid that lifts with one finger. The vents sit under the brim, out of the wind, so the flame stands still.</p>',
    seoTitle: 'Boje Lantern for garden and balcony',
    seo: 'A wind-proof candle lantern in galvanised steel and glass, 22 or 36 cm high. One-finger lid, for pillars up to 8 cm.',
    marketplace: {
      type: 'CANDLE_HOLDER',
      en: {
        title: 'Glimmsel Boje Storm Lantern, Galvanised Steel and Glass, with Carrying Handle',
        bullets: [
          'Available in {size} of height: the small one for tables, the large one for steps and doorways',
          'Hidden vents under the brim feed the flame and keep gusts away from it',
          'Lid tilts open with one finger, wide enough for a pillar candle of 8 cm',
          'Galvanised before coating, so a winter outside leaves no rust on the terrace',
          'Glass cylinder lifts out for cleaning and is available as a spare part',
        ],
        terms:
          'candle holder outdoor garden patio balcony windlight hurricane metal wedding porch winter tealight',
      },
      de: {
        title: 'Glimmsel Boje Windlicht aus verzinktem Stahl und Glas mit Tragegriff',
        bullets: [
          'In {size} Höhe: die kleine für den Tisch, die große für Treppe und Hauseingang',
          'Verdeckte Öffnungen unter der Krempe versorgen die Flamme und halten Böen ab',
          'Der Deckel klappt mit einem Finger auf, weit genug für Stumpenkerzen bis 8 cm',
          'Vor dem Lackieren verzinkt: auch nach einem Winter draußen kein Rost auf der Terrasse',
          'Der Glaszylinder lässt sich zum Reinigen herausnehmen und ist einzeln erhältlich',
        ],
        description:
          'Eine Sturmlaterne mit rundem Bauch aus Glas und einem Deckel, der mit einem Finger aufgeht. Die Öffnungen sitzen unter der Krempe im Windschatten, darum steht die Flamme still.',
        terms:
          'laterne kerzenhalter garten terrasse balkon sturmlaterne metall hochzeit hauseingang winter teelicht',
      },
    },
  },
  {
    ...lamp,
    handle: 'docht-candle',
    sku: 'GL-DOC',
    title: 'Docht Scented Candle',
    shape: 'candle',
    type: 'Candle',
    category: 'LI-DE-CA',
    hs: '340600',
    colourOption: 'Scent',
    colours: ['cedar', 'fig', 'salt'],
    sizes: [
      { code: '', en: '220 g', de: '220 g', price: '29.90', cost: '8.60', grams: 480, box: [10, 10, 11] },
    ],
    tags: ['candle', 'scent', 'gift', 'winter'],
    attributes: {
      material: 'Rapeseed wax, cotton wick, stoneware tumbler',
      care: 'Trim wick to 5 mm before lighting',
      'burning time': '45 hours',
    },
    description:
      '<p>Rapeseed wax from Holstein, poured into a stoneware tumbler that is far too good to throw away. When the candle is done, hot water takes out the rest and you own a new cup.</p>',
    seoTitle: 'Docht Scented Candle in stoneware',
    seo: 'A rapeseed wax candle in a reusable stoneware tumbler, 45 hours of Cedar and Smoke, Fig Leaf or Sea Salt.',
    marketplace: {
      type: 'CANDLE',
      en: {
        title: 'Glimmsel Docht Scented Candle 220 g, Rapeseed Wax in Stoneware Tumbler, 45 Hours',
        bullets: [
          'Burns about 45 hours; trim the cotton wick to 5 mm each time and it burns without soot',
          'Wax from northern rapeseed, free of palm oil and paraffin',
          'Scents drawn from essential oils, strong enough for a room and gone by morning',
          'Comes in a glazed stoneware tumbler that becomes a drinking cup afterwards',
          'Packed in moulded pulp without plastic film; the lid serves as a coaster',
        ],
        terms: 'aromatherapy home fragrance natural wax jar relaxing spa bathroom gift for her birthday',
      },
      de: {
        title: 'Glimmsel Docht Duftkerze 220 g, Rapswachs im Steinzeugbecher, 45 Stunden Brenndauer',
        bullets: [
          'Brennt etwa 45 Stunden; den Docht vor jedem Anzünden auf 5 mm kürzen, dann rußt sie nicht',
          'Wachs aus norddeutschem Raps, frei von Palmöl und Paraffin',
          'Düfte aus ätherischen Ölen: kräftig genug für einen Raum und am Morgen verflogen',
          'Im glasierten Becher aus Steinzeug, der danach zur Trinktasse wird',
          'In Faserguss ohne Folie verpackt; der Deckel dient als Untersetzer',
        ],
        description:
          'Rapswachs aus Holstein, gegossen in einen Becher aus Steinzeug, der zum Wegwerfen viel zu schade ist. Ist die Kerze zu Ende, löst heißes Wasser den Rest, und man besitzt eine neue Tasse.',
        terms: 'raumduft naturkerze aromakerze im glas entspannung bad geschenk frauen geburtstag wellness',
      },
    },
  },
  {
    ...lamp,
    handle: 'docht-candlestick',
    sku: 'GL-DCS',
    title: 'Docht Candlestick',
    shape: 'candlestick',
    type: 'Candle Holder',
    category: 'LI-DE-CA',
    hs: '940550',
    colourOption: 'Finish',
    colours: ['brass', 'black'],
    sizes: [
      { code: '', en: '12 cm', de: '12 cm', price: '34.90', cost: '10.40', grams: 380, box: [12, 12, 13] },
    ],
    tags: ['candle', 'dining', 'gift'],
    attributes: { material: 'Turned brass', care: 'Polish or leave to darken', candle: 'Taper 22 mm' },
    description:
      '<p>Turned from solid brass and left unlacquered, so it will darken where you touch it and shine where you polish it. The black one is the same brass, blackened by an acid bath.</p>',
    seoTitle: 'Docht Candlestick in solid brass',
    seo: 'A solid brass candlestick, unlacquered or blackened, 12 cm high, for 22 mm tapers. Gets its own patina.',
  },
  {
    ...lamp,
    handle: 'schnur-string-lights',
    sku: 'GL-SCH',
    title: 'Schnur String Lights',
    shape: 'stringLights',
    type: 'String Lights',
    category: 'LG-OU-ST',
    hs: '940531',
    colours: ['black'],
    sizeOption: 'Length',
    sizes: [
      {
        code: '05',
        en: '5 m, 10 bulbs',
        de: '5 m, 10 Lampen',
        price: '49.90',
        cost: '16.80',
        grams: 940,
        box: [28, 20, 10],
      },
      {
        code: '10',
        en: '10 m, 20 bulbs',
        de: '10 m, 20 Lampen',
        price: '79.90',
        cost: '27.40',
        grams: 1720,
        box: [32, 24, 12],
      },
    ],
    tags: ['lamp', 'outdoor', 'garden', 'party'],
    attributes: {
      material: 'Rubber cable, shatterproof bulbs',
      care: 'Store dry in winter',
      power: '0.6 W per bulb, 2200 K',
      protection: 'IP65',
    },
    description:
      '<p>A string that stays up all year. The cable is rubber, the bulbs are polycarbonate in the shape of the old glass ones, and each can be unscrewed without putting out the rest.</p>',
    seoTitle: 'Schnur String Lights, 5 or 10 m',
    seo: 'Weather-proof string lights with shatterproof bulbs in warm 2200 K. 5 m or 10 m, extendable, IP65.',
  },
];
