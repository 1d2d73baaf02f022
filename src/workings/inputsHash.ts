const PRIME = 0x100000001b3n;
const OFFSET = 0xcbf29ce484222325n;
const WORD = 0xffffffffffffffffn;

/**
 * A 16-digit fingerprint of plain data: FNV-1a, 64 bits, over its JSON with every object's keys in order, in UTF-16
 * code units, low byte first. Equal data give equal fingerprints on every machine; it is no secret and no signature.
 */
export function inputsHash(data: unknown): string {
  const json = JSON.stringify(data, (_key, value: unknown) => ordered(value)) ?? "";
  let hash = OFFSET;
  for (let at = 0; at < json.length; at++) {
    const unit = json.charCodeAt(at);
    hash = ((hash ^ BigInt(unit & 0xff)) * PRIME) & WORD;
    hash = ((hash ^ BigInt(unit >> 8)) * PRIME) & WORD;
  }
  return hash.toString(16).padStart(16, "0");
}

function ordered(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries);
}
