import { Book } from "../book/book";
import { LOOKS, setWidths, writeRow } from "./writing";

/** Seven bids for home care, one of them far below the others and one typed as text. */
const BIDS: readonly (readonly [bidder: string, reference: string, bid: number | string, hours: number])[] = [
  ["Amberley Care Ltd", "HC-01", 22.85, 1400], ["Brightside Homecare CIC", "HC-02", 23.4, 900], ["Cartwright Support Ltd", "HC-03", "£21.96", 2100], ["Dovecote Care", "HC-04", 16.2, 3000],
  ["Evergreen at Home Ltd", "HC-05", 22.1, 1250], ["Fairhaven Care Trust", "HC-06", 24.75, 600], ["Greenlane Homecare Ltd", "HC-07", 27.9, 450],
];

/** The prices bid for a home care framework. */
export function homecareBids(): Book {
  const book = new Book();
  book.name = "Home care bids 2026.xlsx";
  const sheet = book.addSheet("Bids");
  writeRow(sheet, 0, 0, ["Home care framework, lot 1: prices bid"], LOOKS.title);
  writeRow(sheet, 2, 0, ["Bidder", "Reference", "Price bid (£ per hour)", "Hours a week offered"], LOOKS.heading);
  BIDS.forEach((bid, at) => { writeRow(sheet, 3 + at, 0, bid, [undefined, undefined, typeof bid[2] === "string" ? LOOKS.right : LOOKS.money, LOOKS.whole]); });
  setWidths(sheet, [28, 12, 20, 18]);
  return book;
}
