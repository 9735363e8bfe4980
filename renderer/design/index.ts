/**
 * The design system: tokens, type, spacing and the controls that every screen is made of. It knows nothing of
 * records, storage or desks. Radix, cmdk and sonner bring behaviour and accessibility; looks come from tokens.css.
 * Import from here only.
 */
import './tokens.css';
import './reset.css';

export { AlertDialog, type AlertDialogProps } from './AlertDialog';
export { Button, type ButtonProps } from './Button';
export { Checkbox, type CheckboxProps } from './Checkbox';
export { Combobox, type ComboboxProps } from './Combobox';
export { ComboboxList, type ComboboxListProps } from './ComboboxList';
export { ContextMenu, type ContextMenuProps } from './ContextMenu';
export { Counter, type CounterProps } from './Counter';
export { classNames } from './classNames';
export type { ComboboxOption, ComboboxSearch, ComboboxSource } from './comboboxSource';
export { DateInput, type DateInputProps } from './DateInput';
export { DesignProvider } from './DesignProvider';
export { Dialog, type DialogProps } from './Dialog';
export { Drawer, type DrawerProps } from './Drawer';
export { DropdownMenu, type DropdownMenuProps } from './DropdownMenu';
export { Field, type FieldProps, useFieldWiring } from './Field';
export { Glyph, type GlyphProps, type Icon } from './Icon';
export { IconButton, type IconButtonProps } from './IconButton';
export { Kbd, type KbdProps } from './Kbd';
export type { MenuItem, MenuItems } from './menuItem';
export { NumberInput, type NumberInputProps } from './NumberInput';
export { type Measurable, Popover, type PopoverProps } from './Popover';
export { RadioGroup, type RadioGroupProps, type RadioOption } from './RadioGroup';
export { SearchInput, type SearchInputProps } from './SearchInput';
export { type Segment, SegmentedControl, type SegmentedControlProps } from './SegmentedControl';
export { Select, type SelectOption, type SelectProps } from './Select';
export { SidePanel, type SidePanelProps } from './SidePanel';
export { Spinner, type SpinnerProps } from './Spinner';
export { Switch, type SwitchProps } from './Switch';
export { ariaShortcut, currentPlatform, type Platform, shortcutKeys } from './shortcut';
export { TextArea, type TextAreaProps } from './TextArea';
export { TextInput, type TextInputProps } from './TextInput';
export { dismissToast, showToast, type ToastMessage, type ToastTone } from './Toast';
export { Tooltip, type TooltipProps } from './Tooltip';
