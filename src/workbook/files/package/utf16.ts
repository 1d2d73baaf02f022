/** Text held as UTF-16, two bytes a unit, the lower byte first unless said otherwise. A last odd byte is left out. */
export function readUtf16(bytes: Uint8Array, highFirst = false): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) pieces.push(String.fromCharCode(view.getUint16(at, !highFirst)));
  return pieces.join("");
}

export function writeUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true);
  return bytes;
}
