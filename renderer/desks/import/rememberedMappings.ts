import { fitMapping, headerFingerprint, parseMapping, type TableMapping } from '@shared/formats/mapped-table';
import type { Screen } from '@/workspace/screen';

/** How a file of these headers was mapped the last time. */
export function rememberedMapping(screen: Screen, columns: readonly string[]): TableMapping | undefined {
  const text = screen.state.getState().mappings[headerFingerprint(columns)];
  if (text === undefined) return undefined;
  const mapping = parseMapping(parseJson(text));
  return mapping.ok ? fitMapping(mapping.value, columns) : undefined;
}

export function rememberMapping(screen: Screen, columns: readonly string[], mapping: TableMapping): void {
  const key = headerFingerprint(columns);
  screen.state.setState(({ mappings }) => ({ mappings: { ...mappings, [key]: JSON.stringify(mapping) } }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
