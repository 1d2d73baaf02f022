import { DefaultButton } from "@fluentui/react/lib/Button";
import { AmountField } from "../../../shared/AmountField";
import { CheckField } from "../../../shared/CheckField";
import { problemAt } from "../../../shared/job/problem";
import { WordField } from "../../../shared/WordField";
import type { MethodPartProps } from "./methodPart";
import { cellWords } from "./RangeFields";
import { FIELD } from "./registerFields";
import type { BandForm } from "./registerForm";

const COSTS = [
  { key: "targetCost", label: "Target cost, £", what: "the target cost", placeholder: "1,000,000 or Contract!B5" },
  { key: "actualCost", label: "Actual cost, £", what: "the actual cost", placeholder: "950,000 or Contract!B6" },
] as const;

/** Whether the gap between target and actual cost is shared with the provider, and in which bands. */
export function GainShareFields({ register, problems }: MethodPartProps) {
  const { shares, bands, ...form } = register.form.method;
  const changeBand = (at: number, part: Partial<BandForm>) => register.changeMethod({ bands: bands.map((band, each) => (each === at ? { ...band, ...part } : band)) });
  return (
    <>
      <CheckField
        id={FIELD.shares}
        label="Share gains with the provider"
        checked={shares}
        hint="The gap between a contract’s target cost and its actual cost, split in bands."
        onChange={(on) => register.changeMethod({ shares: on })}
      />
      {shares && (
        <fieldset className="plain">
          <legend>Gain share</legend>
          {COSTS.map(({ key, label, what, placeholder }) => (
            <AmountField
              key={key}
              id={FIELD[key]}
              label={label}
              what={what}
              placeholder={placeholder}
              value={form[key]}
              problem={problemAt(problems, FIELD[key])}
              found={cellWords(register.figures[key])}
              following={register.following === FIELD[key]}
              onTyped={(typed) => register.changeMethod({ [key]: typed })}
              onFollow={(on) => register.follow(on ? FIELD[key] : null, true)}
            />
          ))}
          {bands.map((band, at) => (
            <Band key={at} band={band} at={at} last={at === bands.length - 1} problems={problems} onChange={(part) => changeBand(at, part)}>
              {bands.length > 1 && <DefaultButton text={`Remove band ${at + 1}`} onClick={() => register.changeMethod({ bands: bands.filter((_, each) => each !== at) })} />}
            </Band>
          ))}
          <div className="actions">
            <DefaultButton text="Add a band" onClick={() => register.changeMethod({ bands: [...bands, { upTo: "", share: "50" }] })} />
          </div>
        </fieldset>
      )}
    </>
  );
}

interface BandProps extends Pick<MethodPartProps, "problems"> {
  readonly band: BandForm;
  readonly at: number;
  readonly last: boolean;
  readonly onChange: (part: Partial<BandForm>) => void;
  readonly children: React.ReactNode;
}

function Band({ band, at, last, problems, onChange, children }: BandProps) {
  return (
    <fieldset className="tier">
      <legend>{last ? (at === 0 ? "Band 1: any actual cost" : `Band ${at + 1}: everything above`) : `Band ${at + 1}`}</legend>
      {!last && (
        <WordField
          id={FIELD.bandUpTo(at)}
          label="Actual cost up to, % of target cost"
          figure
          value={band.upTo}
          problem={problemAt(problems, FIELD.bandUpTo(at))}
          onChange={(upTo) => onChange({ upTo })}
        />
      )}
      <WordField id={FIELD.bandShare(at)} label="Provider’s share, %" figure value={band.share} problem={problemAt(problems, FIELD.bandShare(at))} onChange={(share) => onChange({ share })} />
      {children && <div className="actions">{children}</div>}
    </fieldset>
  );
}
