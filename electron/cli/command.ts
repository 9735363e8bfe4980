import type { Result } from '@shared/result';

/** One option of a command. */
export interface OptionSpec {
  readonly name: string;
  /** What follows it: "FILE", "FORMAT"; none for a switch. */
  readonly takes?: string;
  readonly isRequired?: boolean;
  readonly help: string;
}

export interface CommandSpec {
  readonly summary: string;
  /** Names of what comes without an option, in order; all are needed. */
  readonly operands: readonly string[];
  readonly options: readonly OptionSpec[];
  /** Further paragraphs of its help. */
  readonly notes: readonly string[];
}

/** What was given on the line, checked against the spec. */
export interface Given {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly switches: Readonly<Record<string, boolean>>;
}

/** What a command came to. */
export interface Outcome {
  /** For standard output, as it is; a text without its last line break gets one. */
  readonly output: string | Uint8Array;
  /** Lines for standard error: what a person should look at and the output does not say. */
  readonly remarks?: readonly string[];
  /** Something a person should look at: exit code 1. */
  readonly hasFindings: boolean;
}

export interface CommandRequest {
  readonly given: Given;
  /** Paths on the line are relative to this folder. */
  readonly folder: string;
}

export interface Command extends CommandSpec {
  readonly run: (request: CommandRequest) => Promise<Result<Outcome>>;
}
