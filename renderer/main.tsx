/**
 * A window's page begins here: it asks whose window it is, opens that workspace, and shows it; or the start screen,
 * or, when the workspace cannot be opened, what can be done about it. Everything is made here and handed down.
 */
import { unwrap } from '@shared/result';
import { createRoot } from 'react-dom/client';
import { RecoveryScreen } from './shell/RecoveryScreen';
import { showStart } from './shell/showStart';
import { showWorkspace } from './shell/showWorkspace';
import { applySystemTheme, ThemeSwitch } from './shell/theme';
import { logTrouble, watchTrouble } from './shell/trouble';

applySystemTheme();
void start(rootElement());

function rootElement(): HTMLElement {
  const element = document.getElementById('root');
  if (element === null) throw new Error('The page has no root element.');
  return element;
}

async function start(element: HTMLElement): Promise<void> {
  const bridge = window.aisle;
  const root = createRoot(element);
  const onTrouble = logTrouble(bridge);
  watchTrouble(onTrouble);
  const [asked, current] = await Promise.all([bridge.call('app.info'), bridge.call('workspace.current')]);
  const info = unwrap(asked);
  const page = { root, bridge, info, theme: new ThemeSwitch(bridge, info.theme), onTrouble };
  if (!current.ok)
    root.render(<RecoveryScreen bridge={bridge} info={info} name={undefined} error={current.error} />);
  else if (current.value === null) await showStart(page);
  else await showWorkspace(page, current.value);
}
