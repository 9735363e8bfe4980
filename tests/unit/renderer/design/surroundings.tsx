import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { DesignProvider } from '@/design';

/** Renders below the provider that every screen stands in. */
export function renderDesign(element: ReactElement) {
  return render(element, { wrapper: DesignProvider });
}
