/** A tick, a cross or an "i", drawn here; always beside words that say the same. */
export function Mark({ kind }: { readonly kind: "good" | "bad" | "note" }) {
  return (
    <svg className={`mark mark-${kind}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {kind === "good" && <path d="M3 8.5l3.2 3.2L13 4.8" fill="none" stroke="currentColor" strokeWidth="2" />}
      {kind === "bad" && <path d="M4 4l8 8M12 4l-8 8" fill="none" stroke="currentColor" strokeWidth="2" />}
      {kind === "note" && (
        <>
          <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 7v4.5M8 4.3v1.4" stroke="currentColor" strokeWidth="1.6" />
        </>
      )}
    </svg>
  );
}
