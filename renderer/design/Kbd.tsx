import styles from './Kbd.module.css';
import { currentPlatform, type Platform, shortcutKeys } from './shortcut';

export interface KbdProps {
  /** Keys joined by plus signs; `Mod` is Command on a Mac and Ctrl elsewhere: `Mod+Shift+K`. */
  keys: string;
  platform?: Platform | undefined;
}

export function Kbd({ keys, platform = currentPlatform() }: KbdProps) {
  return (
    <kbd className={styles.shortcut}>
      {shortcutKeys(keys, platform).map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </kbd>
  );
}
