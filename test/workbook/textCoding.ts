import { TextDecoder, TextEncoder } from "node:util";

// Every browser has them and jsdom has not: imported before whatever writes files.
Object.assign(globalThis, { TextEncoder, TextDecoder });
