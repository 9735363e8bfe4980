import type { Query } from '@/data/query';
import { whileIdle } from './whileIdle';

/** Milliseconds without a change before the work begins. */
const REST = 1_500;

/** Makes search texts and sort keys before they are asked for, once nothing has happened for a while. */
export class Preparation {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private end: () => void = () => undefined;

  constructor(
    private readonly query: Query,
    private readonly type: string,
    /** The columns that a sort is most likely to ask for. */
    private readonly paths: () => readonly string[],
  ) {}

  plan(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.end();
      this.end = whileIdle(this.query.prepare(this.type, this.paths()));
    }, REST);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.end();
  }
}
