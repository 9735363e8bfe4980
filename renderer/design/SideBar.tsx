import { createContext, type ReactNode, useContext, useId } from 'react';
import { Glyph, type Icon } from './Icon';
import styles from './SideBar.module.css';
import { Tooltip } from './Tooltip';

const CollapsedContext = createContext(false);

export interface SideBarProps {
  /** Of the navigation, e.g. `Desks`. */
  label: string;
  /** Shows icons alone, with the labels as tooltips. */
  collapsed?: boolean | undefined;
  /** Above the entries: the workspace switch. */
  header?: ReactNode;
  children: ReactNode;
  /** Held at the bottom: settings, collapse. */
  footer?: ReactNode;
}

export function SideBar({ label, collapsed = false, header, children, footer }: SideBarProps) {
  return (
    <CollapsedContext value={collapsed}>
      <nav className={styles.bar} data-area="" aria-label={label} data-collapsed={collapsed || undefined}>
        {header !== undefined && <div className={styles.header}>{header}</div>}
        <div className={styles.entries}>{children}</div>
        {footer !== undefined && <div className={styles.footer}>{footer}</div>}
      </nav>
    </CollapsedContext>
  );
}

export interface SideBarSectionProps {
  heading: string;
  children: ReactNode;
}

export function SideBarSection({ heading, children }: SideBarSectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {heading}
      </h2>
      {children}
    </section>
  );
}

export interface SideBarItemProps {
  icon: Icon;
  label: string;
  active?: boolean | undefined;
  /** Written as the user's locale does. */
  count?: string | undefined;
  shortcut?: string | undefined;
  onSelect: () => void;
}

export function SideBarItem({ icon, label, active = false, count, shortcut, onSelect }: SideBarItemProps) {
  const isCollapsed = useContext(CollapsedContext);
  const item = (
    <button
      type="button"
      className={styles.item}
      aria-current={active ? 'page' : undefined}
      aria-label={isCollapsed ? label : undefined}
      title={isCollapsed ? undefined : label}
      onClick={onSelect}
    >
      <Glyph icon={icon} />
      {!isCollapsed && <span className={styles.label}>{label}</span>}
      {!isCollapsed && count !== undefined && <span className={styles.count}>{count}</span>}
    </button>
  );
  if (!isCollapsed) return item;
  return (
    <Tooltip content={label} shortcut={shortcut} side="right">
      {item}
    </Tooltip>
  );
}
