import type { Theme } from '@shared/ipc/app';
import { SlidersHorizontal } from 'lucide-react';
import { useStore } from 'zustand';
import { DropdownMenu, IconButton, type MenuItem } from '@/design';
import { useSession } from '@/workspace/session';
import type { ThemeSwitch } from './theme';

const THEMES: readonly { value: Theme; label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** The entries that choose a theme. */
export function useThemeItems(theme: ThemeSwitch): MenuItem[] {
  const choice = useStore(theme.state, (state) => state.choice);
  const choose = (value: string): void => {
    const chosen = THEMES.find((entry) => entry.value === value);
    if (chosen !== undefined) theme.choose(chosen.value);
  };
  return [
    { kind: 'heading', label: 'Theme' },
    { kind: 'radio', value: choice, onValueChange: choose, options: THEMES },
  ];
}

/** Theme and density. */
export function ViewMenu({ theme }: { theme: ThemeSwitch }) {
  const { screen } = useSession();
  const density = useStore(screen.state, (state) => state.density);
  const themeItems = useThemeItems(theme);
  return (
    <DropdownMenu
      side="top"
      trigger={<IconButton icon={SlidersHorizontal} label="Theme and density" tooltipSide="right" />}
      items={[
        ...themeItems,
        { kind: 'separator' },
        { kind: 'heading', label: 'Density' },
        {
          kind: 'radio',
          value: density,
          onValueChange: (value) =>
            screen.state.setState({ density: value === 'compact' ? 'compact' : 'comfortable' }),
          options: [
            { value: 'comfortable', label: 'Comfortable' },
            { value: 'compact', label: 'Compact' },
          ],
        },
      ]}
    />
  );
}
