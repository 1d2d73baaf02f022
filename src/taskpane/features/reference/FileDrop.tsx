import { useState, type DragEvent } from "react";
import { FieldFrame } from "../../shared/FieldFrame";

interface FileDropProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly problem: string | undefined;
  readonly onFile: (file: File) => void;
}

/** A file to choose, or to drop on the box. It is read where it is, and goes nowhere. */
export function FileDrop({ id, label, hint, problem, onFile }: FileDropProps) {
  const [over, setOver] = useState(false);
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
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
            accept=".csv,.txt,text/csv"
            aria-invalid={invalid || undefined}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) onFile(file);
              // Choosing the same file again, corrected, is a change too.
              event.currentTarget.value = "";
            }}
          />
        )}
      </FieldFrame>
    </div>
  );
}
