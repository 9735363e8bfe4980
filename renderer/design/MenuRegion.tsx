import type { ComponentPropsWithRef } from 'react';

/** Around an open menu, which stands at the end of the page: without it the menu would belong to no landmark. */
export function MenuRegion({
  label = 'Menu',
  ...rest
}: ComponentPropsWithRef<'section'> & { label?: string | undefined }) {
  return <section aria-label={label} {...rest} />;
}
