import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { signManifest } from '../../scripts/update-key.mjs';

const MANIFEST = 'latest-linux.yml';

export interface Offer {
  readonly version: string;
  /** What the manifest promises; the server sends it, unless `sent` says otherwise. */
  readonly file: Buffer;
  readonly sent?: Buffer;
  /** PEM; null leaves the signature out. */
  readonly signWith: string | null;
  /** The name that is signed, where it is not the manifest's own. */
  readonly signedName?: string;
  /** Changes the manifest after it was signed. */
  readonly forge?: (text: string) => string;
  /** Sends the file without saying how long it is. */
  readonly isEndless?: boolean;
}

/** A plain file server as a publisher would have one, which can be told to lie. */
export class UpdateServer {
  /** What was asked for, with its headers. */
  readonly asked: { path: string; headers: IncomingHttpHeaders }[] = [];
  private files = new Map<string, Buffer>();
  private isEndless = false;
  private readonly server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    this.asked.push({ path: pathname, headers: request.headers });
    const file = this.files.get(pathname.slice(1));
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const isBody = pathname.endsWith('.deb') && this.isEndless;
    response.writeHead(200, isBody ? {} : { 'content-length': file.length });
    response.end(file);
  });

  open(port: number): Promise<void> {
    return new Promise((resolve) => this.server.listen(port, '127.0.0.1', resolve));
  }

  close(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(resolve));
  }

  /** Serves this from now on, and nothing else. */
  offer(offer: Offer): void {
    const { version, file, sent = file, signWith, signedName = MANIFEST, forge = (text) => text } = offer;
    const name = `Aisle-${version}-linux-x64.deb`;
    const sha512 = createHash('sha512').update(file).digest('base64');
    const entry = `  - url: ${name}\n    sha512: ${sha512}\n    size: ${file.length}\n`;
    const text = `version: ${version}\nfiles:\n${entry}releaseDate: '2026-11-27T00:00:00.000Z'\n`;
    this.isEndless = offer.isEndless === true;
    this.files = new Map([
      [MANIFEST, Buffer.from(forge(text))],
      [name, sent],
    ]);
    if (signWith === null) return;
    this.files.set(`${MANIFEST}.sig`, Buffer.from(`${signManifest({ name: signedName, text }, signWith)}\n`));
  }
}
