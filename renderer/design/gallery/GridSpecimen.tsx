import { AllCommunityModule, type ColDef, ModuleRegistry } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { cellClass, fillHandleClass, gridTheme, numberHeaderClass } from '../gridTheme';
import { Thumbnail } from '../Thumbnail';
import styles from './Gallery.module.css';
import { picture } from './picture';

ModuleRegistry.registerModules([AllCommunityModule]);

interface Row {
  title: string;
  sku: string;
  price: string;
  stock: number;
  status: string;
}

const ROWS: Row[] = Array.from({ length: 40 }, (_, index) => ({
  title: `${['Linen bath towel', 'Waffle face towel', 'Canvas apron', 'Stoneware mug'][index % 4]}, ${['stone', 'sage', 'ink'][index % 3]}`,
  sku: `FJ-${String(10420 + index * 7)}`,
  price: (12.5 + index * 3.35).toFixed(2),
  stock: (index * 37) % 240,
  status: ['Active', 'Draft', 'Active', 'Archived'][index % 4] ?? '',
}));

/** Rows 2 to 5 of the price and stock columns stand for a selected range. */
function rangeClasses(row: number | null, column: 'price' | 'stock'): string[] {
  if (row === null || row < 2 || row > 5) return [];
  const edges = [
    row === 2 && cellClass.edgeTop,
    row === 5 && cellClass.edgeBottom,
    column === 'price' && cellClass.edgeLeft,
    column === 'stock' && cellClass.edgeRight,
    row === 2 && column === 'price' && cellClass.active,
  ].filter((name) => name !== false);
  return [cellClass.range, ...edges];
}

const MARKS: Readonly<Record<number, string>> = {
  1: cellClass.invalid,
  2: cellClass.changed,
  3: cellClass.pending,
  4: cellClass.conflict,
  5: cellClass.inherited,
  6: [cellClass.invalid, cellClass.changed, cellClass.pending].join(' '),
  7: cellClass.copied,
  8: cellClass.fillTarget,
};

const COLUMNS: ColDef<Row>[] = [
  {
    headerName: 'Image',
    colId: 'image',
    width: 56,
    cellClass: cellClass.media,
    pinned: 'left',
    resizable: false,
    sortable: false,
    cellRenderer: ({ node }: { node: { rowIndex: number | null } }) => (
      <Thumbnail src={picture((node.rowIndex ?? 0) * 40)} alt="" size={20} />
    ),
  },
  { field: 'title', headerName: 'Title', width: 280, pinned: 'left', editable: true },
  {
    field: 'sku',
    headerName: 'SKU',
    width: 130,
    cellClass: ({ rowIndex }) => [cellClass.mono, MARKS[rowIndex] ?? ''],
  },
  {
    field: 'price',
    headerName: 'Price (EUR)',
    width: 110,
    headerClass: numberHeaderClass,
    cellClass: ({ rowIndex }) => [cellClass.number, ...rangeClasses(rowIndex, 'price')],
  },
  {
    field: 'stock',
    headerName: 'Stock',
    width: 100,
    headerClass: numberHeaderClass,
    cellClass: ({ rowIndex }) => [cellClass.number, ...rangeClasses(rowIndex, 'stock')],
    cellRenderer: ({ value, node }: { value: number; node: { rowIndex: number | null } }) => (
      <>
        {value}
        {node.rowIndex === 5 && <span className={fillHandleClass} />}
      </>
    ),
  },
  { field: 'status', headerName: 'Status', flex: 1, minWidth: 120, cellClass: cellClass.readOnly },
];

export function GridSpecimen({ fill = false }: { fill?: boolean }) {
  return (
    <div className={fill ? styles.table : styles.grid}>
      <AgGridReact<Row>
        theme={gridTheme}
        rowData={ROWS}
        columnDefs={COLUMNS}
        defaultColDef={{ sortable: true, suppressHeaderMenuButton: true }}
        rowSelection={{ mode: 'multiRow' }}
        selectionColumnDef={{ pinned: 'left', width: 36, resizable: false }}
      />
    </div>
  );
}
