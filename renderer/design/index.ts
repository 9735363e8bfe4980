/**
 * The design system: tokens, type, spacing and the controls that every screen is made of. It knows nothing of
 * records, storage or desks. Radix, cmdk and sonner bring behaviour and accessibility; looks come from tokens.css.
 * Import from here only; but for `gridTheme`, which would bring AG Grid into the first chunk.
 */
import './tokens.css';
import './reset.css';

export { AlertDialog, type AlertDialogProps } from './AlertDialog';
export { Badge, type BadgeProps, type Tone } from './Badge';
export { Banner, type BannerProps } from './Banner';
export { Button, type ButtonProps } from './Button';
export { Checkbox, type CheckboxProps } from './Checkbox';
export { Combobox, type ComboboxProps } from './Combobox';
export { ComboboxList, type ComboboxListProps } from './ComboboxList';
export {
  CommandPalette,
  type CommandPaletteProps,
  type PaletteGroup,
  type PaletteItem,
} from './CommandPalette';
export { ContextMenu, type ContextMenuProps } from './ContextMenu';
export { Counter, type CounterProps } from './Counter';
export { classNames } from './classNames';
export type { ComboboxOption, ComboboxSearch, ComboboxSource } from './comboboxSource';
export { DateInput, type DateInputProps } from './DateInput';
export { DesignProvider } from './DesignProvider';
export { Dialog, type DialogProps } from './Dialog';
export { Disclosure, type DisclosureProps } from './Disclosure';
export { Drawer, type DrawerProps } from './Drawer';
export { DropdownMenu, type DropdownMenuProps } from './DropdownMenu';
export { EmptyState, type EmptyStateProps } from './EmptyState';
export { Field, type FieldProps, useFieldWiring } from './Field';
export { FileDrop, type FileDropProps } from './FileDrop';
export { Glyph, type GlyphProps, type Icon } from './Icon';
export { IconButton, type IconButtonProps } from './IconButton';
export { Kbd, type KbdProps } from './Kbd';
export { KeyValueList, type KeyValueListProps } from './KeyValueList';
export type { MenuItem, MenuItems } from './menuItem';
export { NumberInput, type NumberInputProps } from './NumberInput';
export { PageHeader, type PageHeaderProps } from './PageHeader';
export { type Measurable, Popover, type PopoverProps } from './Popover';
export { ProgressBar, type ProgressBarProps } from './ProgressBar';
export { RadioGroup, type RadioGroupProps, type RadioOption } from './RadioGroup';
export { SearchInput, type SearchInputProps } from './SearchInput';
export { type Segment, SegmentedControl, type SegmentedControlProps } from './SegmentedControl';
export { Select, type SelectOption, type SelectProps } from './Select';
export { type ShortcutGroup, ShortcutList, type ShortcutListProps } from './ShortcutList';
export { SideBar, SideBarItem, type SideBarItemProps, type SideBarProps, SideBarSection } from './SideBar';
export { SidePanel, type SidePanelProps } from './SidePanel';
export { Spinner, type SpinnerProps } from './Spinner';
export { SplitPane, type SplitPaneProps } from './SplitPane';
export {
  StatusBar,
  StatusFigures,
  type StatusFiguresProps,
  StatusItem,
  type StatusItemProps,
  StatusSpacer,
} from './StatusBar';
export { Switch, type SwitchProps } from './Switch';
export { ariaShortcut, currentPlatform, type Platform, shortcutKeys } from './shortcut';
export { orderAfterDrag, orderAfterStep, useDragSensors } from './sortable';
export { Table, type TableColumn, type TableProps } from './Table';
export { type DocumentTab, TabStrip, type TabStripProps } from './TabStrip';
export { type Tab, Tabs, type TabsProps } from './Tabs';
export { TextArea, type TextAreaProps } from './TextArea';
export { TextInput, type TextInputProps } from './TextInput';
export { Thumbnail, type ThumbnailProps } from './Thumbnail';
export { dismissToast, showToast, type ToastMessage, type ToastTone } from './Toast';
export { TokenInput, type TokenInputProps } from './TokenInput';
export { Toolbar, type ToolbarProps, ToolbarSeparator, ToolbarSpacer } from './Toolbar';
export { Tooltip, type TooltipProps } from './Tooltip';
export { Truncated, type TruncatedProps } from './Truncated';
export { RowTick, VirtualList, type VirtualListProps } from './VirtualList';
export { WindowDrop, type WindowDropProps } from './WindowDrop';
