/**
 * Amazon's flat files for listings, in both generations: the older with its field names (`bindOlder.ts`), alone or
 * below a template's own rows, and today's workbooks headed by attribute paths (`pathSyntax.ts`, `bindCurrent.ts`).
 * `recognise.ts` tells them apart, `fillTemplate.ts` writes listings into an empty template, `validValues.ts` reads
 * what a template offers for each column. Rows are listings; the item they sell is linked by SKU.
 */
import { amazonCodecs } from '../amazon/codecs';
import { openListings } from '../amazon/read';
import { amazonRoles } from '../amazon/roles';
import { listingRows } from '../amazon/write';
import { PLAIN_TSV } from '../csv/dialect';
import type { Format } from '../format';
import { intentOf } from './intent';
import { recogniseFlatFile } from './recognise';
import { flatFileUpload } from './upload';
import { flatFileLayout } from './write';

export const amazonFlatfile: Format = {
  id: 'amazon-flatfile',
  label: 'Amazon flat file',
  roles: amazonRoles,
  codecs: amazonCodecs,
  recognise: recogniseFlatFile,
  open: (table, reading) => openListings(table, reading, { intent: intentOf }),
  rootType: 'listing',
  generations: ['names'],
  fresh: flatFileLayout,
  rows: listingRows,
  dialect: PLAIN_TSV,
  uploadFor: flatFileUpload,
};
