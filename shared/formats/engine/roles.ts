import type { Draft, NaturalKey, Role } from '../format';

/** Roles that several formats have. */

const byName = ({ values }: Draft): NaturalKey[] => [{ where: { name: values.name ?? null }, folded: true }];

export const brandRole: Role = { type: 'brand', mode: 'create', supporting: true, match: byName };
export const channelRole: Role = { type: 'channel', mode: 'create', supporting: true, match: byName };
