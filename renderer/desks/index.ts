/**
 * The desks: what the side bar lists, and what a tab of each kind shows. A desk that is only a grid of records is an
 * entry here; one with screens of its own has a folder. No desk imports another.
 */
import {
  ArrowLeftRight,
  BadgeCheck,
  Boxes,
  Camera,
  FileDown,
  Files,
  FolderTree,
  History,
  Images,
  ListChecks,
  MessageSquare,
  Network,
  Package,
  Radio,
  Shapes,
  SquareStack,
  Store,
  Truck,
} from 'lucide-react';
import type { Desk } from './desk';

export const desks = {
  products: {
    label: 'Products',
    icon: Package,
    group: 'Catalog',
    content: { kind: 'records', type: 'product' },
    counts: 'product',
  },
  variants: {
    label: 'Variants',
    icon: Shapes,
    group: 'Catalog',
    content: { kind: 'records', type: 'variant' },
    counts: 'variant',
  },
  listings: {
    label: 'Listings',
    icon: Store,
    group: 'Catalog',
    content: { kind: 'records', type: 'listing' },
    counts: 'listing',
  },
  families: { label: 'Families', icon: Network, group: 'Catalog', content: { kind: 'families' } },
  bundles: {
    label: 'Bundles',
    icon: Boxes,
    group: 'Catalog',
    content: { kind: 'records', type: 'bundle' },
    counts: 'bundle',
  },
  categories: {
    label: 'Categories',
    icon: FolderTree,
    group: 'Catalog',
    content: { kind: 'records', type: 'category' },
    counts: 'category',
  },
  collections: {
    label: 'Collections',
    icon: SquareStack,
    group: 'Catalog',
    content: { kind: 'records', type: 'collection' },
    counts: 'collection',
  },
  assets: {
    label: 'Assets',
    icon: Images,
    group: 'Catalog',
    content: { kind: 'records', type: 'asset' },
    counts: 'asset',
  },
  brands: {
    label: 'Brands',
    icon: BadgeCheck,
    group: 'Catalog',
    content: { kind: 'records', type: 'brand' },
    counts: 'brand',
  },
  suppliers: {
    label: 'Suppliers',
    icon: Truck,
    group: 'Catalog',
    content: { kind: 'records', type: 'supplier' },
    counts: 'supplier',
  },
  channels: {
    label: 'Channels',
    icon: Radio,
    group: 'Catalog',
    content: { kind: 'records', type: 'channel' },
    counts: 'channel',
  },
  skuReferences: {
    label: 'SKU references',
    icon: ArrowLeftRight,
    group: 'Catalog',
    content: { kind: 'records', type: 'skuReference' },
    counts: 'skuReference',
  },
  sets: {
    label: 'Sets',
    icon: ListChecks,
    group: 'Work on data',
    content: { kind: 'sets' },
    counts: 'recordSet',
  },
  comments: { label: 'Comments', icon: MessageSquare, group: 'Work on data', content: { kind: 'comments' } },
  import: { label: 'Import', icon: FileDown, group: 'Work on data', content: { kind: 'import' } },
  files: {
    label: 'Imported files',
    icon: Files,
    group: 'Work on data',
    content: { kind: 'files' },
    counts: 'source',
  },
  history: { label: 'History', icon: History, group: 'Work on data', content: { kind: 'history' } },
  snapshots: {
    label: 'Snapshots',
    icon: Camera,
    group: 'Work on data',
    content: { kind: 'snapshots' },
  },
} satisfies Record<string, Desk>;

export type DeskId = keyof typeof desks;

export const deskGroups = ['Catalog', 'Work on data'] as const;

export function desksOf(group: Desk['group']): (Desk & { id: string })[] {
  return Object.entries<Desk>(desks)
    .filter(([, desk]) => desk.group === group)
    .map(([id, desk]) => ({ id, ...desk }));
}

export { DeskHosts } from './DeskHosts';
export type { Desk } from './desk';
export { RecordSides } from './RecordSides';
export { preloadGrid, TabView } from './TabView';
