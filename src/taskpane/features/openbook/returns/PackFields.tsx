import type { PackOffer } from "../../../../workings/openbook/packCase";
import { CheckField } from "../../../shared/CheckField";
import { ChoiceField } from "../../../shared/ChoiceField";
import { countWords } from "../../../shared/figureWords";
import { problemAt, type Problem } from "../../../shared/job/problem";
import { SelectField } from "../../../shared/SelectField";
import { WordField } from "../../../shared/WordField";
import { FIELD } from "./returnsFields";
import { pickKey, pickOf, type PackForm, type PackPick } from "./returnsForm";

interface PackFieldsProps {
  readonly offers: readonly PackOffer[];
  readonly pack: PackForm;
  readonly problems: readonly Problem[];
  readonly onChange: (part: Partial<PackForm>) => void;
}

/** What goes into a pack: of each service and year its unit, and the cost lines wanted beside the total. */
export function PackFields({ offers, pack, problems, onChange }: PackFieldsProps) {
  const minimum = Number(pack.minimum) || 0;
  const wanted = offers.filter((offer) => pickOf(pack.picks.get(pickKey(offer))).wanted);
  const twoYears = wanted.find(({ service }, at) => wanted.slice(0, at).some((each) => each.service === service));
  return (
    <div className="nested">
      <WordField id={FIELD.packTitle} label="Title of the pack" value={pack.title} hint="Goes to the readers. No provider’s name." onChange={(title) => onChange({ title })} />
      <ChoiceField
        id={FIELD.packBasis}
        label="Whose figures"
        value={pack.basis}
        options={[
          { key: "this", words: "Of the year of the return", why: "What was spent, divided by what was delivered." },
          { key: "tendered", words: "As tendered", why: "Tendered costs, divided by tendered activity." },
        ]}
        onChange={(basis) => onChange({ basis })}
      />
      {offers.length === 0 && <p className="problem">No return names its provider, service and year, so there is nothing to share.</p>}
      {offers.map((offer, at) => (
        <Offer key={pickKey(offer)} offer={offer} at={at} minimum={minimum} pick={pickOf(pack.picks.get(pickKey(offer)))} problems={problems} onChange={(pick) => onChange({ picks: new Map(pack.picks).set(pickKey(offer), pick) })} />
      ))}
      {twoYears && <p className="hint">Two years of {twoYears.service}: each is guarded by itself. Where readers know by how much prices rose between them, share one.</p>}
      <p className="hint">What earlier packs gave is known from their keys in this workbook. A pack made in another workbook, or whose key is gone, is not known.</p>
      <WordField
        id={FIELD.packMinimum}
        label="Fewest providers to a figure"
        figure
        value={pack.minimum}
        problem={problemAt(problems, FIELD.packMinimum)}
        hint="10 is usual, 5 the least."
        onChange={(typed) => onChange({ minimum: typed })}
      />
      <WordField
        id={FIELD.packStep}
        label="Round figures to, pence"
        figure
        value={pack.step}
        problem={problemAt(problems, FIELD.packStep)}
        hint="10 at the least. A figure is rounded further where it has to be."
        onChange={(typed) => onChange({ step: typed })}
      />
      <CheckField id={FIELD.packOrder} label="Readers may know who is dearer than whom" checked={pack.orderKnown} hint="Then more is withheld." onChange={(orderKnown) => onChange({ orderKnown })} />
    </div>
  );
}

interface OfferProps {
  readonly offer: PackOffer;
  readonly at: number;
  readonly minimum: number;
  readonly pick: PackPick;
  readonly problems: readonly Problem[];
  readonly onChange: (pick: PackPick) => void;
}

function Offer({ offer: { service, year, providers, units, lines }, at, minimum, pick, problems, onChange }: OfferProps) {
  const name = `${service}, ${year}`;
  const few = providers < minimum ? ` Fewer than ${minimum}: all its figures will be withheld.` : "";
  return (
    <>
      <CheckField
        id={FIELD.packService(at)}
        label={name}
        checked={pick.wanted}
        problem={problemAt(problems, FIELD.packService(at))}
        hint={units.length === 0 ? "No return gives any activity, so there are no unit costs." : `Returns of ${countWords(providers, "provider")}.${few}`}
        onChange={(wanted) => onChange({ ...pick, wanted })}
      />
      {pick.wanted && units.length > 0 && (
        <div className="nested">
          <SelectField
            id={FIELD.packUnit(at)}
            label={`Cost of one of, ${name}`}
            value={pick.unit ?? units[0]?.unit ?? ""}
            options={units.map(({ unit, providers: count }) => ({ key: unit, words: `${unit} (${countWords(count, "provider")})` }))}
            onChange={(unit) => onChange({ ...pick, unit })}
          />
          <fieldset className="plain">
            <legend>Cost lines beside the total, {name}</legend>
            <p className="hint">The greatest first. Each line makes more to hide: the more there are, the more is withheld.</p>
            {lines.map(({ ref, name: line, providers: count }) => (
              <CheckField
                key={ref}
                id={FIELD.packLine(at, ref)}
                label={`${line} (${countWords(count, "provider")})`}
                checked={pick.lines.includes(ref)}
                onChange={(on) => onChange({ ...pick, lines: on ? [...pick.lines, ref] : pick.lines.filter((each) => each !== ref) })}
              />
            ))}
          </fieldset>
        </div>
      )}
    </>
  );
}
