import { detectEncoding } from '@shared/formats/encoding/detect';
import { createEncoder } from '@shared/formats/encoding/encode';
import { describe, expect, test } from 'vitest';

const GERMAN = 'name;größe\nMüller;groß\nStühle für Bäume;schön\n';
const POLISH =
  'nazwa;opis\nkoszula męska;długi rękaw, źródło, żółty, świąteczna\nbuty skórzane;łatwe czyszczenie\n';
const RUSSIAN = 'название;цена\nРубашка мужская;100\nБотинки зимние кожаные;200\n';
const JAPANESE = '商品名,価格\nメンズシャツ 長袖,100\n靴 レディース ブラック,200\nこれは綿の服です,5';

const CASES: readonly (readonly [label: string, text: string])[] = [
  ['utf-8', 'a,b\n1,2\n'],
  ['utf-8', 'a\nü\n'],
  ['utf-16le', 'a,b\n1,2\n'],
  ['utf-16be', 'a,b\n1,2\n'],
  ['windows-1252', GERMAN],
  ['windows-1252', 'name\nCafé crème\n'],
  ['windows-1252', 'title,price\nMen’s shirt – blue,19 €\n'],
  ['windows-1252', 'title\nDon’t\n'],
  ['windows-1252', 'título,año\nCamisón de señora,ñandú\n'],
  ['windows-1252', 'x\nSmörgås åäö blåbär\n'],
  ['macintosh', GERMAN],
  ['macintosh', 'name\nCafé crème à la maison, garçon\n'],
  ['iso-8859-15', 'name,prix\nœufs cœur,19 €\nbœuf,5 €\n'],
  ['windows-1250', POLISH],
  ['iso-8859-2', POLISH],
  ['windows-1250', 'název;popis\nPánská košile;dlouhý rukáv, příliš žluťoučký kůň úpěl ďábelské ódy\n'],
  [
    'windows-1254',
    'ad;açıklama\nErkek gömleği;uzun kollu, yıkanabilir çamaşır\nKadın ayakkabısı;şık ve rahat, güneş gözlüğü\n',
  ],
  ['windows-1251', RUSSIAN],
  ['koi8-r', RUSSIAN],
  ['ibm866', RUSSIAN],
  ['windows-1253', 'όνομα;τιμή\nΠουκάμισο ανδρικό;100\nΠαπούτσια γυναικεία δερμάτινα;200\n'],
  ['windows-1255', 'שם;מחיר\nחולצה לגברים;100\nנעלי עור לנשים שחורות;200\n'],
  ['windows-1256', 'الاسم;السعر\nقميص رجالي بأكمام طويلة;100\nحذاء نسائي أسود;200\n'],
  ['shift_jis', JAPANESE],
  ['euc-jp', JAPANESE],
  ['gb18030', '商品名称,价格\n男士衬衫长袖,100\n女鞋黑色,200\n这是一件棉质衣服，适合夏天穿着,5'],
  ['big5', '商品名稱,價格\n男士襯衫長袖,100\n女鞋黑色,200\n這是一件棉質衣服，適合夏天穿著,5'],
  ['euc-kr', '상품명,가격\n남성 셔츠 긴팔,100\n여성 구두 검정,200\n면으로 만든 옷입니다,5'],
];

describe('detectEncoding', () => {
  test.each(CASES)('%s: %j', (label, text) => {
    const encoded = createEncoder(label).encode(text);
    expect({ failures: encoded.failures, encoding: detectEncoding(encoded.bytes) }).toEqual({
      failures: [],
      encoding: { label, bomLength: 0 },
    });
  });

  test.each([
    ['utf-8', [0xef, 0xbb, 0xbf, 0x61], 3],
    ['utf-16le', [0xff, 0xfe, 0x61, 0x00], 2],
    ['utf-16be', [0xfe, 0xff, 0x00, 0x61], 2],
    ['utf-8', [0xef, 0xbb, 0xbf], 3],
    ['utf-8', [], 0],
  ])('byte order mark of %s: %j', (label, bytes, bomLength) => {
    expect(detectEncoding(Uint8Array.from(bytes))).toEqual({ label, bomLength });
  });

  test('a UTF-8 file with a few Windows-1252 bytes is UTF-8', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('Müller,Größe\n'), 0x63, 0x61, 0x66, 0xe9]);
    expect(detectEncoding(bytes)).toEqual({ label: 'utf-8', bomLength: 0 });
  });
});
