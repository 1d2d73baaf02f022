import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";
import { FileRefused } from "./fileRefused";

/** What is opened at most: a larger file is refused before anything of it is unpacked. */
export interface ZipLimits {
  readonly compressedBytes: number;
  readonly totalBytes: number;
  readonly partBytes: number;
  readonly entries: number;
  /** How many times its size a part may unpack to. */
  readonly ratio: number;
  /** The ratio is asked only of parts at least this large when unpacked. */
  readonly ratioFromBytes: number;
}

/** What a page that shows the workbook can hold. */
export const PAGE_LIMITS: ZipLimits = {
  compressedBytes: 20 * 1024 * 1024,
  totalBytes: 200 * 1024 * 1024,
  partBytes: 100 * 1024 * 1024,
  entries: 2000,
  ratio: 100,
  ratioFromBytes: 10 * 1024 * 1024,
};

/** One file in the archive, still packed. */
export interface ZipEntry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  readonly time: number;
}

const END = 0x06054b50, WIDE_END = 0x06064b50, WIDE_PLACE = 0x07064b50, CENTRAL = 0x02014b50, LOCAL = 0x04034b50;
const WIDE = 0xffffffff;

/**
 * The archive's entries by its central directory, none of them unpacked.
 * Throws FileRefused for what is not a zip, is locked, is damaged, or is beyond the limits.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits = PAGE_LIMITS): ZipEntry[] {
  if (bytes.length > limits.compressedBytes) throw new FileRefused("too-large", `it is ${megabytes(bytes.length)} and the limit is ${megabytes(limits.compressedBytes)}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22 || (view.getUint16(0, true) !== 0x4b50)) throw new FileRefused("not-a-workbook");
  const end = endOfDirectory(view);
  if (end < 0) throw new FileRefused("damaged", "its end is missing, so the download may not have finished");
  const { count, start } = directoryOf(view, end);
  if (count > limits.entries) throw new FileRefused("too-large", `it holds ${count} parts and the limit is ${limits.entries}`);
  const entries: ZipEntry[] = [];
  let at = start;
  let total = 0;
  try {
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== CENTRAL) throw new RangeError("no central header");
      const { entry, next } = readEntry(bytes, view, at);
      at = next;
      if (entry.path.endsWith("/")) continue;
      total += entry.size;
      if (total > limits.totalBytes) throw new FileRefused("too-large", `unpacked it would be over ${megabytes(limits.totalBytes)}`);
      if (entry.size > limits.partBytes) throw new FileRefused("too-large", `a part of it would be over ${megabytes(limits.partBytes)}`);
      if (entry.size >= limits.ratioFromBytes && entry.size > entry.packed.length * limits.ratio) {
        throw new FileRefused("too-large", `a part of it unpacks to more than ${limits.ratio} times its size`);
      }
      entries.push(entry);
    }
  } catch (error) {
    if (error instanceof RangeError) throw new FileRefused("damaged", "its list of parts cannot be read", { cause: error });
    throw error;
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const last = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= last; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

/** How many parts are listed and from where: in the zip64 end, where the usual one has no room. */
function directoryOf(view: DataView, end: number): { count: number; start: number } {
  const usual = { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) };
  if ((usual.count !== 0xffff && usual.start !== WIDE) || end < 76 || view.getUint32(end - 20, true) !== WIDE_PLACE) return usual;
  const at = Number(view.getBigUint64(end - 12, true));
  if (at + 56 > end || view.getUint32(at, true) !== WIDE_END) throw new FileRefused("damaged", "its list of parts cannot be read");
  return { count: Number(view.getBigUint64(at + 32, true)), start: Number(view.getBigUint64(at + 48, true)) };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  const flags = view.getUint16(at + 8, true), method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true), extraLength = view.getUint16(at + 30, true);
  let packedSize = view.getUint32(at + 20, true), size = view.getUint32(at + 24, true), local = view.getUint32(at + 42, true);
  if (flags & 1) throw new FileRefused("encrypted");
  if (method !== 0 && method !== 8) throw new FileRefused("damaged", `a part is packed in a way (${method}) that workbooks do not use`);
  // Sizes of 0xFFFFFFFF stand in the zip64 field, in this order and only where needed.
  let extra = at + 46 + nameLength;
  const extraEnd = extra + extraLength;
  while (extra + 4 <= extraEnd) {
    const id = view.getUint16(extra, true), length = view.getUint16(extra + 2, true);
    if (id === 1) {
      let field = extra + 4;
      const wide = (): number => { const value = Number(view.getBigUint64(field, true)); field += 8; return value; };
      if (size === WIDE) size = wide();
      if (packedSize === WIDE) packedSize = wide();
      if (local === WIDE) local = wide();
    }
    extra += 4 + length;
  }
  const path = strFromU8(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, "/").replace(/^\/+/, "");
  if (view.getUint32(local, true) !== LOCAL) throw new RangeError("no local header");
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) throw new RangeError("beyond the end");
  return {
    entry: { path, method, crc: view.getUint32(at + 16, true), size, packed: bytes.subarray(start, start + packedSize), time: view.getUint32(at + 12, true) },
    next: at + 46 + nameLength + extraLength + view.getUint16(at + 32, true),
  };
}

/** The entry's bytes unpacked and checked; throws FileRefused where they are not what the archive says. */
export function unpack(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === 0 ? entry.packed : inflate(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new FileRefused("damaged", `the part ${entry.path} is not whole`);
  return bytes;
}

function inflate(entry: ZipEntry): Uint8Array {
  const out = new Uint8Array(entry.size);
  let length = 0;
  // Stops as soon as there is more than was declared, which a zip bomb hides.
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > out.length) throw new FileRefused("damaged", `the part ${entry.path} is larger than the file says`);
    out.set(chunk, length);
    length += chunk.length;
  });
  const step = 1 << 16;
  try {
    for (let at = 0; at < entry.packed.length; at += step) stream.push(entry.packed.subarray(at, at + step), at + step >= entry.packed.length);
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused("damaged", `the part ${entry.path} cannot be unpacked`, { cause: error });
  }
  return out.subarray(0, length);
}

/** Packs bytes as an entry dated 1 January 1980, so that equal content gives an equal file. */
export function pack(path: string, bytes: Uint8Array): ZipEntry {
  return { path, method: 8, crc: crc32(bytes), size: bytes.length, packed: deflateSync(bytes), time: 0x00210000 };
}

/** An archive of the entries in this order; what was packed already is copied as it stands. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => strToU8(entry.path));
  const length = entries.reduce((sum, entry, i) => sum + 76 + 2 * names[i]!.length + entry.packed.length, 22);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  const common = (entry: ZipEntry, name: Uint8Array): void => {
    for (const [size, value] of [[2, 20], [2, 0x0800], [2, entry.method], [4, entry.time], [4, entry.crc], [4, entry.packed.length], [4, entry.size], [2, name.length], [2, 0]] as const) {
      if (size === 2) view.setUint16(at, value, true); else view.setUint32(at, value, true);
      at += size;
    }
  };
  entries.forEach((entry, i) => {
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    at += 4;
    common(entry, names[i]!);
    bytes.set(names[i]!, at);
    bytes.set(entry.packed, at + names[i]!.length);
    at += names[i]!.length + entry.packed.length;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    at += 6;
    common(entry, names[i]!);
    view.setUint32(at + 10, offsets[i]!, true);
    at += 14;
    bytes.set(names[i]!, at);
    at += names[i]!.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = CRC_TABLE[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`;
}
