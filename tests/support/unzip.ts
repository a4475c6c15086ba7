import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/*
 * Offsets and signatures of APPNOTE.TXT, .ZIP File Format Specification (PKWARE), sections 4.3.7, 4.3.12 and 4.3.16.
 */
const [END, ENTRY] = [0x06054b50, 0x02014b50];

/** Unpacks a zip archive into a folder: stored and deflated files, no encryption. @throws Error where it is none. */
export function unzip(archive: string, folder: string): void {
  const bytes = readFileSync(archive);
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new Error(`${archive} is no zip archive`);
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error(`${archive} is damaged`);
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packed);
    const path = bytes.toString('utf8', at + 46, at + 46 + name);
    at += 46 + name + extra + comment;
    if (path.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), method === 0 ? data : inflateRawSync(data));
  }
}
