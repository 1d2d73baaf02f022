/** What a number format says about the number it shows. */
export interface FormatMeaning {
  /** "date" has days, months or years; "time" has only hours, minutes and seconds. */
  readonly moment: "date" | "time" | "";
  readonly percent: boolean;
  /** How many times the format divides what it shows by a thousand (`#,##0,` once). */
  readonly thousands: number;
  /** A currency other than the pound that the format itself names ("€", "USD"); "" otherwise. */
  readonly currency: string;
}

const PLAIN: FormatMeaning = { moment: "", percent: false, thousands: 0, currency: "" };

/** A reader of number formats that remembers those it has seen. */
export function formatReader(): (format: string) => FormatMeaning {
  const seen = new Map<string, FormatMeaning>();
  return (format) => {
    if (format === "General" || format === "") return PLAIN;
    let meaning = seen.get(format);
    if (!meaning) {
      meaning = readFormat(format);
      seen.set(format, meaning);
    }
    return meaning;
  };
}

/** Reads the first section of an Excel number format, skipping what is quoted, escaped, or a colour or condition. */
export function readFormat(format: string): FormatMeaning {
  let letters = "";
  let percent = false;
  let thousands = 0;
  let currency = "";
  let afterDigit = false;
  for (let i = 0; i < format.length; i++) {
    const sign = format.charAt(i);
    if (sign === ";") break;
    if (sign === '"') {
      const end = format.indexOf('"', i + 1);
      const words = format.slice(i + 1, end < 0 ? format.length : end);
      if (/[€¥₹]/.test(words)) currency = words.trim().slice(0, 5);
      i = end < 0 ? format.length : end;
      continue;
    }
    if (sign === "\\" || sign === "_" || sign === "*") {
      i++;
      continue;
    }
    if (sign === "[") {
      const end = format.indexOf("]", i);
      const inside = format.slice(i + 1, end < 0 ? format.length : end);
      if (/^[hms]+$/i.test(inside)) letters += inside.toLowerCase();
      if (inside.startsWith("$")) {
        const dash = inside.indexOf("-");
        const symbol = inside.slice(1, dash < 0 ? undefined : dash).trim();
        if (symbol !== "" && symbol !== "£" && symbol.toUpperCase() !== "GBP") currency = symbol.slice(0, 5);
      }
      i = end < 0 ? format.length : end;
      continue;
    }
    if (sign === "0" || sign === "#" || sign === "?") {
      afterDigit = true;
      thousands = 0;
      continue;
    }
    if (sign === ",") {
      if (afterDigit) thousands++;
      continue;
    }
    if (sign === "%") percent = true;
    else if (/[€¥₹]/.test(sign)) currency = sign;
    else if (/[a-z]/i.test(sign)) letters += sign.toLowerCase();
    if (sign !== ".") afterDigit = false;
  }
  // "General" and scientific formats hold letters that are not parts of a date.
  const parts = letters.replace("general", "").replace(/am\/?pm|a\/?p/g, "");
  const isDate = /[dy]/.test(parts) || (/m/.test(parts) && !/[hs]/.test(parts));
  const moment = isDate ? "date" : /[hms]/.test(parts) ? "time" : "";
  return { moment, percent, thousands: moment === "" ? thousands : 0, currency };
}
