import type { FieldPath } from './value';

const FORBIDDEN_SEGMENTS = new Set(['__proto__', 'constructor', 'prototype']);

/** `attributes.material` → map `attributes`, key `material`; a plain field has no key. */
export function splitPath(path: FieldPath): { field: string; key: string | undefined } {
  const dot = path.indexOf('.');
  if (dot < 0) return { field: path, key: undefined };
  return { field: path.slice(0, dot), key: path.slice(dot + 1) };
}

/**
 * A path that may be used as a key of a record's values. Names that reach an object's prototype are refused,
 * whatever file or message they come from.
 */
export function isSafePath(path: FieldPath): boolean {
  if (path === '' || path.length > 300) return false;
  const { field, key } = splitPath(path);
  return (
    field !== '' &&
    key !== '' &&
    !FORBIDDEN_SEGMENTS.has(field) &&
    !(key !== undefined && FORBIDDEN_SEGMENTS.has(key))
  );
}

/** The path of one entry of a map field. Dots inside the key are kept: only the first dot separates. */
export function mapPath(field: string, key: string): FieldPath {
  return `${field}.${key}`;
}
