import type { ProductText } from './product';

const made = { brand: 'hollerwick', supplier: 'VDL', origin: 'PT' } as const;

/** Stoneware for the table and the pantry, by the pottery at Vale do Lume. */
export const stoneware: readonly ProductText[] = [
  {
    ...made,
    handle: 'brink-mug',
    sku: 'HW-BRM',
    title: 'Brink Mug 350 ml',
    shape: 'mug',
    type: 'Mug',
    category: 'KT-TW-MU',
    hs: '691200',
    colours: ['moss', 'chalk', 'rust', 'ink'],
    sizes: [
      { code: '', en: '350 ml', de: '350 ml', price: '16.90', cost: '4.35', grams: 412, box: [14, 11, 11] },
    ],
    tags: ['stoneware', 'coffee', 'everyday', 'gift'],
    attributes: {
      material: 'Stoneware',
      care: 'Dishwasher and microwave safe',
      capacity: '350 ml',
      finish: 'Matt glaze, unglazed foot',
    },
    description:
      '<p>A mug for the first coffee and the second tea. Brink is turned from dense Portuguese stoneware, dipped in a matt glaze and left bare at the foot, so you feel the clay where you set it down.</p><p>The handle takes three fingers, the rim is thin enough to drink from properly, and it holds 350 ml without looking large.</p>',
    seoTitle: 'Brink Mug 350 ml in matt stoneware',
    seo: 'A 350 ml stoneware mug with a thin rim and a handle that fits three fingers. Four matt glazes, safe in dishwasher and microwave.',
    notes: 'Glaze batch 26-3 came out slightly darker in Moss; approved on the September call.',
    marketplace: {
      type: 'DRINKING_CUP',
      en: {
        title: 'Hollerwick Brink Stoneware Mug 350 ml with Handle, Matt Glaze, Dishwasher Safe',
        bullets: [
          'Holds 350 ml: room for a flat white or a proper builder’s tea, with a finger’s width to spare',
          'Dense stoneware fired at 1,240 degrees, so the body stays free of cracks and does not take on coffee stains',
          'Handle sized for three fingers and set low enough to keep your knuckles off the hot wall',
          'Safe in the dishwasher, the microwave and an oven up to 200 degrees',
          'Each mug is dipped by hand: the line where glaze meets bare clay sits a little differently on every one',
        ],
        terms:
          'coffee cup tea ceramic large rustic nordic pottery office barista cocoa hot chocolate housewarming present',
      },
      de: {
        title:
          'Hollerwick Brink Kaffeebecher 350 ml aus Steinzeug mit Henkel, matte Glasur, spülmaschinenfest',
        bullets: [
          'Fasst 350 ml: genug für Milchkaffee oder eine ordentliche Kanne Tee auf zwei Mal, mit Rand zum Rühren',
          'Dichtes Steinzeug, bei 1.240 Grad gebrannt: bleibt rissfrei und nimmt keine Kaffeeränder an',
          'Der Henkel bietet drei Fingern Platz und sitzt tief genug, dass die Knöchel nicht an der heißen Wand liegen',
          'Geeignet für Spülmaschine, Mikrowelle und Backofen bis 200 Grad',
          'Von Hand getaucht: Die Kante zwischen Glasur und rohem Ton verläuft bei jedem Becher ein wenig anders',
        ],
        description:
          'Ein Becher für den ersten Kaffee und den zweiten Tee. Brink wird in Portugal aus dichtem Steinzeug gedreht, in matte Glasur getaucht und am Fuß roh belassen. Der Rand ist dünn, der Henkel griffig, und mit 350 ml passt mehr hinein, als man ihm ansieht.',
        terms:
          'tasse keramik teetasse kaffeetasse groß rustikal skandinavisch töpferware büro kakao geschenk einzug',
      },
    },
  },
  {
    ...made,
    handle: 'brink-espresso-cups',
    sku: 'HW-BRE',
    title: 'Brink Espresso Cups, Set of 2',
    shape: 'espresso',
    type: 'Mug',
    category: 'KT-TW-MU',
    hs: '691200',
    colours: ['chalk', 'rust', 'ink'],
    sizes: [
      { code: '', en: '80 ml', de: '80 ml', price: '19.90', cost: '5.60', grams: 360, box: [17, 9, 8] },
    ],
    tags: ['stoneware', 'coffee', 'set', 'gift'],
    attributes: { material: 'Stoneware', care: 'Dishwasher and microwave safe', capacity: '2 x 80 ml' },
    description:
      '<p>Two small cups with walls thick enough to keep a short coffee hot to the last sip. They stack, they fit under every machine we tried, and they hold 80 ml, which leaves room for the crema.</p>',
    seoTitle: 'Brink Espresso Cups, set of 2, stoneware',
    seo: 'Two stackable 80 ml espresso cups in thick-walled stoneware that keeps the crema warm. In Chalk, Rust and Ink.',
    marketplace: {
      type: 'DRINKING_CUP',
      en: {
        title: 'Hollerwick Brink Espresso Cups, Set of 2, 80 ml, Thick-Walled Stoneware, Stackable',
        bullets: [
          'Set of two 80 ml cups: the right size for a single or a double shot with its crema intact',
          'Walls 6 mm thick hold the heat, so the last sip is as warm as the first',
          'Straight sides stack safely and slide under the spout of most portafilter and capsule machines',
          'Matt glaze outside, glossy inside, so coffee oils rinse away without scrubbing',
          'Warm them on top of the machine or in the oven up to 200 degrees; both are fine',
        ],
        terms: 'demitasse coffee ceramic small italian shot barista pair doppio macchiato kitchen present',
      },
      de: {
        title: 'Hollerwick Brink Espressotassen 2er-Set, 80 ml, dickwandiges Steinzeug, stapelbar',
        bullets: [
          'Zwei Tassen mit je 80 ml: passend für einen einfachen oder doppelten Espresso samt Crema',
          'Die 6 mm starke Wand hält die Wärme, damit der letzte Schluck so heiß ist wie der erste',
          'Gerade Form: lässt sich sicher stapeln und passt unter die meisten Siebträger und Kapselmaschinen',
          'Außen matt, innen glänzend glasiert, sodass sich Kaffeeöle ohne Schrubben abspülen lassen',
          'Zum Vorwärmen auf die Maschine oder bei bis zu 200 Grad in den Backofen stellen',
        ],
        description:
          'Zwei kleine Tassen mit dicker Wand, die einen kurzen Kaffee bis zum letzten Schluck heiß halten. Sie lassen sich stapeln, passen unter gängige Maschinen und fassen 80 ml, also auch die Crema.',
        terms: 'mokkatassen keramik klein italienisch barista paar doppio macchiato kaffee geschenk küche',
      },
    },
  },
  {
    ...made,
    handle: 'brink-cereal-bowl',
    sku: 'HW-BRB',
    title: 'Brink Cereal Bowl 600 ml',
    shape: 'bowl',
    type: 'Bowl',
    category: 'KT-TW-PL',
    hs: '691200',
    colours: ['moss', 'chalk', 'ink'],
    sizes: [
      { code: '', en: '600 ml', de: '600 ml', price: '18.90', cost: '4.90', grams: 520, box: [16, 16, 8] },
    ],
    tags: ['stoneware', 'breakfast', 'everyday'],
    attributes: {
      material: 'Stoneware',
      care: 'Dishwasher and microwave safe',
      capacity: '600 ml',
      diameter: '15.5 cm',
    },
    description:
      '<p>Deep enough that nothing slops over on the way to the sofa, wide enough to find the last raspberry. The Brink bowl takes 600 ml of porridge, ramen or salad and sits steadily on a broad foot.</p>',
    seoTitle: 'Brink Cereal Bowl 600 ml, stoneware',
    seo: 'A deep 600 ml bowl for porridge, soup and ramen, 15.5 cm across, with a steady foot and a matt glaze that takes daily use.',
    marketplace: {
      type: 'BOWL',
      en: {
        title: 'Hollerwick Brink Stoneware Cereal Bowl 600 ml, Deep, 15.5 cm, Microwave Safe',
        bullets: [
          'Deep 600 ml bowl for porridge, soup, ramen or a generous salad',
          'Measures 15.5 cm across and 7 cm high: the spoon reaches the bottom without tipping the bowl',
          'Broad unglazed foot stands firmly and does not scratch a wooden table',
          'Goes from freezer to microwave to dishwasher, as long as it is given a minute in between',
          'Stacks with other Brink bowls, nine high in an ordinary cupboard',
        ],
        terms: 'breakfast muesli soup noodle ceramic dish serving dessert porridge oatmeal pottery rustic',
      },
      de: {
        title: 'Hollerwick Brink Müslischale 600 ml aus Steinzeug, tief, 15,5 cm, mikrowellengeeignet',
        bullets: [
          'Tiefe Schale mit 600 ml für Müsli, Suppe, Ramen oder einen großen Salat',
          'Misst 15,5 cm im Durchmesser und 7 cm in der Höhe: Der Löffel reicht bis zum Boden, ohne dass sie kippt',
          'Der breite, rohe Fuß steht sicher und hinterlässt auf Holztischen keine Kratzer',
          'Verträgt Gefrierfach, Mikrowelle und Spülmaschine, mit einer Minute Pause dazwischen',
          'Mit weiteren Brink Schalen stapelbar, neun Stück passen in einen üblichen Schrank',
        ],
        description:
          'Tief genug, dass auf dem Weg zum Sofa nichts überschwappt, und weit genug, um die letzte Himbeere zu finden. Die Schale fasst 600 ml und steht fest auf ihrem breiten Fuß.',
        terms:
          'frühstück bowl suppenschüssel keramik nudelschale dessert porridge haferbrei rustikal geschirr',
      },
    },
  },
  {
    ...made,
    handle: 'brink-plate',
    sku: 'HW-BRP',
    title: 'Brink Plate',
    shape: 'plate',
    type: 'Plate',
    category: 'KT-TW-PL',
    hs: '691200',
    colours: ['moss', 'chalk', 'ink'],
    sizeOption: 'Diameter',
    sizes: [
      { code: '21', en: '21 cm', de: '21 cm', price: '15.90', cost: '4.10', grams: 480, box: [22, 22, 3] },
      { code: '27', en: '27 cm', de: '27 cm', price: '21.90', cost: '5.95', grams: 790, box: [28, 28, 3] },
    ],
    tags: ['stoneware', 'dinner', 'everyday'],
    attributes: {
      material: 'Stoneware',
      care: 'Dishwasher and microwave safe',
      finish: 'Matt glaze, raised rim',
    },
    description:
      '<p>A flat plate with a rim that rises just enough to keep the gravy in. The 21 cm plate is right for bread, cake and breakfast; the 27 cm plate carries dinner.</p><p>The glaze is hard enough for steak knives. We have tried.</p>',
    seoTitle: 'Brink Plate, 21 or 27 cm, stoneware',
    seo: 'Stoneware plates with a raised rim and a glaze that stands up to steak knives. 21 cm for breakfast, 27 cm for dinner.',
    marketplace: {
      type: 'PLATE',
      en: {
        title: 'Hollerwick Brink Stoneware Plate with Raised Rim, Matt Glaze, Scratch Resistant',
        bullets: [
          'Plate of {size} across: 21 cm suits bread and cake, 27 cm carries a full dinner',
          'Rim rises 18 mm, high enough to hold sauce and low enough to cut comfortably',
          'Hard matt glaze resists knife marks; grey metal traces wipe off with a little baking soda',
          'Fits standard dishwasher racks and microwaves with a turntable of 28 cm or more',
          'Slight differences in shade come from the kiln and make a set look collected, not printed',
        ],
        terms: 'dinner side dessert breakfast ceramic dish crockery tableware nordic pottery serving coupe',
      },
      de: {
        title: 'Hollerwick Brink Teller aus Steinzeug mit hochgezogenem Rand, matte Glasur, kratzfest',
        bullets: [
          'Teller mit {size} Durchmesser: 21 cm für Brot und Kuchen, 27 cm für die Hauptmahlzeit',
          'Der Rand ist 18 mm hoch: Er hält die Soße auf dem Teller und stört beim Schneiden nicht',
          'Harte, matte Glasur gegen Messerspuren; grauer Metallabrieb lässt sich mit etwas Natron abwischen',
          'Passt in gängige Spülmaschinenkörbe und in Mikrowellen mit Drehteller ab 28 cm',
          'Kleine Farbunterschiede entstehen im Brennofen und lassen ein Service gewachsen wirken',
        ],
        description:
          'Ein flacher Teller, dessen Rand gerade so weit ansteigt, dass die Soße bleibt, wo sie hingehört. Mit 21 cm richtig für Frühstück und Kuchen, mit 27 cm für das Abendessen. Die Glasur hält auch Steakmessern stand.',
        terms:
          'speiseteller essteller kuchenteller frühstücksteller keramik geschirr nordisch töpferware servieren',
      },
    },
  },
  {
    ...made,
    handle: 'brink-serving-bowl',
    sku: 'HW-BRS',
    title: 'Brink Serving Bowl',
    shape: 'servingBowl',
    type: 'Bowl',
    category: 'KT-TW-PL',
    hs: '691200',
    colours: ['chalk', 'rust'],
    sizeOption: 'Diameter',
    sizes: [
      { code: '24', en: '24 cm', de: '24 cm', price: '39.90', cost: '11.20', grams: 1180, box: [25, 25, 10] },
      { code: '30', en: '30 cm', de: '30 cm', price: '54.90', cost: '15.80', grams: 1890, box: [31, 31, 12] },
    ],
    tags: ['stoneware', 'serving', 'guests'],
    attributes: { material: 'Stoneware', care: 'Dishwasher safe, oven safe to 200 °C' },
    description:
      '<p>The bowl that comes to the table with pasta for four (24 cm) or salad for eight (30 cm). It is shallow at the edge and deep in the middle, so it looks full when it is full and generous when it is not.</p>',
    seoTitle: 'Brink Serving Bowl, 24 or 30 cm',
    seo: 'A wide stoneware bowl for pasta, salad and fruit. 24 cm serves four, 30 cm serves eight; oven safe to 200 °C.',
  },
  {
    ...made,
    handle: 'sud-teapot',
    sku: 'HW-SDT',
    title: 'Sud Teapot 1.1 l',
    shape: 'teapot',
    type: 'Teapot',
    category: 'KT-TW-TE',
    hs: '691200',
    colours: ['chalk', 'ink'],
    sizes: [
      { code: '', en: '1.1 l', de: '1,1 l', price: '49.90', cost: '14.70', grams: 1050, box: [25, 18, 17] },
    ],
    tags: ['stoneware', 'tea', 'gift'],
    attributes: {
      material: 'Stoneware, stainless steel strainer',
      care: 'Dishwasher safe without strainer',
      capacity: '1.1 l',
    },
    description:
      '<p>Sud pours without dripping. It took eleven spouts to get there: the twelfth cuts the stream cleanly when you tip the pot back. The lid has a catch so that it stays on to the last cup.</p><p>Inside sits a steel strainer that reaches to the bottom, so two cups brew as well as five.</p>',
    seoTitle: 'Sud Teapot 1.1 l with strainer',
    seo: 'A drip-free stoneware teapot with a full-depth steel strainer and a lid that stays on while you pour. Holds 1.1 litres.',
    marketplace: {
      type: 'TEAPOT',
      en: {
        title: 'Hollerwick Sud Stoneware Teapot 1.1 l with Stainless Steel Strainer, Drip-Free Spout',
        bullets: [
          'Pours five cups without a drop on the tablecloth: the sharp-edged spout cuts the stream cleanly',
          'Stainless steel strainer reaches the bottom of the pot, so even two cups brew evenly',
          'Lid with a hidden catch stays in place when the pot is tipped for the last cup',
          'Handle stands clear of the body and stays cool enough to hold without a cloth',
          'Pot and lid are dishwasher safe; the strainer comes out and rinses clean under the tap',
        ],
        terms: 'ceramic infuser loose leaf kettle brewing pot serving large green black herbal afternoon',
      },
      de: {
        title: 'Hollerwick Sud Teekanne 1,1 l aus Steinzeug mit Edelstahlsieb, tropffreier Ausguss',
        bullets: [
          'Schenkt fünf Tassen ein, ohne auf die Tischdecke zu tropfen: Die scharfe Kante trennt den Strahl sauber',
          'Das Sieb aus Edelstahl reicht bis zum Boden, sodass auch zwei Tassen gleichmäßig ziehen',
          'Der Deckel rastet verdeckt ein und bleibt auch bei der letzten Tasse an seinem Platz',
          'Der Griff hält Abstand zum Bauch und bleibt so kühl, dass kein Tuch nötig ist',
          'Kanne und Deckel sind spülmaschinenfest, das Sieb wird unter fließendem Wasser ausgespült',
        ],
        description:
          'Sud tropft nicht. Elf Ausgüsse waren nötig, der zwölfte trennt den Strahl sauber, sobald man die Kanne zurückneigt. Der Deckel sitzt fest, und das Sieb reicht bis zum Boden, damit zwei Tassen so gut ziehen wie fünf.',
        terms: 'keramik teebereiter loser tee kännchen aufguss groß grüntee kräutertee nachmittag service',
      },
    },
  },
  {
    ...made,
    handle: 'sud-tea-bowl',
    sku: 'HW-SDB',
    title: 'Sud Tea Bowl 200 ml',
    shape: 'beaker',
    type: 'Mug',
    category: 'KT-TW-MU',
    hs: '691200',
    colours: ['chalk', 'fog', 'ink'],
    sizes: [
      { code: '', en: '200 ml', de: '200 ml', price: '14.90', cost: '3.60', grams: 240, box: [10, 10, 9] },
    ],
    tags: ['stoneware', 'tea', 'everyday'],
    attributes: { material: 'Stoneware', care: 'Dishwasher and microwave safe', capacity: '200 ml' },
    description:
      '<p>No handle, on purpose. When the bowl is cool enough to hold, the tea is cool enough to drink. Two ridges under the rim keep your fingers where the wall is warmest last.</p>',
    seoTitle: 'Sud Tea Bowl 200 ml, no handle',
    seo: 'A small tea bowl without a handle: when you can hold it, you can drink it. 200 ml of stoneware in three glazes.',
  },
  {
    ...made,
    handle: 'sud-milk-jug',
    sku: 'HW-SDJ',
    title: 'Sud Milk Jug 0.5 l',
    shape: 'jug',
    type: 'Jug',
    category: 'KT-TW-TE',
    hs: '691200',
    colours: ['chalk', 'ink'],
    sizes: [
      { code: '', en: '0.5 l', de: '0,5 l', price: '24.90', cost: '6.80', grams: 540, box: [15, 11, 14] },
    ],
    tags: ['stoneware', 'tea', 'breakfast'],
    attributes: { material: 'Stoneware', care: 'Dishwasher safe', capacity: '0.5 l' },
    description:
      '<p>The smaller sister of the teapot, with the same drip-free edge. It holds half a litre of milk, custard or dressing, and it has been known to do well with cornflowers.</p>',
    seoTitle: 'Sud Milk Jug 0.5 l, stoneware',
    seo: 'A half-litre stoneware jug with a drip-free spout, for milk, custard or a handful of flowers. In Chalk and Ink.',
  },
  {
    ...made,
    handle: 'vorrat-jar',
    sku: 'HW-VOJ',
    title: 'Vorrat Storage Jar with Oak Lid',
    shape: 'jar',
    type: 'Storage Jar',
    category: 'KT-SP-JA',
    hs: '691200',
    colours: ['chalk', 'slate'],
    sizeOption: 'Capacity',
    sizes: [
      { code: '050', en: '0.5 l', de: '0,5 l', price: '22.90', cost: '6.90', grams: 560, box: [11, 11, 11] },
      { code: '100', en: '1.0 l', de: '1,0 l', price: '28.90', cost: '8.70', grams: 830, box: [12, 12, 16] },
      {
        code: '180',
        en: '1.8 l',
        de: '1,8 l',
        price: '36.90',
        cost: '11.40',
        grams: 1260,
        box: [14, 14, 20],
      },
    ],
    tags: ['stoneware', 'pantry', 'oak', 'storage'],
    attributes: { material: 'Stoneware, oiled oak, silicone', care: 'Jar dishwasher safe, lid wipe clean' },
    description:
      '<p>Coffee, flour, oats, dog biscuits: Vorrat keeps them dry and keeps the label question open, because the matt glaze takes chalk. The oak lid closes on a ring of silicone with a sigh you will come to like.</p>',
    seoTitle: 'Vorrat Storage Jar with oak lid',
    seo: 'Stoneware storage jars in three sizes with an oiled oak lid and silicone seal. Write on the matt glaze with chalk.',
    marketplace: {
      type: 'STORAGE_JAR',
      en: {
        title: 'Hollerwick Vorrat Stoneware Storage Jar with Oak Lid and Silicone Seal',
        bullets: [
          'Holds {size}: 0.5 l for coffee or tea, 1.0 l for sugar and oats, 1.8 l for flour and pasta',
          'Oiled oak lid with a food-safe silicone ring keeps out moisture and pantry moths',
          'Matt outer glaze takes chalk, so the label changes with the contents',
          'Wide mouth lets a measuring cup or a whole hand inside; no corners for crumbs to hide in',
          'Jar goes in the dishwasher; wipe the lid and oil it once a year to keep its colour',
        ],
        terms:
          'canister ceramic kitchen container airtight coffee flour sugar tin pantry organiser biscuit cookie',
      },
      de: {
        title: 'Hollerwick Vorrat Vorratsdose aus Steinzeug mit Eichendeckel und Silikondichtung',
        bullets: [
          'Fasst {size}: 0,5 l für Kaffee oder Tee, 1,0 l für Zucker und Haferflocken, 1,8 l für Mehl und Nudeln',
          'Geölter Deckel aus Eiche mit lebensmittelechtem Silikonring hält Feuchtigkeit und Motten draußen',
          'Die matte Glasur lässt sich mit Kreide beschriften und wieder abwischen',
          'Weite Öffnung für Messbecher oder Hand, ohne Ecken, in denen Krümel hängen bleiben',
          'Dose spülmaschinenfest; den Deckel feucht abwischen und einmal im Jahr nachölen',
        ],
        description:
          'Kaffee, Mehl, Haferflocken, Hundekekse: Vorrat hält trocken und lässt die Frage nach dem Etikett offen, denn auf der matten Glasur haftet Kreide. Der Deckel aus geölter Eiche schließt mit einem Ring aus Silikon.',
        terms: 'keramikdose aufbewahrung küche luftdicht kaffeedose mehl zucker behälter keksdose aromadose',
      },
    },
  },
  {
    ...made,
    handle: 'vorrat-butter-dish',
    sku: 'HW-VOB',
    title: 'Vorrat Butter Dish',
    shape: 'butterDish',
    type: 'Butter Dish',
    category: 'KT-SP-JA',
    hs: '691200',
    colours: ['chalk', 'moss'],
    sizes: [
      { code: '', en: '250 g', de: '250 g', price: '32.90', cost: '9.30', grams: 720, box: [18, 13, 8] },
    ],
    tags: ['stoneware', 'breakfast', 'gift'],
    attributes: { material: 'Stoneware', care: 'Dishwasher safe', capacity: 'One 250 g block' },
    description:
      '<p>Made to the measure of a 250 g block, lying down, with two centimetres left for the knife. The lid is heavy enough to defeat most cats.</p>',
    seoTitle: 'Vorrat Butter Dish for 250 g',
    seo: 'A lidded stoneware butter dish that fits a 250 g block with room for the knife. Glazed in Chalk or Moss.',
  },
];
