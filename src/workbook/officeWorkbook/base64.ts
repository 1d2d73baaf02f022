/** Bytes taken at a time: a whole file would be too many arguments for one call. A multiple of three, so that pieces join without padding between. */
const AT_ONCE = 0x8000 - (0x8000 % 3);

export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += AT_ONCE) pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + AT_ONCE))));
  return pieces.join("");
}
