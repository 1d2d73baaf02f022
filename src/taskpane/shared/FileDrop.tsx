import { useState, type DragEvent } from "react";
import { FieldFrame } from "./FieldFrame";

interface FileDropProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly problem: string | undefined;
  /** Which kinds of file the list offers: ".xlsx". */
  readonly accept: string;
  /** True where several files can be chosen at once. */
  readonly several?: boolean;
  /** At least one; one alone unless several can be chosen. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** Files to choose, or to drop on the box. They are read where they are, and go nowhere. */
export function FileDrop({ id, label, hint, problem, accept, several = false, onFiles }: FileDropProps) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const taken = [...(files ?? [])].slice(0, several ? undefined : 1);
    if (taken.length > 0) onFiles(taken);
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const dragged = (event: DragEvent) => {
    // Without this the browser opens the file in place of the pane.
    event.preventDefault();
    setOver(true);
  };
  return (
    <div className={over ? "file-drop file-drop-over" : "file-drop"} onDragOver={dragged} onDragLeave={() => setOver(false)} onDrop={dropped}>
      <FieldFrame id={id} label={label} hint={hint} problem={problem}>
        {({ invalid, ...ids }) => (
          <input
            {...ids}
            type="file"
            className="file-input"
            accept={accept}
            multiple={several}
            aria-invalid={invalid || undefined}
            onChange={(event) => {
              take(event.currentTarget.files);
              // Choosing the same file again, corrected, is a change too.
              event.currentTarget.value = "";
            }}
          />
        )}
      </FieldFrame>
    </div>
  );
}
