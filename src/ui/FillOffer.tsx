/** Says how many papers have no title or abstract, and offers to look them up; nothing where all have them. */
import { counted, digits } from "../lib/digits";
import type { Paper } from "../model/bibliography";
import { useApp } from "./context";
import { textGaps } from "./lookUpWords";

export function FillOffer({ papers }: { papers: readonly Paper[] }) {
  const { store, ui } = useApp();
  const gaps = textGaps(papers);
  if (store.readOnly || gaps.length === 0) return null;
  const names = gaps.map(({ label }) => label.toLowerCase());
  const counts = gaps.map(({ label, count }, place) => {
    const number =
      place === 0
        ? `${digits(count)} of ${counted(papers.length, "paper")} ${papers.length === 1 ? "has" : "have"}`
        : digits(count);
    return `${number} no ${label.toLowerCase().slice(0, -1)}`;
  });
  return (
    <p class="fill-offer">
      <span>{counts.join(", ")}.</span>
      <button type="button" class="button button-small" onClick={() => (ui.dialog.value = "fill")}>
        Look up {names.join(" and ")}
      </button>
    </p>
  );
}
