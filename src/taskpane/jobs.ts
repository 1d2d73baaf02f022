import { lazy, type ComponentType } from "react";

export interface Job {
  /** What follows # in the pane's address. */
  readonly key: string;
  readonly name: string;
  readonly words: string;
  readonly Panel: ComponentType;
  /** Fetches the job's code; the pane asks for it once it is drawn, so that nothing is fetched later. */
  readonly load: () => Promise<unknown>;
}

const loadPrice = () => import("./features/price/PricePanel");
const loadUplift = () => import("./features/uplift/UpliftPanel");
const loadBenchmark = () => import("./features/benchmark/BenchmarkPanel");
const loadSave = () => import("./features/save/SavePanel");
const loadPool = () => import("./features/pool/PoolPanel");
const loadOpenBook = () => import("./features/openbook/OpenBookPanel");
const loadReference = () => import("./features/reference/ReferencePanel");

/** The jobs that can be done in the pane, in the order of the ribbon. */
export const JOBS: readonly Job[] = [
  {
    key: "price",
    name: "Price",
    words: "Find what each service costs in full, from the ledger to a price that meets it, with a fair share of overheads.",
    Panel: lazy(loadPrice),
    load: loadPrice,
  },
  {
    key: "uplift",
    name: "Uplift",
    words: "Raise a price or a price list by an index, a basket or the contract's own clause, and show why it rises.",
    Panel: lazy(loadUplift),
    load: loadUplift,
  },
  {
    key: "benchmark",
    name: "Benchmark",
    words: "Compare unit costs like with like: quartiles, position, outliers, potential saving, medians explained, and bids beside each other.",
    Panel: lazy(loadBenchmark),
    load: loadBenchmark,
  },
  {
    key: "save",
    name: "Save",
    words: "Find what is really saved, compare options on the same footing, and value a contract over its whole term.",
    Panel: lazy(loadSave),
    load: loadSave,
  },
  {
    key: "pool",
    name: "Pool",
    words: "Share a pooled budget between partners: contributions, in kind, risk share and settlement.",
    Panel: lazy(loadPool),
    load: loadPool,
  },
  {
    key: "open-book",
    name: "Open book",
    words: "Send a return that checks itself, read those that come back, see what changed, and share figures that give nobody away.",
    Panel: lazy(loadOpenBook),
    load: loadOpenBook,
  },
  {
    key: "reference",
    name: "Reference",
    words: "See the published figures Openbook holds and where they end, and bring in newer ones.",
    Panel: lazy(loadReference),
    load: loadReference,
  },
];
