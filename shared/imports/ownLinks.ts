import type { FieldPath, RecordNames, Value } from '@shared/fields';
import type { DraftSet } from '@shared/formats/engine/readDrafts';
import type { Draft, FileFinding } from '@shared/formats/format';

/**
 * Links in fields that people added, looked up by name in the workspace: a file has them as text. A name that leads
 * to no record, or to several, is kept as typed and reported.
 */
export function withLinks(set: DraftSet, names: RecordNames): DraftSet {
  const links = linkPaths(set);
  if (links.size === 0) return set;
  const findings: FileFinding[] = [];
  const drafts = set.drafts.map((draft) => {
    const paths = links.get(draft.role);
    return paths === undefined ? draft : resolved(draft, paths, { names, findings });
  });
  return { ...set, drafts, findings: [...set.findings, ...findings] };
}

interface Link {
  readonly path: FieldPath;
  readonly to: readonly string[];
  readonly label: string;
  readonly column: number;
}

function linkPaths({ reading, roles }: DraftSet): ReadonlyMap<string, readonly Link[]> {
  const links = new Map<string, Link[]>();
  for (const { role, path, column } of reading.bindings) {
    const field = reading.fields?.[`${roles[role]?.type ?? role} ${path}`];
    if (field?.kind !== 'reference') continue;
    links.set(role, [...(links.get(role) ?? []), { path, to: field.to, label: field.label, column }]);
  }
  return links;
}

function resolved(
  draft: Draft,
  links: readonly Link[],
  { names, findings }: { readonly names: RecordNames; readonly findings: FileFinding[] },
): Draft {
  const values: Record<FieldPath, Value> = { ...draft.values };
  for (const { path, to, label, column } of links) {
    const text = values[path];
    if (typeof text !== 'string') continue;
    const id = names.findByName(to, text);
    values[path] = id ?? { unparsed: text };
    if (id === undefined)
      findings.push({
        code: 'unparsed',
        message: `“${text}” names no record, or several, that ${label} could link to. It is kept as typed.`,
        row: draft.row,
        column,
        value: text,
      });
  }
  return { ...draft, values };
}
