import type { Page } from './page';
import { StartScreen } from './StartScreen';

/** The window without a workspace. A list that cannot be read is shown empty: beginning anew is always possible. */
export async function showStart({ root, bridge, info, theme }: Page): Promise<void> {
  const [workspaces, recent] = await Promise.all([bridge.call('workspace.list'), bridge.call('recent.list')]);
  root.render(
    <StartScreen
      bridge={bridge}
      info={info}
      theme={theme}
      workspaces={workspaces.ok ? workspaces.value : []}
      recent={recent.ok ? recent.value : []}
    />,
  );
}
