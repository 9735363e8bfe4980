/**
 * Every component of the design system in every state, in both themes and densities, for looking at and for axe.
 * Served by `node scripts/gallery.mjs`; no part of the app. `?section=`, `?theme=` and `?density=` choose.
 */
import { createRoot } from 'react-dom/client';
import { DesignProvider } from '..';
import { Gallery } from './Gallery';

const parameters = new URLSearchParams(window.location.search);
const root = document.getElementById('root');
if (root === null) throw new Error('gallery.html has no #root');

document.documentElement.dataset.theme = parameters.get('theme') ?? 'light';
document.documentElement.dataset.density = parameters.get('density') ?? 'comfortable';

createRoot(root).render(
  <DesignProvider>
    <Gallery section={parameters.get('section') ?? 'controls'} />
  </DesignProvider>,
);
