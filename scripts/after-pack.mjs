// electron-builder calls this when an app has been laid out, before it is packed.
import fs from 'node:fs';
import path from 'node:path';

/** Electron's own start-up, for when there is no app: a package has no use for it. @param {{ appOutDir: string }} context */
export default function afterPack({ appOutDir }) {
  fs.rmSync(path.join(appOutDir, 'resources/default_app.asar'), { force: true });
}
