/**
 * Zod as Aisle uses it: the content security policy forbids building functions from strings, so zod must
 * interpret its schemas. Import `z` from here, never from 'zod', so that no schema is parsed before that is set.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
