import type { FieldPath } from '@shared/fields';
import type { FindQuery } from '@shared/transform/find';
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface InView {
  /** Records that pass the view's filters and search. */
  readonly shown: number;
  /** Records the view has in all. */
  readonly total: number;
}

/** The records a view lists, for what works on them: an export, a task. Asked for when needed. */
export interface ListedRecords {
  readonly type: string;
  /** Ids as shown, filters and search applied. */
  readonly inView: () => readonly string[];
  /** Ids of the records in the selected rows. */
  readonly selected: () => readonly string[];
  /** Columns of the selected cells, from left to right. */
  readonly selectedPaths: () => readonly FieldPath[];
  /** Columns in view, from left to right. */
  readonly shownPaths: () => readonly FieldPath[];
  /** Puts the cursor on a cell. False where filters or hidden columns keep it away. */
  readonly show: (id: string, path: FieldPath) => boolean;
}

/** One figure of a selection: its sum, its average. */
export interface Figure {
  readonly label: string;
  readonly value: string;
}

/** What is selected, for the status bar. */
export interface SelectionSummary {
  /** "12 cells in 4 rows"; null for a single cell. */
  readonly words: string | null;
  /** The most asked for first. */
  readonly figures: readonly Figure[];
  readonly isCounting: boolean;
}

/** A deletion that waits until a person has seen what it would break. */
export interface AskedDeletion {
  readonly ids: readonly string[];
  /** "Delete brand “Ink”". */
  readonly label: string;
  readonly confirm: () => void;
}

export type RecordSide = 'form' | 'history' | 'comments';

export interface ActiveViewState {
  /** The record the details panel shows; null where there is none. */
  readonly currentRecord: string | null;
  /** Null where the view lists no records. */
  readonly inView: InView | null;
  /** Null where the view lists no records. */
  readonly records: ListedRecords | null;
  readonly selection: SelectionSummary | null;
  /** Which side of the record the details panel shows. */
  readonly details: RecordSide;
  /** The one field whose history is shown; null for all of them. */
  readonly historyPath: FieldPath | null;
  /** The field that a new comment is to be about; null for the whole record. */
  readonly commentPath: FieldPath | null;
  /** Counts how often a comment was asked for: the cursor goes into a new one each time. */
  readonly commentAsked: number;
  /** Lines that were pasted into a quick search: they wait to be looked up as a list of keys. */
  readonly pastedList: string | null;
  readonly deletion: AskedDeletion | null;
  /** What is looked for in the view in front: find and replace begins with it. */
  readonly sought: FindQuery | null;
}

const nothing = { currentRecord: null, inView: null, records: null, selection: null, sought: null } as const;

/** What the view in front tells the frame around it. The frame forgets it when another view comes to the front. */
export class ActiveView {
  readonly state: StoreApi<ActiveViewState> = createStore(() => ({
    ...nothing,
    details: 'form' as const,
    historyPath: null,
    commentPath: null,
    commentAsked: 0,
    pastedList: null,
    deletion: null,
  }));

  setCurrentRecord(id: string | null): void {
    this.state.setState({ currentRecord: id, historyPath: null, commentPath: null, commentAsked: 0 });
  }

  setInView(inView: InView | null): void {
    const known = this.state.getState().inView;
    if (known?.shown === inView?.shown && known?.total === inView?.total) return;
    this.state.setState({ inView });
  }

  setRecords(records: ListedRecords | null): void {
    this.state.setState({ records });
  }

  setSelection(selection: SelectionSummary | null): void {
    this.state.setState({ selection });
  }

  showDetails(details: RecordSide): void {
    this.state.setState({ details, historyPath: null, commentAsked: 0 });
  }

  /** The history of one cell of the current record. */
  showCellHistory(path: FieldPath): void {
    this.state.setState({ details: 'history', historyPath: path });
  }

  setPastedList(pastedList: string | null): void {
    this.state.setState({ pastedList });
  }

  setSought(sought: FindQuery | null): void {
    this.state.setState({ sought: sought === null || sought.text === '' ? null : sought });
  }

  askDeletion(deletion: AskedDeletion | null): void {
    this.state.setState({ deletion });
  }

  /** A new comment on one cell of the current record, or on all of it. */
  askComment(path: FieldPath | null): void {
    const { commentAsked } = this.state.getState();
    this.state.setState({ details: 'comments', commentPath: path, commentAsked: commentAsked + 1 });
  }

  clear(): void {
    this.state.setState(nothing);
  }
}
