import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Target } from './strike';

/** One finished round: what was killed in the middle of what, and how far that had come. */
export interface Note {
  readonly round: number;
  readonly scenario: string;
  readonly target: Target;
  readonly phase: string;
  readonly seconds: number;
}

/** A line a round, in a file of the seed, so that a soak can be done in portions. */
export class Notes {
  constructor(private readonly path: string) {}

  add({ round, scenario, target, phase, seconds }: Note): void {
    mkdirSync(dirname(this.path), { recursive: true });
    appendFileSync(this.path, `${[round, scenario, target, phase, seconds.toFixed(1)].join('\t')}\n`);
  }

  /** The last note of each round. */
  all(): Note[] {
    const notes = new Map<number, Note>();
    for (const line of this.lines()) {
      const [round, scenario, target, phase, seconds] = line.split('\t');
      if (scenario === undefined || target === undefined || phase === undefined) continue;
      const note = {
        round: Number(round),
        scenario,
        target: target as Target,
        phase,
        seconds: Number(seconds),
      };
      notes.set(note.round, note);
    }
    return [...notes.values()];
  }

  /** The first round that is not noted. */
  next(): number {
    const done = new Set(this.all().map(({ round }) => round));
    let round = 0;
    while (done.has(round)) round++;
    return round;
  }

  private lines(): string[] {
    try {
      return readFileSync(this.path, 'utf8').split('\n');
    } catch {
      return [];
    }
  }
}

/** How often each scenario was killed, by target and by how far it had come: whether the soak bites. */
export function tableOf(notes: readonly Note[]): string {
  const lines: string[] = [];
  for (const scenario of new Set(notes.map((note) => note.scenario))) {
    const own = notes.filter((note) => note.scenario === scenario);
    const seconds = own.reduce((sum, note) => sum + note.seconds, 0);
    lines.push(`${scenario}: ${own.length} kills, ${(seconds / own.length).toFixed(1)} s each`);
    lines.push(`    killed: ${counted(own.map(({ target }) => target))}`);
    lines.push(`    it was: ${counted(own.map(({ phase }) => phase))}`);
  }
  return lines.join('\n');
}

function counted(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([, left], [, right]) => right - left)
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');
}
