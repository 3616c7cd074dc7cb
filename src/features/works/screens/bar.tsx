/** How far it is, in words and as a bar; readers hear the words alone. */
export function Bar({ percent, label }: { readonly percent: number; readonly label: string }) {
  return (
    <div className="works-bar">
      <span>{label}</span>
      <i aria-hidden="true">
        <b style={{ inlineSize: `${percent}%` }} />
      </i>
    </div>
  );
}
