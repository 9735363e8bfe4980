import type { StepHead } from '@shared/changes';
import type { FieldPath } from '@shared/fields';
import type { Reading } from '@shared/formats/format';
import type { TableMapping } from '@shared/formats/mapped-table';
import type { Row } from '@shared/formats/table/table';
import type { ImportPlan, PlanCounts, PlannedRow, Ticks } from '@shared/imports';
import type { LookedAt, TableChoice } from '@shared/ipc/parserPort';
import type { RecordType } from '@shared/records';
import type { AisleError } from '@shared/result';
import type { FileBytes } from '@/data/files/readFile';
import type { PreviewColumn } from './previewColumns';

/** Fields that find a record again, together, instead of the format's own ways. */
export type KeyChoice = Partial<Record<RecordType, readonly FieldPath[]>>;

/** Long work, as the screen shows it. */
export interface Working {
  readonly label: string;
  /** 0 to 1; undefined while it cannot be told. */
  readonly done: number | undefined;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
}

/** How the file is to be read: settled on the layout screen, or by the format that knows its headers. */
export interface Layout {
  readonly file: FileBytes;
  readonly looked: LookedAt;
  readonly choice: TableChoice;
  readonly ragged: 'refuse' | 'accept';
  /** Of a known layout; undefined where the file is read through the mapping. */
  readonly reading: Reading | undefined;
  readonly mapping: TableMapping;
  /** The mapping was settled for these headers before. */
  readonly isRemembered: boolean;
  readonly keys: KeyChoice;
}

/** What an import would do, as far as it is ticked. */
export interface Preview {
  readonly layout: Layout;
  readonly plan: ImportPlan;
  /** Line of the text file or row of the sheet, by row index. */
  readonly lines: Uint32Array;
  readonly rows: readonly PlannedRow[];
  /** Fields that would be set, in the order in which the file names them. */
  readonly columns: readonly PreviewColumn[];
  readonly counts: PlanCounts;
  readonly ticks: Ticks;
}

export interface Report {
  readonly preview: Preview;
  /** Undefined where nothing had to be written. */
  readonly step: StepHead | undefined;
}

/** A review workbook that came back: the rows of its sheets. */
export interface ReviewFile {
  readonly name: string;
  readonly sheets: readonly (readonly Row[])[];
}

export type Phase =
  | { readonly kind: 'choose' }
  | {
      readonly kind: 'failed';
      readonly name: string;
      readonly error: AisleError;
      readonly canGoBack: boolean;
    }
  | { readonly kind: 'layout'; readonly layout: Layout }
  | { readonly kind: 'preview'; readonly preview: Preview }
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'review'; readonly review: ReviewFile };

export interface ImportState {
  readonly phase: Phase;
  readonly working: Working | undefined;
  /** Names of files that come after this one. */
  readonly waiting: readonly string[];
}
