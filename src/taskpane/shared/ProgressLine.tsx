import { DefaultButton } from "@fluentui/react/lib/Button";
import { ProgressIndicator } from "@fluentui/react/lib/ProgressIndicator";

interface ProgressLineProps {
  readonly label: string;
  readonly done: number;
  /** 0 where the amount of work is not known yet. */
  readonly of: number;
  readonly onCancel?: () => void;
}

/** Long work: how far it has come, and a way to stop it. */
export function ProgressLine({ label, done, of, onCancel }: ProgressLineProps) {
  return (
    <div className="progress">
      <ProgressIndicator label={label} {...(of > 0 ? { percentComplete: done / of } : {})} />
      {onCancel && <DefaultButton text="Cancel" onClick={onCancel} />}
    </div>
  );
}
