import type { Explanation, ExplanationSource, ExplanationStep } from "../explanation";
import { numberInWords, percentInWords, poundsInWords, sumInWords } from "../figuresInWords";
import { centreSources, PENNIES, poundsAdded, serviceAt, source, type Solved } from "./explainParts";
import { usageRow } from "./followedPools";
import type { OverheadMethod, OverheadPool, PoolAnswered } from "./priceCase";

const METHOD_WORDS: Readonly<Record<OverheadMethod, string>> = {
  reciprocal: "Pools that serve each other are shared together, by simultaneous equations: what goes to another pool comes on to the services from there.",
  stepdown: "Pools are shared one after the other in the order given, each over those after it and the services.",
  direct: "Each pool is shared over the services alone; what pools do for each other is left out.",
};

export function explainLedger(solved: Solved): Explanation {
  const { answer, priceCase: { counts, centres } } = solved;
  const left = answer.unplaced.map(({ amount }) => amount);
  const out = answer.excluded.map(({ amount }) => amount);
  return {
    title: "The ledger",
    sentences: [
      `The amounts of ${centres.length === 1 ? "the one cost centre" : `${numberInWords(centres.length)} cost centres`}, each to the penny.`,
      `${counts.used + counts.fixed} of ${counts.read} cells read were used; ${counts.fixed} of them had to be read from text; ${counts.leftOut} ${counts.leftOut === 1 ? "was" : "were"} left out.`,
    ],
    steps: [
      { label: "In services and pools", formula: "placed", value: poundsInWords(answer.placed) },
      ...answer.excluded.map(({ reason, amount }) => ({ label: reason, formula: "left out by name", value: poundsInWords(amount) })),
      ...answer.unplaced.map(({ centre, amount }) => ({ label: centre || "No cost centre", formula: "not placed", value: poundsInWords(amount) })),
      { label: "Ledger", formula: sumInWords([answer.placed, poundsAdded(out), poundsAdded(left)], poundsInWords), value: poundsInWords(answer.ledgerTotal) },
    ],
    sources: centreSources(solved, () => true),
  };
}

/** What is left out for one of the reasons. */
export function explainExclusion(solved: Solved, at: number): Explanation {
  const found = solved.answer.excluded[at];
  if (!found) throw new RangeError(`There is no exclusion ${at + 1}`);
  const key = found.reason.toLowerCase();
  return {
    title: found.reason,
    sentences: ["Left out of every price by this reason, and counted so that the ledger still closes."],
    steps: [{ label: "Left out", formula: found.centres.length === 0 ? "the ledger's pay lines" : `${found.centres.length === 1 ? "1 cost centre" : `${found.centres.length} cost centres`} added up`, value: poundsInWords(found.amount) }],
    sources: centreSources(solved, ({ placing }) => placing.kind === "excluded" && placing.reason.trim().toLowerCase() === key),
  };
}

export function explainDirect(solved: Solved, at: number): Explanation {
  const { priced } = serviceAt(solved, at);
  return placedIn(solved, `${priced.service}, direct cost`, "What the ledger holds for this service alone.", at, priced.direct, ({ placing }) => placing.kind === "service" && placing.service === at);
}

export function explainPool(solved: Solved, at: number): Explanation {
  const { pool, amount } = poolAt(solved, at).answered;
  return placedIn(solved, `${pool}, to be shared`, "What the ledger holds for this pool of overheads.", solved.priceCase.services.length + at, amount, ({ placing }) => placing.kind === "pool" && placing.pool === at);
}

function placedIn(solved: Solved, title: string, sentence: string, place: number, total: number, wanted: Parameters<typeof centreSources>[1]): Explanation {
  const { priceCase: { centres, payFrom, staff }, answer: { staffCost } } = solved;
  const inLedger = poundsAdded(centres.filter(wanted).map(({ amount }) => amount));
  const posts = payFrom === "staffing" && staff && staffCost ? staffCost.byPlace[place]! : null;
  const steps: ExplanationStep[] = posts === null
    ? [{ label: "In the ledger", formula: "cost centres added up", value: poundsInWords(total) }]
    : [
      { label: "In the ledger, without its pay", formula: "cost centres added up", value: poundsInWords(inLedger) },
      { label: "Posts of the staffing list", formula: "posts added up", value: poundsInWords(posts) },
      { label: "Cost", formula: sumInWords([inLedger, posts], poundsInWords), value: poundsInWords(total) },
    ];
  return {
    title,
    sentences: [sentence, ...(posts === null ? [] : ["Pay is from the staffing list; the ledger's own pay lines are left out."])],
    steps,
    sources: [
      ...centreSources(solved, wanted),
      ...(posts === null ? [] : staff!.posts.flatMap(({ post, worksIn, salary, fte }) =>
        (worksIn === place ? [source(`${post}, salary`, salary, poundsInWords), source(`${post}, whole-time posts`, fte, numberInWords)] : []))),
    ],
  };
}

