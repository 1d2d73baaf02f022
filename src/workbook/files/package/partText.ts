import { strFromU8 } from "fflate";
import { FileRefused } from "./fileRefused";
import { readUtf16 } from "./utf16";

const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*(["'])([\w.:-]+)\1/;
const USUAL = /^utf-?8$/i;
const LOST = "\uFFFD";

/** A part's bytes as text, in the encoding it says it is in. Throws FileRefused where they are not in it. */
export function partText(bytes: Uint8Array, part: string): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return readUtf16(bytes.subarray(2), bytes[0] === 0xfe);
  const declared = DECLARED.exec(strFromU8(bytes.subarray(0, 200), true))?.[2] ?? "utf-8";
  if (!USUAL.test(declared)) {
    // It is written back as UTF-8, and is to say so.
    return decoded(bytes, declared, part).replace(DECLARED, (head) => head.replace(declared, "UTF-8"));
  }
  const text = strFromU8(bytes).replace(/^\uFEFF/, "");
  if (text.includes(LOST) && text.split(LOST).length - 1 > heldReplacements(bytes)) throw new FileRefused("damaged", `the part ${part} is not in the encoding it says`);
  return text;
}

function decoded(bytes: Uint8Array, encoding: string, part: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new FileRefused("damaged", `the part ${part} is not in the encoding it says (${encoding})`, { cause: error });
  }
}

/** How often the sign for a lost letter was written in the file itself. */
function heldReplacements(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count++;
  return count;
}
