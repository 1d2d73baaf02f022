import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState } from "react";
import { SelectField } from "../../shared/SelectField";
import { WordField } from "../../shared/WordField";
import { poundsWords } from "../../shared/figureWords";
import { problemAt } from "../../shared/job/problem";
import type { MethodPartProps } from "./methodPart";
import { quantitiesKey } from "./poolDrivers";
import { FIELD } from "./priceFields";
import { withEntry, type PoolForm } from "./priceForm";
import type { PoolShown, QuantityAsked } from "./priceFound";

/** The pools of overheads: what each is shared by, in which order, and quantities that no sheet gives. */
export function PoolFields({ price, problems, method }: MethodPartProps) {
  const { pools } = method;
  const stepDown = method.method === "stepdown";
  const kept = (): PoolForm[] => (price.form.method.pools ?? pools.map(({ name, driver }) => ({ name, driver }))).map((pool) => ({ ...pool }));
  const change = (index: number, part: Partial<PoolForm>) => price.changeMethod({ pools: kept().map((pool, at) => (at === index ? { ...pool, ...part } : pool)) });
  const move = (index: number, by: number) => {
    const next = kept();
    const [pool] = next.splice(index, 1);
    if (pool) next.splice(index + by, 0, pool);
    price.changeMethod({ pools: next });
  };
  const typedQuantity = (pool: PoolShown, { name }: QuantityAsked, text: string) => {
    const key = quantitiesKey(pool);
    const { quantities } = price.form.method;
    price.changeMethod({ quantities: withEntry(quantities, key, withEntry(quantities.get(key) ?? new Map<string, string>(), name, text)) });
  };
  const wrong = problemAt(problems, FIELD.pools);
  return (
    <section aria-labelledby={FIELD.pools}>
      <h3 id={FIELD.pools}>Pools of overheads</h3>
      {wrong && <p className="problem">{wrong}</p>}
      {pools.length === 0 && <p>There are none: no cost centre reads as an overhead. Add one here, then put cost centres in it under Check the columns.</p>}
      {stepDown && pools.length > 1 && <p className="hint">Shared out in this order. Those that serve most of the others come first.</p>}
      {pools.map((pool, index) => (
        <fieldset className="tier" key={pool.name}>
          <legend>
            {stepDown && `${index + 1}. `}
            {pool.name}, {poundsWords(pool.amount)}
          </legend>
          <SelectField
            id={FIELD.pool(index)}
            label="Shared by"
            value={pool.driver}
            options={pool.drivers}
            hint={pool.driver === "direct" ? "What each service costs before overheads." : undefined}
            onChange={(driver) => change(index, { driver })}
          />
          <Quantities pool={pool} index={index} problems={problems} onTyped={(asked, text) => typedQuantity(pool, asked, text)} poolCount={pools.length} />
          <div className="actions">
            {stepDown && index > 0 && <DefaultButton text="Earlier" ariaLabel={`Share ${pool.name} earlier`} onClick={() => move(index, -1)} />}
            {stepDown && index < pools.length - 1 && <DefaultButton text="Later" ariaLabel={`Share ${pool.name} later`} onClick={() => move(index, 1)} />}
            <DefaultButton text="Remove" ariaLabel={`Remove the pool ${pool.name}`} onClick={() => price.changeMethod({ pools: kept().filter((_, at) => at !== index) })} />
          </div>
        </fieldset>
      ))}
      <NewPool names={[...pools.map(({ name }) => name), ...method.services]} onAdd={(name) => price.changeMethod({ pools: [...kept(), { name, driver: null }] })} />
    </section>
  );
}

interface QuantitiesProps extends Pick<MethodPartProps, "problems"> {
  readonly pool: PoolShown;
  readonly index: number;
  readonly poolCount: number;
  readonly onTyped: (asked: QuantityAsked, text: string) => void;
}

/** What the services use has to be given; what the other pools use may be left empty. */
function Quantities({ pool, index, poolCount, problems, onTyped }: QuantitiesProps) {
  const field = (asked: QuantityAsked) => {
    const id = FIELD.quantity(index, asked.place);
    return <WordField key={asked.place} id={id} label={asked.name} figure value={asked.text} problem={problemAt(problems, id)} onChange={(text) => onTyped(asked, text)} />;
  };
  const inServices = pool.quantities.filter(({ place }) => place >= poolCount);
  const inPools = pool.quantities.filter(({ place }) => place < poolCount);
  return (
    <>
      {inServices.map(field)}
      {inPools.length > 0 && (
        <details open={inPools.some(({ place }) => problemAt(problems, FIELD.quantity(index, place)) !== undefined) || undefined}>
          <summary>What the other pools use of it (may be left empty)</summary>
          {inPools.map(field)}
        </details>
      )}
    </>
  );
}

function NewPool({ names, onAdd }: { readonly names: readonly string[]; readonly onAdd: (name: string) => void }) {
  const [typed, setTyped] = useState("");
  const name = typed.trim();
  const there = names.some((each) => each.trim().toLowerCase() === name.toLowerCase());
  return (
    <>
      <WordField
        id={FIELD.newPool}
        label="Another pool (may be left empty)"
        value={typed}
        placeholder="Transport"
        problem={name !== "" && there ? `There is a service or a pool called ${name} already. Give it another name.` : undefined}
        onChange={setTyped}
      />
      <div className="actions">
        <DefaultButton
          text="Add this pool"
          disabled={name === "" || there}
          allowDisabledFocus
          onClick={() => {
            if (name === "" || there) return;
            onAdd(name);
            setTyped("");
          }}
        />
      </div>
    </>
  );
}