/** What a service bears of a pool. */
export function explainShare(solved: Solved, poolNumber: number, at: number): Explanation {
  const { pool, answered } = poolAt(solved, poolNumber);
  const { priced } = serviceAt(solved, at);
  const title = `${pool.name}, ${priced.service}'s part`;
  const sources = driverSources(solved, pool);
  if (answered.refused) return { title, sentences: ["This pool could not be shared, so no service bears any of it."], steps: [], sources };
  const share = answered.shares[at]!;
  const { own, all, straight } = straightShare(solved, poolNumber, at);
  const { method } = solved.priceCase;
  const byWay = share - straight;
  return {
    title,
    sentences: [`Shared by ${driverName(pool).toLowerCase()}. ${METHOD_WORDS[method]}`, PENNIES],
    steps: [
      { label: pool.name, formula: "to be shared", value: poundsInWords(answered.amount) },
      { label: `Straight to ${priced.service}`, formula: `${numberInWords(own)} ÷ ${numberInWords(all)}`, value: percentInWords(straight) },
      ...(method === "direct" ? [] : [{ label: "By way of the other pools", formula: METHOD_STEP[method], value: percentInWords(Math.abs(byWay) < 1e-9 ? 0 : byWay) }]),
      { label: `${priced.service}'s part`, formula: `${poundsInWords(answered.amount)} × ${percentInWords(share)}, to the penny`, value: poundsInWords(priced.overheadByPool[poolNumber]!) },
    ],
    sources,
  };
}

const METHOD_STEP: Readonly<Record<"reciprocal" | "stepdown", string>> = { reciprocal: "simultaneous equations", stepdown: "the pools after it" };

export function explainOverhead(solved: Solved, at: number): Explanation {
  const { priced } = serviceAt(solved, at);
  return {
    title: `${priced.service}, overheads`,
    sentences: ["Its part of every pool."],
    steps: [...poolSteps(solved, at), { label: "Overheads", formula: "added up", value: poundsInWords(priced.overhead) }],
    sources: solved.priceCase.pools.flatMap((pool) => driverSources(solved, pool)),
  };
}

export function explainFull(solved: Solved, at: number): Explanation {
  const { priced } = serviceAt(solved, at);
  return {
    title: `${priced.service}, full cost`,
    sentences: ["Its own cost and its part of every pool of overheads, before contingency and surplus."],
    steps: [
      { label: "Direct cost", formula: "of the service alone", value: poundsInWords(priced.direct) },
      ...poolSteps(solved, at),
      { label: "Full cost", formula: sumInWords([priced.direct, priced.overhead], poundsInWords), value: poundsInWords(priced.full) },
    ],
    sources: centreSources(solved, ({ placing }) => placing.kind === "service" && placing.service === at),
  };
}

function poolSteps({ priceCase, answer }: Solved, at: number): ExplanationStep[] {
  return answer.pools.map(({ pool, amount, shares }, number) => ({
    label: pool, formula: shares.length === 0 ? "could not be shared" : `${percentInWords(shares[at]!)} of ${poundsInWords(amount)}, by ${driverName(priceCase.pools[number]!).toLowerCase()}`,
    value: poundsInWords(answer.services[at]!.overheadByPool[number]!),
  }));
}

function poolAt({ priceCase, answer }: Solved, at: number): { readonly pool: OverheadPool; readonly answered: PoolAnswered } {
  const [pool, answered] = [priceCase.pools[at], answer.pools[at]];
  if (!pool || !answered) throw new RangeError(`There is no pool ${at + 1}`);
  return { pool, answered };
}

function driverName({ driver }: OverheadPool): string {
  return driver.kind === "direct cost" ? "Direct cost" : driver.name;
}

/** What the pool supplies to the service, of what it supplies to all who count by the method. */
function straightShare({ priceCase, answer }: Solved, poolNumber: number, at: number): { readonly own: number; readonly all: number; readonly straight: number } {
  const { pools, method } = priceCase;
  const row = usageRow(pools[poolNumber]!, pools.length, answer.services.map(({ direct }) => direct));
  const first = method === "direct" ? pools.length : method === "stepdown" ? poolNumber + 1 : 0;
  const all = row.reduce((sum, quantity, to) => (to < first || to === poolNumber || answer.pools[to]?.refused ? sum : sum + quantity), 0);
  const own = row[pools.length + at]!;
  return { own, all, straight: own / all };
}

function driverSources({ priceCase, answer }: Solved, { name, driver }: OverheadPool): ExplanationSource[] {
  if (driver.kind === "direct cost") {
    return answer.services.map(({ service, direct }) => ({ label: `Direct cost, ${service}`, value: poundsInWords(direct), where: "The ledger, as placed", origin: { kind: "typed" } }));
  }
  const used = [
    ...driver.bySupport.flatMap((each, at) => (priceCase.pools[at]!.name === name || each.value === 0 ? [] : [source(`${driver.name}, ${priceCase.pools[at]!.name}`, each, numberInWords)])),
    ...driver.byService.map((each, at) => source(`${driver.name}, ${priceCase.services[at]!.name}`, each, numberInWords)),
  ];
  return driver.counted ? used.map((each) => ({ ...each, where: "Counted in the staffing list" })) : used;
}
