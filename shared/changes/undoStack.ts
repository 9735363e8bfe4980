import type { StepHead } from './step';

/** A person's step that can be taken back or done again: its own head, and the step that last had its effect. */
interface Entry {
  readonly step: StepHead;
  /** `seq` of the step whose inverse is to be appended next. */
  readonly latest: number;
}

export interface UndoTarget {
  /** The step to invert. */
  readonly seq: number;
  /** Label of what the person did at first. */
  readonly label: string;
}

/**
 * What Ctrl+Z and Ctrl+Y do next, derived from the log alone: the same after a restart and in every window. Steps
 * of jobs and pulls pass through untouched; a new step of a person forgets what could be done again.
 */
export class UndoStack {
  private readonly done: Entry[] = [];
  private undone: Entry[] = [];

  push(head: StepHead): void {
    if (head.undoes !== undefined) this.pushUndo(head);
    else if (head.redoes !== undefined) this.pushRedo(head);
    else if (head.origin.by === 'person') {
      this.done.push({ step: head, latest: head.seq });
      this.undone = [];
    }
  }

  /** An undo of the top entry moves it over; an undo picked in History is a step of its own that can be redone. */
  private pushUndo(head: StepHead): void {
    const index = this.done.findLastIndex((entry) => entry.latest === head.undoes);
    const [entry] = index < 0 ? [] : this.done.splice(index, 1);
    if (entry !== undefined) this.undone.push({ step: entry.step, latest: head.seq });
  }

  private pushRedo(head: StepHead): void {
    const index = this.undone.findLastIndex((entry) => entry.latest === head.redoes);
    const [entry] = index < 0 ? [] : this.undone.splice(index, 1);
    if (entry !== undefined) this.done.push({ step: entry.step, latest: head.seq });
  }

  nextUndo(): UndoTarget | undefined {
    return target(this.done.at(-1));
  }

  nextRedo(): UndoTarget | undefined {
    return target(this.undone.at(-1));
  }
}

function target(entry: Entry | undefined): UndoTarget | undefined {
  return entry === undefined ? undefined : { seq: entry.latest, label: entry.step.label };
}
