import type { StaffTable } from "../../../intake/ledgerReading";
import type { Sourced } from "../../../workings/origin";
import { sourcedFrom } from "../../shared/job/sourcedFrom";
import { typed } from "../../shared/job/typedFigures";
import type { Problem } from "../../shared/job/problem";
import { typedAmount } from "../../shared/typedFigure";
import { placingOf, workplaceOf, type PlacesFound } from "./placesFrom";
import type { PriceAsked } from "./priceAsked";
import { FIELD } from "./priceFields";
import type { Placed } from "./priceForm";
import type { PostMissing, WorkplaceShown } from "./priceFound";

type StaffLine = StaffTable["lines"][number];

/** A post that can be costed. */
export interface PostFound {
  readonly post: string;
  readonly salary: Sourced;
  readonly fte: Sourced;
  /** Of the services, or of the pools after them. */
  readonly worksIn: number;
  readonly line: StaffLine;
}

interface StaffFound {
  readonly posts: readonly PostFound[];
  readonly missing: readonly PostMissing[];
  readonly workplaces: readonly WorkplaceShown[];
  /** Posts that are in no service or pool, and so left out. */
  readonly nowhere: number;
  readonly problems: readonly Problem[];
}

/** The posts of the staffing list: those that can be costed, those that cannot yet, and where each works. */
export function staffFrom(table: StaffTable, places: PlacesFound, asked: PriceAsked, weeklyHours: number | null): StaffFound {
  const problems: Problem[] = [];
  const workplaces = new Map<string, { words: string; posts: number; placed: Placed }>();
  const posts: PostFound[] = [];
  const missing: PostMissing[] = [];
  let nowhere = 0;
  for (const line of table.lines) {
    const key = line.service.trim().toLowerCase();
    const found = workplaces.get(key) ?? { words: line.service, posts: 0, placed: workplaceOf(line.service, places, asked) };
    workplaces.set(key, { ...found, posts: found.posts + 1 });
    const { place } = line;
    if (line.salary.value === null) {
      missing.push({ post: line.post, place, missing: "salary", given: false });
      continue;
    }
    const held = fteOf(line, weeklyHours);
    const fte = held ?? typedFte(asked.form.fte.get(place.row) ?? "", FIELD.fte(place.row), problems);
    if (!held) missing.push({ post: line.post, place, missing: "fte", given: fte !== null });
    const placing = placingOf(found.placed, places);
    if (!fte) continue;
    if (placing.kind === "service") posts.push({ post: line.post, salary: sourcedFrom(line.salary, line.salary.value), fte, worksIn: placing.service, line });
    else if (placing.kind === "pool") posts.push({ post: line.post, salary: sourcedFrom(line.salary, line.salary.value), fte, worksIn: places.services.length + placing.pool, line });
    else nowhere++;
  }
  return { posts, missing, workplaces: [...workplaces.values()].sort((a, b) => unplacedFirst(a.placed) - unplacedFirst(b.placed)), nowhere, problems };
}

function unplacedFirst({ kind }: Placed): number {
  return kind === "unplaced" ? 0 : 1;
}

/** From its own column; in a list without one, from its hours against those of a full-time post. */
function fteOf({ fte, hours }: StaffLine, weeklyHours: number | null): Sourced | null {
  if (fte) return fte.value === null ? null : sourcedFrom(fte, fte.value);
  if (!hours || hours.value === null || weeklyHours === null || weeklyHours <= 0) return null;
  const { value, origin } = sourcedFrom(hours, hours.value);
  const part = 1 / weeklyHours;
  return { value: value * part, origin: origin.kind === "cell" ? { ...origin, scale: origin.scale * part } : origin };
}

function typedFte(text: string, field: string, problems: Problem[]): Sourced | null {
  if (text.trim() === "") return null;
  const value = typedAmount(text);
  if (value !== null && value > 0) return typed(value);
  problems.push({ field, words: `“${text.trim()}” is not an FTE. Enter a number above 0 such as 0.6, or leave it empty to leave the post out.` });
  return null;
}
