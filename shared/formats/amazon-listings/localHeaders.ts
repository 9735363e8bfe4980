/**
 * Headers of the listings reports as Amazon's marketplaces outside the English-speaking ones write them, folded, and
 * what they are in English. Collected from public tools that read these reports, 2026-11; a header that is missing
 * here is kept as an attribute.
 */
const byEnglish: Readonly<Record<string, readonly string[]>> = {
  'item-name': [
    '商品名',
    'artikelbezeichnung',
    "nome-dell'articolo",
    'título-del-producto',
    'nom-produit',
    'nazwa-produktu',
  ],
  'item-description': [
    '商品の説明',
    'artikelbeschreibung',
    "descrizione-dell'articolo",
    'descripción-del-producto',
    'opis-produktu',
  ],
  'listing-id': [
    '出品id',
    'angebotsnummer',
    'numero-offerta',
    'identificador-del-listing',
    'id-offre',
    'identyfikator-oferty',
  ],
  'seller-sku': [
    '出品者sku',
    'händler-sku',
    'sku-venditore',
    'sku-del-vendedor',
    'sku-vendeur',
    'sku-sprzedawcy',
  ],
  price: ['価格', 'preis', 'prezzo', 'precio', 'prix', 'cena'],
  quantity: ['数量', 'menge', 'quantità', 'cantidad', 'quantité', 'ilość'],
  'open-date': [
    '出品日',
    'erstellungsdatum',
    'data-di-creazione',
    'fecha-de-creación',
    'date-ouverture',
    'data-otwarcia',
  ],
  'product-id-type': [
    '商品idタイプ',
    'produkt-id-typ',
    'tipo-di-identificativo-del-prodotto',
    'tipo-de-identificador-de-producto',
    'type-id-produit',
    'typ-identyfikatora-produktu',
  ],
  'item-condition': [
    'コンディション',
    'artikelzustand',
    "condizione-dell'articolo",
    'estado-del-producto',
    'état-produit',
    'stan-produktu',
  ],
  'product-id': [
    '商品id',
    'produkt-id',
    'identificativo-del-prodotto',
    'identificador-del-producto',
    'id-produit',
    'identyfikator-produktu',
  ],
  'fulfillment-channel': [
    'フルフィルメント・チャンネル',
    'fulfilment-channel',
    'versender',
    'canale-di-gestione',
    'canal-de-gestión-logística',
    'canal-traitement',
    'kanał-realizacji',
  ],
  status: ['ステータス', 'stato', 'estado', 'état', 'durum'],
  asin1: ['asin-1'],
  asin2: ['asin-2'],
  asin3: ['asin-3'],
};

/** Folded header of any language → folded English header. */
export const englishHeaders: ReadonlyMap<string, string> = new Map(
  Object.entries(byEnglish).flatMap(([english, others]) =>
    others.map((other): [string, string] => [other.normalize('NFC'), english]),
  ),
);
