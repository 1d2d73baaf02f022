import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState } from "react";
import { CheckLine } from "../../shared/CheckLine";
import { SelectField } from "../../shared/SelectField";
import { WordField } from "../../shared/WordField";
import { countWords, listWords, poundsWords, quantityWords } from "../../shared/figureWords";
import { centreName } from "./ledgerFrom";
import { keyOf, OUT, OWN_POOL, placedFor, placeOptions, UNPLACED } from "./placedKeys";
import { FIELD } from "./priceFields";
import { withEntry, type Placed } from "./priceForm";
import type { CentreShown, Method } from "./priceFound";
import type { Price } from "./usePrice";

/** More cost centres than this can be looked through by name. */
const MANY = 12;
const FIRST_SHOWN = 40;
const MORE_SHOWN = 100;

interface PlaceCentresProps {
  readonly price: Price;
  readonly method: Method;
}

/** Where each cost centre goes: a service, a pool, left out with a reason, or not placed yet. */
export function PlaceCentres({ price, method }: PlaceCentresProps) {
  const { centres, services } = method;
  const [sought, setSought] = useState("");
  const [unplacedOnly, setUnplacedOnly] = useState(false);
  const [shown, setShown] = useState(FIRST_SHOWN);
  // In this order while the ledger is the same: a centre that was placed stays where the person left it.
  const [kept, setKept] = useState(() => ({ of: price.sums, order: orderOf(centres) }));
  if (kept.of !== price.sums) setKept({ of: price.sums, order: orderOf(centres) });
  const { order } = kept;
  const inOrder = [...centres].sort((a, b) => (order.get(a.name) ?? Infinity) - (order.get(b.name) ?? Infinity));
  const unplaced = centres.filter(({ placed }) => placed.kind === "unplaced");
  const words = sought.trim().toLowerCase();
  const found = inOrder.filter(({ name, placed }) => (words === "" || centreName(name).toLowerCase().includes(words)) && (!unplacedOnly || placed.kind === "unplaced"));
  const pools = method.pools.map(({ name }) => name);
  const options = [
    ...placeOptions(services, pools),
    { key: OWN_POOL, words: "A new pool of this name", group: "Pools of overheads" },
    { key: OUT, words: "Left out, with a reason", group: "Left out" },
  ];

  const place = (placedCentres: readonly CentreShown[], key: string) => {
    const { placings, method: form } = price.form;
    const made = key === OWN_POOL ? placedCentres.map(({ name }) => centreName(name)) : [];
    const known = new Set([...pools, ...services].map((name) => name.toLowerCase()));
    const added = made.filter((name) => !known.has(name.toLowerCase()));
    const next = placedCentres.reduce<ReadonlyMap<string, Placed>>(
      (map, { name, placed }) => withEntry(map, name, placedFor(key, placed) ?? { kind: "pool", name: pools.find((pool) => pool.toLowerCase() === centreName(name).toLowerCase()) ?? centreName(name) }),
      placings,
    );
    if (added.length > 0) {
      const kept = form.pools ?? method.pools.map(({ name, driver }) => ({ name, driver }));
      price.changeMethod({ pools: [...kept, ...added.map((name) => ({ name, driver: null }))] });
    }
    price.change({ placings: next });
  };

  return (
    <section aria-labelledby="price-centres">
      <h3 id="price-centres">Where each cost centre goes</h3>
      <ul className="checks" aria-label="Cost centres placed">
        <CheckLine holds={unplaced.length === 0} words={checkWords(centres, unplaced)} />
      </ul>
      {centres.length > MANY && (
        <>
          <WordField id={FIELD.centreFilter} label="Look for a cost centre" value={sought} onChange={setSought} />
          <div className="actions">
            {(unplaced.length > 0 || unplacedOnly) && (
              <DefaultButton text={unplacedOnly ? "Show all" : "Show only those not placed"} onClick={() => setUnplacedOnly(!unplacedOnly)} />
            )}
          </div>
          {found.length > 1 && (words !== "" || unplacedOnly) && (
            <SelectField
              id="price-centres-together"
              label={`Put all ${quantityWords(found.length)} of these in`}
              value="choose"
              options={[{ key: "choose", words: "Choose where" }, ...options.filter(({ key }) => key !== OWN_POOL)]}
              onChange={(key) => key !== "choose" && place(found, key)}
            />
          )}
        </>
      )}
      {found.length === 0 && <p>No cost centre is called that.</p>}
      {found.slice(0, shown).map((centre) => (
        <Centre key={centre.name} price={price} centre={centre} index={order.get(centre.name) ?? centres.length} options={options} onPlace={(key) => place([centre], key)} />
      ))}
      {found.length > shown && (
        <div className="actions">
          <DefaultButton text={`Show ${quantityWords(Math.min(MORE_SHOWN, found.length - shown))} more of ${countWords(found.length, "cost centre")}`} onClick={() => setShown(shown + MORE_SHOWN)} />
        </div>
      )}
    </section>
  );
}

interface CentreProps {
  readonly price: Price;
  readonly centre: CentreShown;
  readonly index: number;
  readonly options: ReturnType<typeof placeOptions>;
  readonly onPlace: (key: string) => void;
}

function Centre({ price, centre: { name, amount, placed, suggested }, index, options, onPlace }: CentreProps) {
  const known = options.some(({ key }) => key === keyOf(placed));
  const called = centreName(name);
  return (
    <div className={placed.kind === "unplaced" ? "placing placing-open" : "placing"}>
      <SelectField
        id={FIELD.centre(index)}
        label={`${called}, ${poundsWords(amount)}`}
        value={known ? keyOf(placed) : UNPLACED}
        options={options}
        hint={placed.kind === "unplaced" ? "Not placed yet: nothing in its name says where." : suggested ? "Suggested by its name." : undefined}
        onChange={onPlace}
      />
      {placed.kind === "excluded" && (
        <WordField
          id={`${FIELD.centre(index)}-reason`}
          label={`Why ${called} is left out`}
          value={placed.reason}
          onChange={(reason) => price.change({ placings: withEntry(price.form.placings, name, { kind: "excluded", reason }) })}
        />
      )}
    </div>
  );
}

function orderOf(centres: readonly CentreShown[]): ReadonlyMap<string, number> {
  return new Map(centres.map(({ name }, at) => [name, at]));
}

function checkWords(centres: readonly CentreShown[], unplaced: readonly CentreShown[]): string {
  if (unplaced.length === 0) return `All ${countWords(centres.length, "cost centre")} are in a service, in a pool of overheads, or left out with a reason.`;
  const pence = unplaced.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
  const names = unplaced.slice(0, 3).map(({ name }) => centreName(name));
  const named = unplaced.length > 3 ? `${names.join(", ")} and ${quantityWords(unplaced.length - 3)} more` : listWords(names);
  return `${countWords(unplaced.length, "cost centre")} of ${quantityWords(centres.length)}, ${poundsWords(pence / 100)}, ${unplaced.length === 1 ? "is" : "are"} not placed: ${named}.`;
}
