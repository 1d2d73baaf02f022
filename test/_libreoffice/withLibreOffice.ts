import { LIBREOFFICE_MISSING, libreOfficeAvailable } from "./recalculate";

const here = libreOfficeAvailable();
const named = (name: string): string => (here ? name : `${name} (${LIBREOFFICE_MISSING})`);

/** Tests that need LibreOffice: where it is missing they are skipped, and their name says why. */
export function describeWithLibreOffice(name: string, body: () => void): void {
  (here ? describe : describe.skip)(named(name), body);
}

/** A test that needs LibreOffice: where it is missing it is skipped, and its name says why. */
export function itWithLibreOffice(name: string, body: () => Promise<void>, timeout?: number): void {
  (here ? it : it.skip)(named(name), body, timeout);
}
