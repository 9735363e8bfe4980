/**
 * Who may import whom. A place is a folder (or one file) of the tree; the longest matching one counts. A place may
 * always import itself, `shared/` counts like any other, and what is not listed is refused.
 */

const DATA_AND_BELOW = ['renderer/data', 'renderer/ipc', 'shared'];
const VIEW_PARTS = [
  'renderer/design',
  'renderer/fieldKinds',
  'renderer/workspace',
  'renderer/workers',
  'renderer/sync',
];
const VIEWS = ['renderer/grid', 'renderer/forms', 'renderer/boards', 'renderer/charts'];
const BELOW_VIEWS = [...VIEW_PARTS, ...DATA_AND_BELOW];
const BELOW_DESKS = [...VIEWS, ...BELOW_VIEWS];

/** @type {Readonly<Record<string, readonly string[]>>} */
export const MAY_IMPORT = {
  shared: [],
  // Texts that are shown as they are: the notices.
  resources: [],

  electron: ['electron/ipc/wire.ts', 'electron/archive', 'electron/journal', 'electron/http', 'shared'],
  // What runs in a page's own process before it, and the names of the messages it exchanges with the main process.
  'electron/preload.ts': ['electron/ipc/wire.ts', 'shared'],
  'electron/parserPreload.ts': ['electron/ipc/wire.ts', 'shared'],
  'electron/ipc/wire.ts': ['shared'],
  // These two know nothing of windows: the terminal's command uses them too.
  'electron/journal': ['shared'],
  'electron/archive': ['electron/journal', 'shared'],
  'electron/http': ['shared'],
  'electron/cli': ['shared', 'electron/journal', 'electron/http'],

  'renderer/design': [],
  // The hidden page that reads files from outside, with the readers of shared/ and nothing else.
  'renderer/parser': ['shared'],
  'renderer/ipc': ['shared'],
  'renderer/data': ['renderer/ipc', 'shared'],
  'renderer/sync': DATA_AND_BELOW,
  'renderer/workers': DATA_AND_BELOW,
  'renderer/workspace': ['renderer/workers', 'renderer/sync', ...DATA_AND_BELOW],
  'renderer/fieldKinds': ['renderer/design', 'renderer/workspace', ...DATA_AND_BELOW],
  'renderer/grid': BELOW_VIEWS,
  'renderer/forms': BELOW_VIEWS,
  'renderer/boards': BELOW_VIEWS,
  'renderer/charts': BELOW_VIEWS,
  // Each folder in it is a desk of its own, and no desk imports another.
  'renderer/desks': BELOW_DESKS,
  // The window's frame: side bar, tabs, palette. It shows the desks; nothing imports it.
  'renderer/shell': ['renderer/desks', 'resources', ...BELOW_DESKS],
  // The files directly in renderer/, which put everything together.
  renderer: ['renderer/shell', 'renderer/desks', ...BELOW_DESKS],
};

/** Folders whose sub-folders are places of their own, closed to each other. */
export const CLOSED_TO_EACH_OTHER = ['renderer/desks'];

/** Libraries that touch neither the DOM nor Node: the only ones whose code `shared/` may import. */
export const PURE_PACKAGES = [
  '@e965/xlsx',
  'big.js',
  'chardet',
  'fflate',
  'htmlparser2',
  'image-size',
  'papaparse',
  'uuid',
  'zod',
];

/** Libraries that belong to one side. The other places may not even import their types. */
export const PACKAGES_OF_A_SIDE = {
  renderer: [
    '@dnd-kit',
    '@tiptap',
    'ag-grid-community',
    'ag-grid-react',
    'chart.js',
    'cmdk',
    'dexie',
    'dompurify',
    'lucide-react',
    'radix-ui',
    'react',
    'react-dom',
    'sonner',
    'zustand',
  ],
  electron: ['electron', 'electron-updater'],
};

/** Names that only a browser or only Node has, or that reach them. `shared/` may use none. */
export const PLATFORM_NAMES = new Set([
  ...['AbortController', 'AbortSignal', 'Blob', 'BroadcastChannel', 'Buffer', 'CompressionStream', 'CSS'],
  ...[
    'CustomEvent',
    'DOMException',
    'DOMParser',
    'DecompressionStream',
    'Document',
    'Electron',
    'Element',
    'Event',
  ],
  ...[
    'EventSource',
    'EventTarget',
    'File',
    'FileReader',
    'FormData',
    'HTMLElement',
    'Headers',
    'Image',
    'ImageData',
  ],
  ...[
    'JSX',
    'MessageChannel',
    'MessageEvent',
    'MessagePort',
    'MutationObserver',
    'Node',
    'NodeJS',
    'Notification',
  ],
  ...[
    'OffscreenCanvas',
    'ReadableStream',
    'Request',
    'ResizeObserver',
    'Response',
    'SharedWorker',
    'Storage',
  ],
  ...['TransformStream', 'URL', 'URLSearchParams', 'WebSocket', 'Window', 'Worker', 'WritableStream'],
  ...['XMLHttpRequest', '__dirname', '__filename', 'addEventListener', 'alert', 'atob', 'btoa', 'caches'],
  ...[
    'cancelAnimationFrame',
    'clearImmediate',
    'clearInterval',
    'clearTimeout',
    'confirm',
    'console',
    'crypto',
  ],
  ...['createImageBitmap', 'customElements', 'document', 'exports', 'fetch', 'getComputedStyle', 'global'],
  ...['globalThis', 'history', 'indexedDB', 'localStorage', 'location', 'matchMedia', 'module', 'navigator'],
  ...['performance', 'postMessage', 'process', 'prompt', 'queueMicrotask', 'requestAnimationFrame'],
  ...[
    'requestIdleCallback',
    'require',
    'self',
    'sessionStorage',
    'setImmediate',
    'setInterval',
    'setTimeout',
  ],
  ...['structuredClone', 'window'],
]);

/** Names that say nothing about what is inside. */
export const VAGUE_WORDS = new Set([
  'common',
  'helper',
  'helpers',
  'manager',
  'managers',
  'misc',
  'util',
  'utils',
]);
