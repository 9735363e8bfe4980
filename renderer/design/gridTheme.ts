import { type Theme, themeQuartz } from 'ag-grid-community';
import './gridCells.css';

/**
 * AG Grid in our tokens. Every value is a custom property, so theme and density switch without a new theme object;
 * the grid measures row and header height itself when they change.
 */
export const gridTheme: Theme = themeQuartz.withParams({
  accentColor: 'var(--color-accent)',
  backgroundColor: 'var(--color-surface)',
  foregroundColor: 'var(--color-text)',
  textColor: 'var(--color-text)',
  subtleTextColor: 'var(--color-text-tertiary)',
  chromeBackgroundColor: 'var(--color-chrome)',
  browserColorScheme: 'inherit',
  invalidColor: 'var(--color-danger)',
  borderColor: 'var(--color-border)',
  borderRadius: 'var(--radius-2)',
  wrapperBorder: false,
  wrapperBorderRadius: 0,

  fontFamily: 'var(--font-text)',
  fontSize: 'var(--type-m)',
  dataFontSize: 'var(--type-m)',
  spacing: '4px',
  cellHorizontalPadding: '8px',
  cellWidgetSpacing: '6px',
  iconSize: '14px',
  iconColor: 'var(--color-text-tertiary)',

  rowHeight: 'var(--row-height)',
  // gridCells.css draws the lines between cells, so that the edge of a range can stand on the very same pixels.
  rowBorder: false,
  columnBorder: false,
  pinnedColumnBorder: { color: 'var(--color-border-strong)' },
  pinnedRowBorder: { color: 'var(--color-border-strong)' },
  rowHoverColor: 'var(--color-hover)',
  oddRowBackgroundColor: 'transparent',
  selectedRowBackgroundColor: 'var(--color-accent-tint)',

  headerHeight: 'var(--header-height)',
  headerBackgroundColor: 'var(--color-chrome)',
  headerTextColor: 'var(--color-text-secondary)',
  headerFontSize: 'var(--type-s)',
  headerFontWeight: 500,
  headerCellHoverBackgroundColor: 'var(--color-hover)',
  headerCellMovingBackgroundColor: 'var(--color-accent-tint)',
  headerColumnBorder: { color: 'var(--color-border)' },
  headerColumnResizeHandleColor: 'transparent',
  headerRowBorder: { color: 'var(--color-border-strong)' },

  cellEditingBorder: false,
  cellEditingShadow: 'inset 0 0 0 2px var(--color-focus)',
  rangeSelectionBorderColor: 'transparent',
  rangeSelectionBackgroundColor: 'var(--color-accent-tint)',
  focusShadow: 'inset 0 0 0 2px var(--color-focus)',

  checkboxBorderRadius: 'var(--radius-1)',
  checkboxUncheckedBorderColor: 'var(--color-border-control)',
  checkboxCheckedShapeColor: 'var(--color-on-accent)',
  checkboxIndeterminateBackgroundColor: 'var(--color-accent)',
  checkboxIndeterminateShapeColor: 'var(--color-on-accent)',
  inputBorder: { color: 'var(--color-border-control)' },
  inputFocusBorder: { color: 'var(--color-focus)' },
  inputFocusShadow: '0 0 0 1px var(--color-focus)',
  inputHeight: 'var(--control-height)',

  menuBackgroundColor: 'var(--color-raised)',
  menuBorder: false,
  menuShadow: 'var(--shadow-menu)',
  popupShadow: 'var(--shadow-menu)',
  dialogShadow: 'var(--shadow-dialog)',
  dragAndDropImageBackgroundColor: 'var(--color-raised)',
  dragAndDropImageBorder: false,
  dragAndDropImageShadow: 'var(--shadow-menu)',
  tooltipBackgroundColor: 'var(--color-raised)',
  tooltipTextColor: 'var(--color-text)',
  tooltipBorder: false,
  modalOverlayBackgroundColor: 'transparent',
});

/**
 * Class names that a cell may carry, in any combination; gridCells.css draws them. Colour is never the only sign:
 * each mark has a corner of its own, and the grid says the reason in the cell's tooltip and description.
 */
export const cellClass = {
  /** In the selected range, with the sides of the range that run along this cell. */
  range: 'aisle-range',
  edgeTop: 'aisle-edge-top',
  edgeRight: 'aisle-edge-right',
  edgeBottom: 'aisle-edge-bottom',
  edgeLeft: 'aisle-edge-left',
  /** The one cell that typing goes to. */
  active: 'aisle-active',
  /** Would be written by the fill that is being dragged. */
  fillTarget: 'aisle-fill-target',
  /** What was copied, until the next change. */
  copied: 'aisle-copied',
  /** Where rows that are dragged would go. */
  dropBefore: 'aisle-drop-before',
  dropAfter: 'aisle-drop-after',
  /** What was cut, until it is pasted. */
  cut: 'aisle-cut',
  /** Red, top right. */
  invalid: 'aisle-invalid',
  /** Accent, top left: differs from what was last agreed with the channel. */
  changed: 'aisle-changed',
  /** Amber, bottom left: owed to a channel or on its way. */
  pending: 'aisle-pending',
  /** Blue, at the right edge: somebody has said something about it. */
  commented: 'aisle-commented',
  /** Violet, bottom right, on a tint: two sides changed it. */
  conflict: 'aisle-conflict',
  /** Muted and italic: the value comes from elsewhere. */
  inherited: 'aisle-inherited',
  /** Shown and not to be edited. */
  readOnly: 'aisle-read-only',
  number: 'aisle-number',
  /** Holds an image or a control instead of text: centred from top to bottom. */
  media: 'aisle-media',
  mono: 'aisle-mono',
} as const;

/** Background of a cell that a colour rule paints, by the rule's tone. */
export const toneClasses = {
  red: ['aisle-toned', 'aisle-tone-red'],
  amber: ['aisle-toned', 'aisle-tone-amber'],
  green: ['aisle-toned', 'aisle-tone-green'],
  blue: ['aisle-toned', 'aisle-tone-blue'],
  purple: ['aisle-toned', 'aisle-tone-purple'],
  grey: ['aisle-toned', 'aisle-tone-grey'],
} as const;

/** For the header of a number column, so that it stands over its figures. */
export const numberHeaderClass = 'aisle-number-header';

/** For an input that fills the cell it edits, with the text where it stood before. */
export const cellEditorClass = 'aisle-cell-editor';

/** For the square to drag at the range's last corner: an element inside that cell, or one laid over the grid. */
export const fillHandleClass = 'aisle-fill-handle';
